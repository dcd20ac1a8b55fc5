const DAY = 86_400_000;
const DAY_0 = Date.UTC(1899, 11, 30);

/** "2011-12-16" or "2011-12-16T08:30:00" → days since the programs' day 0; `null` when it is no date. */
export function serialOf(text: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/.exec(text.trim());
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map((field) => Number(field ?? 0));
  const days = (Date.UTC(year!, month! - 1, day!) - DAY_0) / DAY;
  // The programs count a 29 February 1900 that never was.
  const serial = days < 61 ? days - 1 : days;
  return serial + (hour! * 3600 + minute! * 60 + second!) / 86_400;
}

/** The day of a serial number, whatever the time. */
export function dayOfSerial(serial: number): { year: number; month: number; day: number } {
  const days = Math.floor(serial) + (serial < 60 ? 1 : 0);
  const date = new Date(DAY_0 + days * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
