import type { Consolidation } from "../consolidation/consolidation";
import { BODY, heightFor, HEADING, listPage } from "../consolidation/sheets/looks";
import { EXPLAINED, SEVERITY_NAMES } from "../consolidation/sheets/problems-plan";
import { sheetNames } from "../consolidation/sheets/sheet-names";
import type { Form } from "../form/form";
import { BRIEF_FRONT } from "../reading/about-returns";
import { range } from "../sheet/address";
import { between, call, number, reference, text } from "../sheet/formula/formula";
import { sheetPlan, type Chart, type Format, type PlannedCell, type SheetPlan } from "../sheet/sheet-plan";
import { sumOf } from "../template/paper";
import { NOT_IN } from "./assessment";
import { briefOf, type Brief, type Group, type RuleView, type ShareView } from "./brief";
import { briefFormulas, rateFormulas, type BriefFormulas } from "./brief-formulas";
import { planned } from "./planned";
import { dateWords, numeralWords } from "./words";

const WIDTHS = [26, 10, 10, 10, 10, 36];
const RIGHT = WIDTHS.length - 1;
/** Beside the page: what the charts draw. */
const DRAWN = RIGHT + 1;
/** Rows that a chart takes at least. */
const LOWEST = 10;
/** So many units and rules stand on the page; of the rest it says how many they are. */
const MOST = { units: 16, rules: 12, names: 4 };
const BAR = { full: 16, block: "█", tooMuch: "超过 100%，数字有误，请核对" };

/** 简报: one page for those who lead. Its figures and bars are formulas over the other sheets. */
export function briefPlan(form: Form, consolidation: Consolidation): SheetPlan {
  const brief = briefOf(form, consolidation);
  const formulas = briefFormulas(form, consolidation, sumOf(brief.rules.map(({ lines }) => lines)));
  const sections: readonly (readonly [heading: string, rows: (at: number) => Row[]])[] = [
    ["报送情况", (at) => groupRows(brief, formulas, at)],
    ...brief.shares.map((view): (typeof sections)[number] => [
      view.label,
      (at) => shareRows(form, view, consolidation, formulas, at),
    ]),
    ["审核情况", () => ruleRows(brief, formulas)],
  ];
  const charts: Chart[] = [];
  const rows: Row[] = [
    { look: "title", cells: [`《${form.title}》简报`] },
    { look: "line", cells: [`${form.authority}　截至${dateWords(consolidation.date)}`] },
  ];
  sections.forEach(([heading, made], at) => {
    rows.push({ look: "section", cells: [`${numeralWords(at + 1)}、${heading}`] });
    const [first, own] = [rows.length, made(rows.length)];
    rows.push(...own);
    const drawn = own.flatMap(({ look }, row) => (look === "rate" ? [first + row] : []));
    // One bar compares nothing.
    if (drawn.length > 1) charts.push(chartOf(heading, drawn, charts));
  });
  return planOf(form, rows, charts);
}

/** Beside the page, below the ones before: what is printed are the bars in the cells. */
function chartOf(heading: string, rows: readonly number[], before: readonly Chart[]): Chart {
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const above = Math.max(FRONT - 1, ...before.map(({ over }) => over.bottom + 1));
  return {
    name: `${heading}图`,
    title: heading,
    labels: range(top, 0, bottom, 0),
    values: range(top, DRAWN, bottom, DRAWN),
    over: range(above + 1, DRAWN + 2, above + Math.max(LOWEST, bottom - top + 4), DRAWN + 10),
  };
}

type Look = "title" | "line" | "section" | "head" | "rate" | "rule";

interface Row {
  readonly look: Look;
  readonly cells: readonly PlannedCell[];
}

/** `at`: where the first of these rows stands on the sheet. */
function groupRows({ groups }: Brief, { units }: BriefFormulas, at: number): Row[] {
  const head: Row = { look: "head", cells: [...BRIEF_FRONT, "图示"] };
  if (groups.length === 0) return [head, { look: "line", cells: ["名册是空的，没有应报单位。"] }];
  const [first, columns] = [at + 1, { part: 3, whole: 1 }];
  const rows = groups.map(({ category, due, reported, inTime }, index): Row => {
    const counts = [
      planned(units(category, ["exempt"], false), due),
      planned(units(category, ["exempt", ...NOT_IN], false), reported),
      planned(units(category, ["exempt", ...NOT_IN], true), inTime),
    ];
    const rate = rateCells(first + index, columns, inTime, due);
    return { look: "rate", cells: [category || "（未分类）", ...counts, ...rate] };
  });
  if (groups.length === 1) return [head, ...rows];
  const last = first + rows.length;
  const totals = (["due", "reported", "inTime"] as const).map((of) =>
    sumOf(groups.map((group: Group) => group[of])),
  );
  const sums = totals.map((total, index) =>
    planned(call("SUM", reference(range(first, index + 1, last - 1, index + 1))), total),
  );
  return [
    head,
    ...rows,
    { look: "rate", cells: ["合计", ...sums, ...rateCells(last, columns, totals[2]!, totals[0]!)] },
  ];
}

function shareRows(
  form: Form,
  { label, part, whole, units }: ShareView,
  { detail, detailed }: Consolidation,
  { addedUp }: BriefFormulas,
  at: number,
): Row[] {
  const share = form.shares.find((each) => each.label === label)!;
  const told = units.filter((unit) => unit.part !== unit.whole);
  const all = detail[share.table]!.map((_, row) => row);
  const shown = [{ unit: "合计", part, whole, rows: all }, ...told.slice(0, MOST.units)];
  const rows = shown.map((each, index): Row => {
    const row = at + 1 + index;
    const left = between(reference(range(row, 2)), "-", reference(range(row, 1)));
    return {
      look: "rate",
      cells: [
        each.unit,
        planned(addedUp(share.table, share.part.cells, each.rows), each.part),
        planned(addedUp(share.table, share.whole.cells, each.rows), each.whole),
        planned(left, each.whole - each.part),
        ...rateCells(row, { part: 1, whole: 2 }, each.part, each.whole),
      ],
    };
  });
  const [more, rest] = [told.length - MOST.units, units.length - told.length];
  const said = [
    more > 0 && `另有 ${more} 个单位不是 100%${detailed ? "，见分户明细" : ""}`,
    rest > 0 && `其余 ${rest} 个单位为 100%`,
  ].filter(Boolean);
  return [
    { look: "head", cells: ["单位", share.part.name, share.whole.name, "差额", "比率", "图示"] },
    ...rows,
    ...(said.length > 0 ? [{ look: "line", cells: [`${said.join("；")}。`] } as const] : []),
  ];
}

function ruleRows({ rules, units }: Brief, formulas: BriefFormulas): Row[] {
  if (rules.length === 0) return [{ look: "line", cells: ["没有发现问题。"] }];
  const more = rules.slice(MOST.rules);
  const said = `另有 ${more.length} 条审核关系，共 ${sumOf(more.map(({ lines }) => lines))} 处，见问题清单。`;
  return [
    { look: "head", cells: ["审核关系", "单位", "占比", "未了结", "已说明", "哪些单位"] },
    ...rules.slice(0, MOST.rules).map((view) => ruleRow(view, units, formulas)),
    ...(more.length > 0 ? [{ look: "line", cells: [said] } as const] : []),
  ];
}

function ruleRow(
  { rule, title, units, open, explained }: RuleView,
  all: number,
  { lines }: BriefFormulas,
): Row {
  const count = (levels: readonly string[], result: number) => planned(lines(rule, levels), result);
  const more = units.length > MOST.names ? `等 ${units.length} 个` : "";
  return {
    look: "rule",
    cells: [
      [rule, title].filter(Boolean).join(" "),
      units.length,
      all === 0 ? "" : units.length / all,
      count([SEVERITY_NAMES.error, SEVERITY_NAMES.query], open),
      count(Object.values(EXPLAINED), explained),
      units.slice(0, MOST.names).join("、") + more,
    ],
  };
}

/** The last cells of a row: the rate of two others, its bar, and beside the page what a chart draws: no rate that cannot be. */
function rateCells(
  row: number,
  columns: { readonly part: number; readonly whole: number },
  part: number,
  whole: number,
): PlannedCell[] {
  const { rate, bar } = rateFormulas(row, { ...columns, rate: RIGHT - 1 }, BAR);
  const own = reference(range(row, RIGHT - 1));
  const possible = call("IF", between(own, ">", number(1)), text(""), own);
  if (whole === 0) return [planned(rate, ""), planned(bar, ""), planned(possible, "")];
  const share = part / whole;
  const drawn = share > 1 ? BAR.tooMuch : BAR.block.repeat(Math.floor(share * BAR.full));
  return [planned(rate, share), planned(bar, drawn), planned(possible, share > 1 ? "" : share)];
}

function planOf(form: Form, rows: readonly Row[], charts: readonly Chart[]): SheetPlan {
  const bottom = rows.length - 1;
  return sheetPlan(sheetNames(form).brief, {
    identity: BRIEF_FRONT.map((label, column) => ({ row: FRONT, column, text: label })),
    cells: rows.map(({ cells }) => cells),
    merges: rows.flatMap(({ look }, row) => (ACROSS.includes(look) ? [range(row, 0, row, RIGHT)] : [])),
    formats: rows.flatMap(({ look }, row) =>
      FORMATS[look].map(([left, right, format]) => ({ range: range(row, left, row, right), format })),
    ),
    columnWidths: [...WIDTHS, 7],
    charts,
    rowHeights: rows.map((each, row) => ({ from: row, to: row, height: heightOf(each) })),
    page: { ...listPage(bottom, RIGHT, { head: 0 }), orientation: "portrait", titleRows: null },
  });
}

/** Where the head of the first section stands: below title, day and its heading. */
const FRONT = 3;
const ACROSS: readonly Look[] = ["title", "line", "section"];
const HEIGHTS: Readonly<Record<Look, number>> = {
  title: 34,
  line: 18,
  section: 26,
  head: 18,
  rate: 18,
  rule: 18,
};

const FONT = "宋体";
const COUNT: Format = { number: "#,##0" };
const RATE: Format = { number: "0.0%" };
const LINED: Format = { ...BODY, wrap: true };

/** By look, from column to column. */
const FORMATS: Readonly<Record<Look, readonly (readonly [left: number, right: number, format: Format])[]>> = {
  title: [
    [0, RIGHT, { font: { name: FONT, size: 16, bold: true }, horizontal: "center", vertical: "middle" }],
  ],
  line: [[0, RIGHT, { font: { name: FONT, size: 10.5 }, wrap: true, vertical: "middle" }]],
  section: [[0, RIGHT, { font: { name: "黑体", size: 12, bold: true }, vertical: "middle" }]],
  head: [[0, RIGHT, HEADING]],
  rate: [
    [0, RIGHT, LINED],
    [1, 3, COUNT],
    [4, 4, RATE],
    [RIGHT, RIGHT, { font: { name: FONT, size: 10.5, color: "#2B5F9E" } }],
    [DRAWN, DRAWN, { ...RATE, font: { name: FONT, size: 9, color: "#767676" }, vertical: "middle" }],
  ],
  rule: [
    [0, RIGHT, LINED],
    [1, 4, COUNT],
    [2, 2, RATE],
  ],
};

function heightOf({ look, cells }: Row): number {
  const needed = cells.map((cell, column) =>
    typeof cell === "string" && cell !== "" && !ACROSS.includes(look) ? heightFor(cell, WIDTHS[column]!) : 0,
  );
  return Math.max(HEIGHTS[look], ...needed);
}
