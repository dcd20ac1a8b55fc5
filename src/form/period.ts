/** 报告期: what time a return speaks of, as its definition counts it. */
export type PeriodKind = "year" | "school-year" | "half" | "quarter" | "month" | "day";

/** "2011", "2011H1", "2011Q3", "2012-06", "2012-06-05". */
export interface Period {
  readonly kind: PeriodKind;
  readonly of: string;
}

const SHAPES: Readonly<Record<PeriodKind, RegExp>> = {
  year: /^\d{4}$/,
  "school-year": /^\d{4}$/,
  half: /^\d{4}H[12]$/,
  quarter: /^\d{4}Q[1-4]$/,
  month: /^\d{4}-(?:0[1-9]|1[0-2])$/,
  day: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
};

/** How `of` is written, for whoever has written it otherwise. */
export const PERIOD_EXAMPLES: Readonly<Record<PeriodKind, string>> = {
  year: "2012",
  "school-year": "2012",
  half: "2012H1",
  quarter: "2012Q3",
  month: "2012-06",
  day: "2012-06-05",
};

export function isPeriod({ kind, of }: Period): boolean {
  return SHAPES[kind].test(of);
}

/** As a clerk says it: 2012年6月, 2012年第三季度, 2012年上半年. */
export function periodText({ kind, of }: Period): string {
  const year = of.slice(0, 4);
  switch (kind) {
    case "year":
      return `${year}年`;
    case "school-year":
      return `${year}学年`;
    case "half":
      return `${year}年${of.endsWith("1") ? "上" : "下"}半年`;
    case "quarter":
      return `${year}年第${"一二三四"[Number(of.at(-1)) - 1]!}季度`;
    case "month":
      return `${year}年${Number(of.slice(5))}月`;
    case "day":
      return `${year}年${Number(of.slice(5, 7))}月${Number(of.slice(8))}日`;
  }
}

/** What is printed where the period is still to be written: 20  年  月. */
export function periodPattern(kind: PeriodKind): string {
  switch (kind) {
    case "year":
      return "20  年度";
    case "school-year":
      return "20  学年";
    case "half":
      return "20  年  半年";
    case "quarter":
      return "20  年  季度";
    case "month":
      return "20  年  月";
    case "day":
      return "20  年  月  日";
  }
}

/** The period before; of a school year, a year. */
export function periodBefore({ kind, of }: Period): Period {
  const year = Number(of.slice(0, 4));
  const back = (last: number, write: (year: number, part: number) => string, part: number): Period => ({
    kind,
    of: part > 1 ? write(year, part - 1) : write(year - 1, last),
  });
  switch (kind) {
    case "year":
    case "school-year":
      return { kind, of: String(year - 1) };
    case "half":
      return back(2, (y, half) => `${y}H${half}`, Number(of.at(-1)));
    case "quarter":
      return back(4, (y, quarter) => `${y}Q${quarter}`, Number(of.at(-1)));
    case "month":
      return back(12, (y, month) => `${y}-${String(month).padStart(2, "0")}`, Number(of.slice(5)));
    case "day":
      return { kind, of: new Date(Date.parse(`${of}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10) };
  }
}

/** The period that begins when this one ends. */
export function periodAfter(period: Period): Period {
  const { kind, of } = period;
  if (kind === "year" || kind === "school-year") return { kind, of: String(Number(of) + 1) };
  // Somewhere in the next one, whatever the lengths of months: a day longer than any, from its first.
  const days = { half: 185, quarter: 93, month: 32, day: 1 }[kind];
  const month = firstMonth(period);
  const first = Date.UTC(Math.floor(month / 12), month % 12, kind === "day" ? Number(of.slice(8)) : 1);
  return periodAt(kind, new Date(first + days * 86_400_000).toISOString().slice(0, 10));
}

/** The period that a day lies in ("2012-06-05"); school years begin in September. */
export function periodAt(kind: PeriodKind, day: string): Period {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  switch (kind) {
    case "year":
      return { kind, of: year };
    case "school-year":
      return { kind, of: String(Number(year) - (month < 9 ? 1 : 0)) };
    case "half":
      return { kind, of: `${year}H${month <= 6 ? 1 : 2}` };
    case "quarter":
      return { kind, of: `${year}Q${Math.ceil(month / 3)}` };
    case "month":
      return { kind, of: day.slice(0, 7) };
    case "day":
      return { kind, of: day };
  }
}

/** How many months lie between the beginnings of two periods of a kind. */
export function monthsFrom(from: Period, to: Period): number {
  return firstMonth(to) - firstMonth(from);
}

/** The month in which a period begins, from the year 0. */
export function firstMonth({ kind, of }: Period): number {
  const months = Number(of.slice(0, 4)) * 12;
  switch (kind) {
    case "year":
      return months;
    case "school-year":
      return months + 8;
    case "half":
      return months + (Number(of.at(-1)) - 1) * 6;
    case "quarter":
      return months + (Number(of.at(-1)) - 1) * 3;
    case "month":
    case "day":
      return months + Number(of.slice(5, 7)) - 1;
  }
}
