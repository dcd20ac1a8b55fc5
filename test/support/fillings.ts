import type { Form } from "../../src/form/form";
import { isNumeric, type Measure } from "../../src/form/measure";
import type { Table } from "../../src/form/table";
import { cellName } from "../../src/sheet/address";
import { layoutOf } from "../../src/template/layout";
import { pick, seeded } from "./seeded";

/** What somebody types into a form; a text with "=" in front is a formula. */
export interface Typed {
  readonly sheet: string;
  readonly cell: string;
  readonly value: string | number | boolean | null;
  readonly format?: string;
}

export interface Filling {
  readonly name: string;
  readonly cells: readonly Typed[];
}

type What = Omit<Typed, "sheet" | "cell">;

const ODD_NUMBERS: readonly What[] = [
  ...[
    "12",
    "12个",
    " 12",
    "１２",
    "1,200",
    "若干",
    "约12",
    "十二",
    "无",
    "—",
    "#REF!",
    "=1/0",
    "=1+1",
    "",
    "\u00A0",
  ],
  ...[-3, 2.5, 0, null, 1000],
].map((value) => ({ value }));
/** Typed over a 3-5 of which the program has made a date. */
const OVER_DATES: readonly What[] = [4, 0].map((value) => ({ value, format: 'm"月"d"日"' }));
const ODD_RATES: readonly What[] = [
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
const BARE_DATES: readonly What[] = [
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

interface OpenCell {
  readonly table: Table;
  readonly row: number;
  readonly column: number;
  readonly measure: Measure;
}

function randomCells(form: Form, random: () => number): Typed[] {
  const { placement } = layoutOf(form);
  const typed = new Map<string, Typed>();
  const type = (sheet: string, row: number, column: number, what: What) => {
    const cell = cellName(row, column);
    typed.set(`${sheet} ${cell}`, { sheet, cell, ...what });
  };
  const put = ({ index }: Table, row: number, column: number, what: What) => {
    const placed = placement.tables[index]!;
    const { sheet, row: at } = placed.rows[row]!;
    type(sheet, at, placed.columns[column]!, what);
  };
  const faults = (most: number, fault: () => void) => {
    for (let left = Math.floor(random() * (most + 1)); left > 0; left--) fault();
  };
  const all = form.tables.flatMap((table) => openCells(table, placement.tables[table.index]!.rows.length));
  const remarked = form.tables.filter(({ remark }) => remark !== null);
  const remark = () => {
    const table = remarked.length === 0 ? null : pick(random, remarked);
    if (!table) return;
    const row = Math.floor(random() * placement.tables[table.index]!.rows.length);
    put(table, row, table.remark!, { value: pick(random, REMARKS) });
  };

  const bare = random();
  form.fields.forEach(({ is, label }, index) => {
    const { sheet, row, column } = placement.fields[index]!;
    if (is === "unit")
      type(sheet, row, column, {
        value: bare < 0.2 ? pick(random, BARE_UNITS) : `${label}：${pick(random, UNITS)}`,
      });
    const date = { value: `${label}：${pick(random, DATES)}` };
    if (is === "date") type(sheet, row, column, bare > 0.1 && bare < 0.4 ? pick(random, BARE_DATES) : date);
  });
  // Now and then nobody fills in anything, and says why or not.
  if (random() < 0.08) {
    faults(1, remark);
    return [...typed.values()];
  }
  for (const table of form.tables)
    for (const { index: column } of table.columns.lines) {
      if (random() < 0.5) continue;
      const base = 1 + Math.floor(random() * 9);
      for (const cell of all)
        if (cell.table === table && cell.column === column && random() < 0.97)
          put(table, cell.row, column, { value: plainValue(cell.measure, base, random) });
    }
  const numbers = all.filter(({ measure }) => isNumeric(measure.holds));
  const rates = numbers.filter(({ measure }) => measure.holds.type === "percentage");
  const anyCell = (cells: readonly OpenCell[], odd: (isRate: boolean) => What) => () => {
    if (cells.length === 0) return;
    const { table, row, column, measure } = pick(random, cells);
    put(table, row, column, odd(measure.holds.type === "percentage"));
  };
  faults(
    8,
    anyCell(numbers, (isRate) =>
      isRate ? pick(random, ODD_RATES) : pick(random, [...ODD_NUMBERS, ...OVER_DATES]),
    ),
  );
  faults(
    6,
    anyCell(numbers, (isRate) => ({ value: Math.floor(random() * (isRate ? 100 : 20)) })),
  );
  faults(
    2,
    anyCell(rates, () => pick(random, ODD_RATES)),
  );
  faults(3, () => {
    const totals = form.tables.flatMap((table) =>
      table.kind === "matrix"
        ? [{ table, lines: table.columns.lines.filter(({ role }) => role === "total") }]
        : [],
    );
    const some = totals.filter(({ lines }) => lines.length > 0);
    if (some.length === 0) return;
    const { table, lines } = pick(random, some);
    const row = Math.floor(random() * table.rows.lines.length);
    put(
      table,
      row,
      pick(random, lines).index,
      pick(random, [{ value: 12 }, { value: null }, ...ODD_NUMBERS]),
    );
  });
  faults(4, remark);
  return [...typed.values()];
}

function openCells(table: Table, lines: number): OpenCell[] {
  const rows = Array.from({ length: table.kind === "list" ? Math.min(lines, 6) : lines }, (_, row) => row);
  return rows.flatMap((row) =>
    table.columns.lines.flatMap(({ index: column, role }): OpenCell[] => {
      const cell = (table.kind === "list" ? table.inLine : table.cells[row]!)[column]!;
      return cell.kind === "open" && role !== "remark" ? [{ table, row, column, measure: cell.measure }] : [];
    }),
  );
}

function plainValue({ holds }: Measure, base: number, random: () => number): string | number {
  switch (holds.type) {
    case "number":
      return holds.decimals === 0 ? base : base + Math.floor(random() * 10) / 10;
    case "percentage":
      return 80 + Math.floor(random() * 200) / 10;
    case "text":
      return `某${pick(random, ["路", "桥", "楼", "站"])}${base}`;
    case "date":
      return "2012-03-05";
    case "month":
      return "2012-03";
    case "choice":
      return pick(random, holds.options);
    case "yes-no":
      return pick(random, ["是", "否"]);
  }
}
