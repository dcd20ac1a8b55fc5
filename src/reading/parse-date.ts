const WRITTEN = /(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?/;

/** "2011年12月15日", "2011.12.15", "2011-12-15" → "2011-12-15"; `null` when it is no date. */
export function parseDate(text: string): string | null {
  const match = WRITTEN.exec(text.normalize("NFKC").replace(/\s/g, ""));
  return match ? isoDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** A date as spreadsheet programs store it, days since 1899-12-30; `null` outside 1950–2999. */
export function dateOfSerial(serial: number): string | null {
  const date = new Date(Math.round(serial * 86_400_000) + Date.UTC(1899, 11, 30));
  const year = date.getUTCFullYear();
  return year >= 1950 && year <= 2999 ? date.toISOString().slice(0, 10) : null;
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}
