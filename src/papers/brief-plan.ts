import type { Consolidation } from "../consolidation/consolidation";
import { DETAIL_HEAD_ROWS, detailColumn, detailIndex, detailLayout } from "../consolidation/detail-layout";
import { BODY, heightFor, HEADING, listPage } from "../consolidation/looks";
import { EXPLAINED, SEVERITY_NAMES } from "../consolidation/problems-plan";
import { STATE_NAMES, type UnitState } from "../consolidation/register";
import { sheetNames } from "../consolidation/sheet-names";
import type { Form } from "../form/form";
import type { MatrixCell } from "../form/share";
import { BRIEF_FRONT } from "../reading/about-returns";
import { range, type Range } from "../sheet/address";
import { added, between, call, number, reference, text, type Formula } from "../sheet/formula/formula";
import { formulaText } from "../sheet/formula/formula-text";
import { sheetPlan, type PlannedCell, type SheetPlan } from "../sheet/sheet-plan";
import { briefOf, type Brief, type Group, type RuleView, type ShareView } from "./brief";
import { sumOf } from "../template/paper";
import { dateWords, numeralWords } from "./words";

const WIDTHS = [26, 10, 10, 10, 10, 36];
const RIGHT = WIDTHS.length - 1;
/** Blocks of a bar that is full. */
const FULL = 16;
/** So many units and rules stand on the page; of the rest it says how many they are. */
const MOST = { units: 16, rules: 12, names: 4 };
/** Where the rows of 报送情况 and 问题清单 begin, and their columns that are counted. */
const [REPORTS, PROBLEMS] = [3, 1];
const [CATEGORY, STATE, LATE] = [1, 2, 6];
const [RULE, LEVEL] = [6, 7];
/** States of a unit that owes a return and has handed in none that counts. */
const NOT_IN: readonly UnitState[] = ["missing", "unread", "waiting", "empty"];
const NO_CATEGORY = "（未分类）";

/** 简报: one page for those who lead. Its figures and bars are formulas over the other sheets. */
export function briefPlan(form: Form, consolidation: Consolidation): SheetPlan {
  const brief = briefOf(form, consolidation);
  const page = new Page(form, consolidation, sumOf(brief.rules.map(({ lines }) => lines)));
  page.add([`《${form.title}》简报`], "title");
  page.add([`${form.authority}　截至${dateWords(consolidation.date)}`], "line");
  page.groups(brief.groups);
  for (const share of brief.shares) page.share(share);
  page.rules(brief);
  return page.plan();
}

type Look = "title" | "line" | "section" | "head" | "body";

/** The page as it grows. */
class Page {
  private readonly rows: { readonly cells: readonly PlannedCell[]; readonly look: Look }[] = [];
  private sections = 0;

  constructor(
    private readonly form: Form,
    private readonly consolidation: Consolidation,
    /** Of 问题清单. */
    private readonly lines: number,
  ) {}

  add(cells: readonly PlannedCell[], look: Look): void {
    this.rows.push({ cells, look });
  }

  groups(groups: readonly Group[]): void {
    this.section("报送情况");
    this.add([...BRIEF_FRONT, "图示"], "head");
    const first = this.rows.length;
    for (const { category, due, reported, inTime } of groups) {
      this.add(
        [
          category || NO_CATEGORY,
          planned(this.unitsOf(category, ["exempt"], false), due),
          planned(this.unitsOf(category, ["exempt", ...NOT_IN], false), reported),
          planned(this.unitsOf(category, ["exempt", ...NOT_IN], true), inTime),
          ...this.rate({ part: 3, whole: 1 }, inTime, due),
        ],
        "body",
      );
    }
    if (groups.length === 0) this.add(["名册是空的，没有应报单位。"], "line");
    if (groups.length < 2) return;
    const totals = (["due", "reported", "inTime"] as const).map((of) =>
      sumOf(groups.map((group) => group[of])),
    );
    this.add(
      [
        "合计",
        ...totals.map((total, at) => {
          const column = at + 1;
          return planned(call("SUM", reference(range(first, column, this.rows.length - 1, column))), total);
        }),
        ...this.rate({ part: 3, whole: 1 }, totals[2]!, totals[0]!),
      ],
      "body",
    );
  }

  share({ label, index, part, whole, units }: ShareView): void {
    const share = this.form.shares[index]!;
    this.section(label);
    this.add(["单位", share.part.name, share.whole.name, "差额", "比率", "图示"], "head");
    const row = (name: string, rows: readonly number[], figures: readonly [part: number, whole: number]) =>
      this.add(
        [
          name,
          planned(this.addedUp(index, share.part.cells, rows), figures[0]),
          planned(this.addedUp(index, share.whole.cells, rows), figures[1]),
          planned(this.differenceHere(), figures[1] - figures[0]),
          ...this.rate({ part: 1, whole: 2 }, ...figures),
        ],
        "body",
      );
    const all = this.consolidation.detail[share.table]!.map((_, at) => at);
    row("合计", all, [part, whole]);
    const told = units.filter((unit) => unit.part !== unit.whole);
    for (const unit of told.slice(0, MOST.units)) row(unit.unit, unit.rows, [unit.part, unit.whole]);
    const more = told.length - MOST.units;
    const rest = units.length - told.length;
    const said = [
      more > 0 && `另有 ${more} 个单位不是 100%，见分户明细`,
      rest > 0 && `其余 ${rest} 个单位为 100%`,
    ];
    if (said.some(Boolean)) this.add([`${said.filter(Boolean).join("；")}。`], "line");
  }

  rules({ rules, counted }: Brief): void {
    this.section("审核情况");
    if (rules.length === 0) {
      this.add(["没有发现问题。"], "line");
      return;
    }
    this.add(["审核关系", "单位", "占比", "未了结", "已说明", "哪些单位"], "head");
    for (const view of rules.slice(0, MOST.rules)) this.rule(view, counted);
    const more = rules.slice(MOST.rules);
    const lines = sumOf(more.map((each) => each.lines));
    if (more.length > 0) this.add([`另有 ${more.length} 条审核关系，共 ${lines} 处，见问题清单。`], "line");
  }

  private rule({ rule, title, units, open, explained }: RuleView, counted: number): void {
    const { names } = MOST;
    const who = units.slice(0, names).join("、") + (units.length > names ? `等 ${units.length} 个` : "");
    const count = (levels: readonly string[], result: number) =>
      planned(added(levels.map((level) => this.linesOf(rule, level))), result);
    this.add(
      [
        [rule, title].filter(Boolean).join(" "),
        units.length,
        counted === 0 ? "" : units.length / counted,
        count([SEVERITY_NAMES.error, SEVERITY_NAMES.query], open),
        count(Object.values(EXPLAINED), explained),
        who,
      ],
      "body",
    );
  }

  private section(name: string): void {
    this.sections++;
    this.add([`${numeralWords(this.sections)}、${name}`], "section");
  }

  /** How many units of a category are in none of the states. */
  private unitsOf(category: string, not: readonly UnitState[], inTime: boolean): Formula {
    const { reports } = sheetNames(this.form);
    const bottom = REPORTS + Math.max(this.consolidation.reports.length, 1) - 1;
    const cells = (column: number) => reference(range(REPORTS, column, bottom, column), reports, true);
    const conditions = [
      between(cells(CATEGORY), "=", text(category)),
      ...not.map((state) => between(cells(STATE), "<>", text(STATE_NAMES[state]))),
      ...(inTime ? [between(cells(LATE), "=", text(""))] : []),
    ];
    const [first, ...others] = conditions;
    return call(
      "SUMPRODUCT",
      others.reduce<Formula>((all, each) => between(all, "*", each), first!),
    );
  }

  /** How many lines of 问题清单 a rule has at a level. */
  private linesOf(rule: string, level: string): Formula {
    const { problems } = sheetNames(this.form);
    const bottom = PROBLEMS + Math.max(this.lines, 1) - 1;
    const cells = (column: number) => reference(range(PROBLEMS, column, bottom, column), problems, true);
    const isSo = between(between(cells(RULE), "=", text(rule)), "*", between(cells(LEVEL), "=", text(level)));
    return call("SUMPRODUCT", isSo);
  }

  /** Cells of 分户明细 added up over some of its rows. */
  private addedUp(share: number, cells: readonly MatrixCell[], rows: readonly number[]): Formula {
    const { table } = this.form.shares[share]!;
    const layout = detailLayout(this.form.tables[table]!);
    const columns = cells.map(({ row, column }) => detailColumn(layout, detailIndex(layout, row, column)!));
    const sheet = sheetNames(this.form).detail[table]!;
    const areas = runsOf(rows).flatMap(([top, bottom]) =>
      runsOf(columns).map(([left, right]): Range => range(top, left, bottom, right)),
    );
    const below = ({ top, left, bottom, right }: Range) =>
      range(top + DETAIL_HEAD_ROWS, left, bottom + DETAIL_HEAD_ROWS, right);
    return call("SUM", ...areas.map((area) => reference(below(area), sheet)));
  }

  /** What is left to be done, in the row that is added next. */
  private differenceHere(): Formula {
    const row = this.rows.length;
    return between(reference(range(row, 2)), "-", reference(range(row, 1)));
  }

  /** The rate of the row that is added next, and its bar. */
  private rate(columns: { readonly part: number; readonly whole: number }, part: number, whole: number) {
    const row = this.rows.length;
    const at = (column: number) => reference(range(row, column));
    const nothing = between(at(columns.whole), "=", number(0));
    const rate = call("IF", nothing, text(""), between(at(columns.part), "/", at(columns.whole)));
    // What is not all is not drawn full.
    const blocks = call("INT", between(at(4), "*", number(FULL)));
    const bar = call(
      "IF",
      nothing,
      text(""),
      call("IF", between(at(4), ">", number(1)), text(TOO_MUCH), call("REPT", text(BLOCK), blocks)),
    );
    const share = whole === 0 ? "" : part / whole;
    const drawn = share === "" ? "" : share > 1 ? TOO_MUCH : BLOCK.repeat(Math.floor(share * FULL));
    return [planned(rate, share), planned(bar, drawn)];
  }

  plan(): SheetPlan {
    const { rows } = this;
    const bottom = rows.length - 1;
    const of = (...looks: Look[]) => rows.flatMap(({ look }, row) => (looks.includes(look) ? [row] : []));
    const front = rows.findIndex(({ look }) => look === "head");
    return sheetPlan(sheetNames(this.form).brief, {
      identity: BRIEF_FRONT.map((label, column) => ({ row: front, column, text: label })),
      cells: rows.map(({ cells }) => cells),
      merges: of("title", "line", "section").map((row) => range(row, 0, row, RIGHT)),
      formats: [
        ...of("title").map((row) => ({ range: range(row, 0, row, RIGHT), format: TITLE })),
        ...of("line").map((row) => ({ range: range(row, 0, row, RIGHT), format: LINE })),
        ...of("section").map((row) => ({ range: range(row, 0, row, RIGHT), format: SECTION })),
        ...of("body").flatMap((row) => [
          { range: range(row, 0, row, RIGHT), format: { ...BODY, wrap: true } },
          { range: range(row, 1, row, 3), format: { number: "#,##0" } },
          { range: range(row, 4), format: { number: isRate(rows[row]!.cells[4]) ? "0.0%" : "#,##0" } },
          ...(typeof rows[row]!.cells[2] === "number"
            ? [{ range: range(row, 2), format: { number: "0.0%" } }]
            : []),
          ...(isRate(rows[row]!.cells[4]) ? [{ range: range(row, RIGHT), format: { font: BAR } }] : []),
        ]),
        ...of("head").map((row) => ({ range: range(row, 0, row, RIGHT), format: HEADING })),
      ],
      columnWidths: WIDTHS,
      rowHeights: rows.map(({ cells, look }, row) => ({ from: row, to: row, height: heightOf(cells, look) })),
      page: { ...listPage(bottom, RIGHT, { head: 0 }), orientation: "portrait", titleRows: null },
      freeze: { rows: 0, columns: 0 },
    });
  }
}

const FONT = "宋体";
const TITLE = {
  font: { name: FONT, size: 16, bold: true },
  horizontal: "center",
  vertical: "middle",
} as const;
const LINE = { font: { name: FONT, size: 10.5 }, wrap: true, vertical: "middle" } as const;
const SECTION = { font: { name: "黑体", size: 12, bold: true }, vertical: "middle" } as const;
const BAR = { name: FONT, size: 10.5, color: "#2B5F9E" } as const;
const BLOCK = "█";
const TOO_MUCH = "超过 100%，数字有误，请核对";

function heightOf(cells: readonly PlannedCell[], look: Look): number {
  if (look === "title") return 34;
  if (look === "section") return 26;
  const needed = cells.map((cell, column) =>
    typeof cell === "string" && cell !== "" && look !== "line" ? heightFor(cell, WIDTHS[column]!) : 0,
  );
  return Math.max(18, ...needed);
}

function isRate(cell: PlannedCell | undefined): boolean {
  return typeof cell === "object" && cell !== null && "formula" in cell && cell.formula.includes("/");
}

function planned(formula: Formula, result: number | string): PlannedCell {
  return { formula: `=${formulaText(formula)}`, result };
}

/** Numbers that follow on one another: [1,2,3,7] as 1–3 and 7. */
function runsOf(numbers: readonly number[]): (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  for (const each of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && each <= last[1] + 1) last[1] = each;
    else runs.push([each, each]);
  }
  return runs;
}
