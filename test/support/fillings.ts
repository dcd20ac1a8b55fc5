import type { Form } from "../../src/form/form";
import { cellName } from "../../src/sheet/address";
import { layoutOf } from "../../src/template/layout";
import { seeded } from "./filled-paper";

/** What somebody types into a form; a text with "=" in front is a formula. */
export interface Typed {
  readonly cell: string;
  readonly value: string | number | boolean | null;
  readonly format?: string;
}

export interface Filling {
  readonly name: string;
  readonly cells: readonly Typed[];
}

const pick = <T>(random: () => number, items: readonly T[]): T => items[Math.floor(random() * items.length)]!;

const ODD_COUNTS: readonly Omit<Typed, "cell">[] = [
  ...["12", "12个", " 12", "１２", "1,200", "若干", "约12", "十二", "无", "—", "#REF!", "=1/0", "=1+1", ""],
  ...[-3, 2.5, 0, null, 1000],
].map((value) => ({ value }));
const ODD_RATES: readonly Omit<Typed, "cell">[] = [
  ...["95%", "95", "百分之九十", "—", "#DIV/0!", 0.95, 1, 0.4, 0, 101, -1, 99.5, null].map((value) => ({
    value,
  })),
  ...[0.95, 0.5].map((value) => ({ value, format: "0%" })),
];
const REMARKS = [
  ...["两个支部今年十一月才成立", "因机构改革，减少了支部", "借用镇政府的电子屏", "一条意见分三次回复"],
  ...["核实无误", "情况属实", "无", "同上"],
];
const UNITS = ["石角镇", "石角镇", "县委办", "", "　"];
/** Typed over the label. */
const BARE_UNITS = ["石角镇", "县教委"];
const DATES = [
  ...["2011年12月15日", "2011.12.19", "2011-12-21", "2011/12/5", "2012年1月5日", "   年  月  日", ""],
  ...["2011年12月", "2011年13月1日", "待定"],
];
const BARE_DATES: readonly Omit<Typed, "cell">[] = [
  ...["2011年12月1日", "2011-12-22"].map((value) => ({ value })),
  ...[40892, 40898, 40897.6].map((value) => ({ value, format: "yyyy-mm-dd" })),
];

/** So many fillings of a form where our template has it, the same for the same seed: sensible ones with a few faults each. */
export function randomFillings(form: Form, count: number, seed: number): Filling[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, index) => ({
    name: `${seed}-${index}`,
    cells: randomCells(form, random),
  }));
}

function randomCells(form: Form, random: () => number): Typed[] {
  const { rows, columns, totalColumn, remarkColumn, unitCell, dateCell } = layoutOf(form);
  const { head } = form.spec;
  const typed = new Map<string, Typed>();
  const type = (row: number, column: number, what: Omit<Typed, "cell">) =>
    typed.set(cellName(row, column), { cell: cellName(row, column), ...what });
  const faults = (most: number, fault: () => void) => {
    for (let left = Math.floor(random() * (most + 1)); left > 0; left--) fault();
  };

  const bare = random();
  type(unitCell.row, unitCell.column, {
    value: bare < 0.2 ? pick(random, BARE_UNITS) : `${head.unit}：${pick(random, UNITS)}`,
  });
  const date = { value: `${head.date}：${pick(random, DATES)}` };
  type(dateCell.row, dateCell.column, bare > 0.1 && bare < 0.4 ? pick(random, BARE_DATES) : date);
  // Now and then nobody fills in anything, and says why or not.
  if (random() < 0.08) {
    faults(1, () => type(pick(random, rows), remarkColumn, { value: pick(random, REMARKS) }));
    return [...typed.values()];
  }
  for (const column of columns) {
    if (random() < 0.5) continue;
    const base = 1 + Math.floor(random() * 9);
    for (const { index, kind } of form.indicators)
      if (random() < 0.97)
        type(rows[index]!, column, { value: kind === "count" ? base : 80 + Math.floor(random() * 200) / 10 });
  }
  const anyCell = (odd: (percentage: boolean) => Omit<Typed, "cell">) => () => {
    const { index, kind } = pick(random, form.indicators);
    type(rows[index]!, pick(random, columns), odd(kind === "percentage"));
  };
  faults(
    8,
    anyCell((percentage) => (percentage ? pick(random, ODD_RATES) : pick(random, ODD_COUNTS))),
  );
  faults(
    6,
    anyCell((percentage) => ({ value: Math.floor(random() * (percentage ? 100 : 20)) })),
  );
  const rates = form.indicators.filter(({ kind }) => kind === "percentage");
  faults(2, () => type(rows[pick(random, rates).index]!, pick(random, columns), pick(random, ODD_RATES)));
  faults(3, () =>
    type(pick(random, rows), totalColumn, pick(random, [{ value: 12 }, { value: null }, ...ODD_COUNTS])),
  );
  faults(4, () => type(pick(random, rows), remarkColumn, { value: pick(random, REMARKS) }));
  return [...typed.values()];
}
