import type { Consolidation } from "../../consolidation/consolidation";
import { HEADING, heightsOf, listPage } from "../../consolidation/sheets/looks";
import { shareWords } from "../../consolidation/notes/share-words";
import { sheetNames } from "../../consolidation/sheets/sheet-names";
import type { Form } from "../../form/form";
import type { Share } from "../../form/share";
import { SHARES_FRONT } from "../../reading/about-returns";
import { unitKey } from "../../reading/unit-key";
import { range } from "../../sheet/address";
import { between, call, number, reference, text, type Formula } from "../../sheet/formula/formula";
import { sheetPlan, type Format, type PlannedCell, type SheetPlan } from "../../sheet/sheet-plan";
import { addedUp, rateFormulas } from "../brief-formulas";
import { LINE, LINED, TITLE } from "../looks";
import { planned } from "../planned";
import { dateWords, dayWords } from "../words";
import type { Coverage, Done, PastEdition, UnitCoverage } from "./coverage";

/** Rows and columns of the sheet, from 0. */
const ROW = { head: 2, total: 3 };
const AT = { group: 1, state: 2, part: 3, whole: 4, left: 5, rate: 6, bar: 7, past: 8 };
const WIDTHS = [22, 9, 12, 10, 10, 8, 9, 24];
const PAST = 22;
const WHY = 40;
const BAR = { full: 10, block: "█", tooMuch: "超过 100%，请核对" };
/** How a unit stands, as a formula says it; a program takes 100% alone for a number. */
const [SHORT, FULL, WRONG, NOTHING, MISSING] = ["不到 100%", "全部", "数字有误", "没有", "未报"];
const UNSAID = "没有说明";

/**
 * How much each unit has done of what it has to: in all, by group, by the lines of the form, and by unit, least first, with
 * why it is not all. Figures and bars are formulas over 分户明细; how it stood in the editions that were sealed is not.
 */
export function coveragePlan(
  form: Form,
  share: Share,
  consolidation: Pick<Consolidation, "date" | "detail" | "detailed">,
  { units, groups: all, categories }: Coverage,
  editions: readonly PastEdition[],
): SheetPlan {
  const groups = all.length > 1 ? all : [];
  const first = ROW.total + 1 + groups.length + categories.length;
  const last = first + Math.max(units.length, 1) - 1;
  const right = AT.past + editions.length;
  const own = (column: number) => reference(range(first, column, last, column), null, true);
  const every = consolidation.detail[share.table]!.map((_, row) => row);
  let next = ROW.total;
  const line = (name: string, group: string, done: Done | null, made: Made | null, past: Past, why = "") =>
    rowOf(
      next++,
      name,
      group,
      done,
      made,
      editions.map((edition) => pastWords(past(edition.coverage))),
      why,
    );
  const rows = [
    line(
      "合计",
      "",
      sum(units),
      (of) => call("SUM", own(AT[of])),
      ({ units: then }) => sum(then),
    ),
    ...groups.map((group) =>
      line(
        "合计",
        group || "其他单位",
        sum(ofGroup(units, group)),
        (of) => call("SUMIF", own(AT.group), text(group || "其他单位"), own(AT[of])),
        ({ units: then }) => sum(ofGroup(then, group)),
      ),
    ),
    ...categories.map(({ name, cells, done }) =>
      line(
        name,
        "",
        done,
        (of) => addedUp(form, consolidation, share.table, cells[of], every),
        ({ categories: then }) => then.find((each) => each.name === name)?.done ?? null,
      ),
    ),
    ...units.map((unit) =>
      line(
        unit.unit,
        unit.group || "其他单位",
        unit.done,
        unit.done && ((of) => addedUp(form, consolidation, share.table, share[of].cells, unit.rows)),
        ({ units: then }) => then.find((each) => unitKey(each.unit) === unitKey(unit.unit))?.done ?? null,
        whyWords(unit),
      ),
    ),
  ];
  const heads = [
    ...SHARES_FRONT,
    ...[share.part.name, share.whole.name, "差额", "比率", "图示"],
    ...editions.map(({ edition, day }) => `第${edition}版（${dayWords(day)}）`),
    "说明",
  ];
  const widths = [...WIDTHS, ...editions.map(() => PAST), WHY];
  return sheetPlan(sheetNames(form).shares[form.shares.indexOf(share)]!, {
    identity: SHARES_FRONT.map((label, column) => ({ row: ROW.head, column, text: label })),
    cells: [
      [`《${form.title}》${share.label}`],
      [`${form.authority}　截至${dateWords(consolidation.date)}　${share.part.name}÷${share.whole.name}`],
      heads,
      ...rows,
    ],
    merges: [range(0, 0, 0, right), range(1, 0, 1, right)],
    formats: [
      { range: range(0, 0, 0, right), format: TITLE },
      { range: range(1, 0, 1, right), format: LINE },
      { range: range(ROW.head, 0, last, right), format: LINED },
      { range: range(ROW.head, 0, ROW.head, right), format: HEADING },
      { range: range(ROW.total, 0, first - 1, right), format: { fill: "#F6F8FA", font: { bold: true } } },
      { range: range(ROW.total, AT.part, last, AT.left), format: { number: "#,##0" } },
      { range: range(ROW.total, AT.rate, last, AT.rate), format: { number: "0.0%" } },
      { range: range(ROW.total, AT.bar, last, AT.bar), format: BARS },
      { range: range(first, right, last, right), format: { font: { size: 9 } } },
    ],
    conditionalFormats: [
      {
        range: range(first, 0, last, AT.rate),
        formula: `=OR($C${first + 1}="${WRONG}",$C${first + 1}="${SHORT}")`,
        format: { fill: "#FFF0C2", color: "#6B4A00" },
      },
    ],
    columnWidths: widths,
    rowHeights: [
      { from: 0, to: 0, height: 30 },
      { from: 1, to: 1, height: 20 },
      ...heightsOf([heads], widths, ROW.head),
      ...heightsOf(rows, widths, ROW.total),
    ],
    page: { ...listPage(last, right, { head: ROW.head }), titleRows: { from: ROW.head, to: ROW.head } },
    freeze: { rows: ROW.total, columns: 1 },
  });
}

const BARS: Format = { font: { name: "宋体", size: 10.5, color: "#2B5F9E" } };

/** What the two figures of a row are made of; `null` where that stands nowhere. */
type Made = (of: "part" | "whole") => Formula | null;
/** The same figures of an earlier edition. */
type Past = (then: Coverage) => Done | null;

function rowOf(
  row: number,
  name: string,
  group: string,
  done: Done | null,
  made: Made | null,
  past: readonly string[],
  why: string,
): PlannedCell[] {
  if (done === null || made === null) return [name, group, MISSING!, "", "", "", "", "", ...past, why];
  const { part, whole } = done;
  const [above, below] = [AT.part, AT.whole].map((column) => reference(range(row, column))) as [
    Formula,
    Formula,
  ];
  const { rate, bar } = rateFormulas(row, { part: AT.part, whole: AT.whole, rate: AT.rate }, BAR);
  const state = call(
    "IF",
    between(below, "=", number(0)),
    text(NOTHING!),
    call("IF", between(above, "<", below), text(SHORT!), call("IF", between(above, "=", below), text(FULL!), text(WRONG!))), // prettier-ignore
  );
  const drawn = part > whole ? BAR.tooMuch : BAR.block.repeat(Math.floor((part / whole) * BAR.full));
  return [
    name,
    group,
    planned(state, stateWords(done)),
    planned(made("part"), part),
    planned(made("whole"), whole),
    planned(between(below, "-", above), whole - part),
    planned(rate, whole === 0 ? "" : part / whole),
    planned(bar, whole === 0 ? "" : drawn),
    ...past,
    why,
  ];
}

function stateWords({ part, whole }: Done): string {
  if (whole === 0) return NOTHING!;
  return part < whole ? SHORT! : part === whole ? FULL! : WRONG!;
}

/** Why a unit has not done all; of one that has there is nothing to be said. */
function whyWords({ done, why }: UnitCoverage): string {
  return done === null || done.part === done.whole ? "" : (why ?? UNSAID);
}

function pastWords(done: Done | null): string {
  return done === null || done.whole === 0 ? "" : shareWords(done.part, done.whole);
}

const ofGroup = (units: readonly UnitCoverage[], group: string) =>
  units.filter((each) => each.group === group);

function sum(units: readonly UnitCoverage[]): Done {
  const all = units.flatMap(({ done }) => (done === null ? [] : [done]));
  const of = (which: "part" | "whole") => all.reduce((so, each) => so + each[which], 0);
  return { part: of("part"), whole: of("whole") };
}
