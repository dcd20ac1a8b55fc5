import { lists, type Form } from "../../form/form";
import { isNumeric } from "../../form/measure";
import { perForm } from "../../form/per-form";
import type { List } from "../../form/table";
import { REPORTS_FRONT } from "../../reading/about-returns";
import { range } from "../../sheet/address";
import { sheetPlan, type PlannedCell, type SheetPlan } from "../../sheet/sheet-plan";
import type { Consolidation, Counts, Entry, ListTotals, UnitReport } from "../consolidation";
import type { Detail, DetailRow } from "../detail";
import { listTotals } from "../list/totals";
import { BODY, HEADING, heightFor, heightsOf } from "./looks";
import { openIn, PLAIN_REGISTER, type Register, type UnitRecord, type UnitState } from "../register";
import { STATE_NAMES } from "../state-names";
import { unitKey } from "../roster/roster";
import { shareWords } from "../notes/share-words";
import { sheetNames, tableName } from "./sheet-names";
import { firstPageRight, wideListPage } from "./wide-list";

/** The columns of the register with their widths; behind them those of lists, and what the clerk has added. */
const COLUMNS: readonly (readonly [head: string, width: number])[] = [
  ...([20, 15, 9, 17, 7] as const).map((width, at) => [REPORTS_FRONT[at]!, width] as const),
  ...[["填报时间", 12] as const, ["迟几天", 7] as const, ["错误", 6] as const, ["待核实", 7] as const],
  ...[["定稿", 22] as const, ["纸质", 10] as const, ["联系人", 10] as const, ["电话", 15] as const],
  ...[["文件", 28] as const, ["说明", 28] as const],
];
/** By these a sheet is this one; what stands behind them has changed with the years. */
const SAYS_SO = 3;
const HEAD = 2;
const ONE_LINE = 20;
/**
 * Units whose lines take the colour of their state whole; of more, its column alone does. The browser workbook works a look
 * out for each cell by itself: of a thousand lines for half a second in one go, and 25 MB.
 */
const MOST_COLOURED = 500;

const at = (head: string) => COLUMNS.findIndex(([each]) => each === head);
/** Where the rows of the register begin, and the columns that others count. */
export const reportColumns = {
  first: HEAD + 1,
  unit: at("单位"),
  category: at("类别"),
  state: at("状态"),
  late: at("迟几天"),
  errors: at("错误"),
  queries: at("待核实"),
};

/** The heads of the register that are ours. */
export function registerHeads(form: Form): string[] {
  return [...COLUMNS.map(([head]) => head), ...moreColumns(form).map(({ head }) => head)];
}

/**
 * 报送情况, the register: how far each unit is, in time or late, with what is open, and whom to ask; of a list how many
 * lines, and what they come to.
 */
export function reportsPlan(
  form: Form,
  consolidation: Consolidation,
  register: Register = PLAIN_REGISTER,
): SheetPlan {
  const sheet = sheetNames(form).reports;
  const more = moreColumns(form);
  const totals = byUnit(form, consolidation.detail);
  const behind = [...more.map(() => 12), ...register.beside.map(() => 16)];
  const widths = [...COLUMNS.map(([, width]) => width), ...behind];
  const heads = [...registerHeads(form), ...register.beside];
  const rows = consolidation.reports.map((report) => {
    const record = register.of(report);
    return [
      ...frontOf(report, record),
      ...more.map(({ table, of }) => {
        const found = report.entry && totals(table, report.entry.unit);
        return found ? of(found) : "";
      }),
      ...record.beside,
    ];
  });
  const bottom = HEAD + Math.max(rows.length, 1);
  const right = heads.length - 1;
  const coloured = (column: number) =>
    rows.length <= MOST_COLOURED
      ? range(HEAD + 1, 0, bottom, right)
      : range(HEAD + 1, column, bottom, column);
  const isIn = (...states: UnitState[]) =>
    `=OR(${states.map((state) => `$C${HEAD + 2}="${STATE_NAMES[state]}"`).join(",")})`;
  const wrapped = { left: COLUMNS.length - 2, right: COLUMNS.length - 1 };
  const rowHeights = [
    { from: 0, to: 0, height: 30 },
    { from: 1, to: 1, height: 34 },
    ...headHeight(heads.map((head, column) => heightFor(head, widths[column]!))),
    ...heightsOf(
      rows.map((row) => row.map((cell, at) => (at >= wrapped.left && at <= wrapped.right ? cell : null))),
      widths,
      HEAD + 1,
    ),
  ];
  const page = wideListPage(bottom, { widths, groups: [] }, { from: HEAD, to: HEAD }, rowHeights);
  const over = firstPageRight(page, right);
  return sheetPlan(sheet, {
    identity: heads.slice(0, SAYS_SO).map((text, column) => ({ row: HEAD, column, text })),
    cells: [[sheet], [summary(form, consolidation.counts)], heads, ...rows],
    merges: [range(0, 0, 0, over), range(1, 0, 1, over)],
    formats: [
      {
        range: range(0, 0, 0, right),
        format: { font: { name: "宋体", size: 16, bold: true }, horizontal: "center" },
      },
      {
        range: range(1, 0, 1, right),
        format: { font: { name: "宋体", size: 10.5 }, wrap: true, vertical: "middle" },
      },
      { range: range(HEAD, 0, bottom, right), format: BODY },
      { range: range(HEAD + 1, wrapped.left, bottom, wrapped.right), format: { wrap: true } },
      { range: range(HEAD, 0, HEAD, right), format: HEADING },
    ],
    conditionalFormats: [
      {
        range: coloured(reportColumns.state),
        formula: isIn("open", "returned"),
        format: { fill: "#FBD5D5", color: "#8A0F0F" },
      },
      {
        range: coloured(reportColumns.late),
        formula: `=N($G${HEAD + 2})>0`,
        format: { fill: "#FFF0C2", color: "#6B4A00" },
      },
      {
        range: coloured(reportColumns.state),
        formula: isIn("missing", "unread", "empty"),
        format: { color: "#8A0F0F", bold: true },
      },
    ],
    columnWidths: widths,
    rowHeights,
    page,
    filter: range(HEAD, 0, bottom, right),
    freeze: { rows: HEAD + 1, columns: 1 },
  });
}

/** One line needs no height of its own. */
function headHeight(needed: readonly number[]): SheetPlan["rowHeights"] {
  const height = Math.max(...needed);
  return height > ONE_LINE ? [{ from: HEAD, to: HEAD, height }] : [];
}

function frontOf(report: UnitReport, record: UnitRecord): PlannedCell[] {
  const { unit, category, listed, entry } = report;
  const kind = listed ? category : "（不在名册上）";
  const open = entry && openIn(entry);
  const { state, received, nth, paper, contact, phone, note } = record;
  const came = [received, nth ?? "", entry?.submission.return.content.date ?? ""];
  const asked = [
    entry?.daysLate || "",
    open?.errors || "",
    open?.queries || "",
    entry ? sealWords(entry) : "",
  ];
  const file = entry?.submission.file ?? "";
  return [unit, kind, STATE_NAMES[state], ...came, ...asked, paper, contact, phone, file, note];
}

function sealWords({ seal, submission }: Entry): string {
  const { seal: own } = submission.return.content;
  switch (seal) {
    case "none":
      return "";
    case "intact":
      return `${own!.date} ${own!.code}`;
    case "changed":
      return "定稿后改过";
  }
}

interface MoreColumn {
  readonly table: number;
  readonly head: string;
  of(totals: ListTotals): PlannedCell;
}

/** For each list how many lines a unit has, and the totals of its columns. */
const moreColumns = perForm((form: Form): readonly MoreColumn[] => {
  const all = lists(form);
  return all.flatMap((table) => {
    const name = all.length > 1 ? `${tableName(form, table.index)}·` : "";
    const counted: MoreColumn = {
      table: table.index,
      head: `${name}条数`,
      of: ({ lines, nil }) => (nil.length > 0 ? (table.nil ?? 0) : lines.length),
    };
    return [counted, ...totalledColumns(table, name)];
  });
});

function totalledColumns(table: List, name: string): MoreColumn[] {
  if (table.total === null) return [];
  return table.columns.lines.flatMap(({ index, full }): MoreColumn[] => {
    const role = table.inTotal[index]!;
    if (role.kind === "closed" || !isNumeric(role.measure.holds)) return [];
    return [{ table: table.index, head: name + full, of: ({ total }) => total![index]! }];
  });
}

/** What the lines of each unit come to by themselves, by table and unit. */
function byUnit(form: Form, detail: Detail): (table: number, unit: string) => ListTotals | null {
  const units = new Map<string, ListTotals>();
  const keyOf = (table: number, unit: string) => `${table} ${unitKey(unit)}`;
  for (const table of lists(form)) {
    const rows = new Map<string, DetailRow[]>();
    for (const row of detail[table.index]!) {
      const key = keyOf(table.index, row.unit);
      const own = rows.get(key);
      if (own) own.push(row);
      else rows.set(key, [row]);
    }
    for (const [key, own] of rows) units.set(key, listTotals(table, own));
  }
  return (table, unit) => units.get(keyOf(table, unit)) ?? null;
}

function summary({ due }: Form, counts: Counts): string {
  const unlisted = counts.unlisted > 0 ? `，不在名册上 ${counts.unlisted}` : "";
  const days = due.map(({ level, by }) => (level === null ? by : `${level} ${by}`)).join("、");
  const until = days === "" ? "" : `截止日期 ${days}。`;
  if (counts.due === 0) return `名册是空的，无法计算应报单位${unlisted}。${until}`;
  const { due: all, reported, late } = counts;
  return (
    `应报 ${all}，已报 ${reported}（${shareWords(reported, all)}），按时 ${reported - late}（${shareWords(reported - late, all)}），` +
    `未报 ${counts.missing}，逾期 ${late}，有错误 ${counts.withErrors}${unlisted}。${until}`
  );
}
