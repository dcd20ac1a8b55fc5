import { BODY, HEADING, heightsOf, listPage } from "../consolidation/sheets/looks";
import { sheetNames } from "../consolidation/sheets/sheet-names";
import { percentWords } from "../consolidation/notes/share-words";
import type { Form } from "../form/form";
import type { Scheme } from "../form/scheme";
import { HONOURS_FRONT } from "../reading/about-returns";
import { unitKey } from "../reading/unit-key";
import { range } from "../sheet/address";
import { entryAt } from "../sheet/entry-at";
import { textOf, valueAt, type CellValue, type Grid } from "../sheet/grid";
import { sheetPlan, type PlannedCell, type SheetPlan } from "../sheet/sheet-plan";
import { isAt } from "./entered";
import type { Honoured, Honours } from "./honours";
import { LINE, OPEN, TITLE } from "./looks";
import { dateWords } from "./words";

/** What the clerk enters about a unit that has to put something right, by `unitKey`: until when, and what became of it. */
export type Promised = ReadonlyMap<string, readonly [until: CellValue, done: CellValue]>;

const PROPOSED = ["拟表彰", "限期整改"] as const;
const HEADS = [...HONOURS_FRONT, "得分", "名次", "事由", "整改期限", "整改情况"];
const FRONT = HONOURS_FRONT.length;
const AT = { until: FRONT + 3, done: FRONT + 4 };
const WIDTHS = [9, 6, 22, 10, 8, 7, 34, 12, 24];
const RIGHT = HEADS.length - 1;
const HEAD = 2;

/**
 * 表彰整改: whom the scores propose for praise, and who has to put what right until when. The figures are those of the
 * moment at which it is drawn up; what the clerk has entered about a unit stays.
 */
export function honoursPlan(
  form: Form,
  { praised, faulted }: Honours,
  promised: Promised,
  date: string,
): SheetPlan {
  const rows = [
    ...praised.map((each, index) => rowOf(PROPOSED[0], index, each, each.tied ? "同分，由办公室定" : "")),
    ...faulted.map((each, index): PlannedCell[] => [
      ...rowOf(PROPOSED[1], index, each, each.reasons.join("；") || "得分偏低").slice(0, AT.until),
      ...(promised.get(unitKey(each.unit)) ?? ["", ""]),
    ]),
  ];
  const last = HEAD + Math.max(rows.length, 1);
  const first = HEAD + 1 + praised.length;
  return sheetPlan(sheetNames(form).honours, {
    identity: HONOURS_FRONT.map((label, column) => ({ row: HEAD, column, text: label })),
    cells: [
      [`${form.scheme.work}表彰、整改建议名单`],
      [
        `${form.authority}　截至${dateWords(date)}　按「考核评分」列出：${ruleWords(form.scheme)}，由办公室定`,
      ],
      HEADS,
      ...rows,
    ],
    merges: [range(0, 0, 0, RIGHT), range(1, 0, 1, RIGHT)],
    formats: [
      { range: range(0, 0, 0, RIGHT), format: TITLE },
      { range: range(1, 0, 1, RIGHT), format: { ...LINE, wrap: true } },
      { range: range(HEAD, 0, last, RIGHT), format: { ...BODY, wrap: true } },
      { range: range(HEAD, 0, HEAD, RIGHT), format: HEADING },
      ...(faulted.length > 0 ? [{ range: range(first, AT.until, last, AT.done), format: OPEN }] : []),
    ],
    columnWidths: WIDTHS,
    rowHeights: [
      { from: 0, to: 0, height: 30 },
      { from: 1, to: 1, height: 32 },
      ...heightsOf(rows, WIDTHS, HEAD + 1),
    ],
    page: listPage(last, RIGHT, { head: HEAD }),
    freeze: { rows: HEAD + 1, columns: 0 },
  });
}

/** 各组前 3 名（街镇前 2 名）拟表彰；没有报的、有错没改的、得分不到 60% 的限期整改. */
function ruleWords({ groups, honours, inspection }: Scheme): string {
  const others = groups.flatMap(({ label, praised }) => (praised === null ? [] : `${label}前 ${praised} 名`));
  const apart = others.length === 0 ? "" : `（${others.join("、")}）`;
  const enough = percentWords(honours.enough, 1);
  return `各组前 ${honours.praised} 名${apart}拟表彰；没报的、有错没改的${inspection.length > 0 ? "、督查不合格的" : ""}、得分不到 ${enough} 的限期整改`;
}

function rowOf(
  proposed: (typeof PROPOSED)[number],
  index: number,
  { unit, group, total, rank }: Honoured,
  why: string,
): PlannedCell[] {
  return [proposed, index + 1, unit, group, total, rank, why, "", ""];
}

/** What stands on the sheet about units that have to put something right; nothing where it is none. */
export function promisedIn(grid: Grid | null): Promised {
  const found = new Map<string, readonly [CellValue, CellValue]>();
  if (!grid || !HONOURS_FRONT.every((head, at) => isAt(grid, HEAD, at, head))) return found;
  for (let row = HEAD + 1; row < grid.values.length; row++) {
    const [until, done] = [entryAt(grid, row, AT.until), entryAt(grid, row, AT.done)];
    const unit = textOf(valueAt(grid, row, 2));
    if (isAt(grid, row, 0, PROPOSED[1]) && unit !== "" && (textOf(until) !== "" || textOf(done) !== ""))
      found.set(unitKey(unit), [until ?? "", done ?? ""]);
  }
  return found;
}
