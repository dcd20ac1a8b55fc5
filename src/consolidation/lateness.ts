/** When a return came, as far as anybody knows. */
export interface Arrival {
  /** 填报时间, as `Content.date`. */
  readonly date: string | null;
  /** The day on which the office took it in; "" where that is not known. */
  readonly received: string;
}

export interface Lateness {
  readonly late: boolean;
  /** 0 in time. */
  readonly daysLate: number;
  /** When the first return of the unit came, where this one itself came later and after the last day; else `null`. */
  readonly firstDay: string | null;
  /** Nobody says when it was drawn up, and it was taken in after the last day: so it is not called late. */
  readonly undated: boolean;
}

const IN_TIME: Lateness = { late: false, daysLate: 0, firstDay: null, undated: false };

/**
 * Whether a unit is late with this return, of all that it has sent of the period. It is in time with its first one; what
 * corrects that may come later. A return goes by the day that it says: when an office gets round to a file
 * says no more than that it was there by then, so a unit of which no return says a day is not called late.
 */
export function latenessOf(due: string | null, own: Arrival, all: readonly Arrival[]): Lateness {
  if (due === null) return IN_TIME;
  const isDated = all.some(({ date }) => date !== null);
  if (!isDated) return { ...IN_TIME, undated: own.received > due };
  const days = all.map(dayOf).filter((day) => day !== "");
  const first = days.reduce((earliest, day) => (day < earliest ? day : earliest));
  const daysLate = daysAfter(due, first);
  const isLater = daysAfter(due, dayOf(own)) > daysLate;
  return { late: daysLate > 0, daysLate, firstDay: isLater ? first : null, undated: false };
}

function dayOf({ date, received }: Arrival): string {
  return date ?? received;
}

/** How many days after the last one; of a date without day, from the first of its month. */
function daysAfter(due: string, date: string): number {
  if (date <= due) return 0;
  const [from, to] = [due, date].map((each) => {
    const [year, month = 1, day = 1] = each.split("-").map(Number);
    return Date.UTC(year!, month - 1, day) / 86_400_000;
  });
  return Math.max(0, to! - from!);
}
