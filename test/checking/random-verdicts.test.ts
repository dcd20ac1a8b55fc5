import { HyperFormula, type RawCellContent } from "hyperformula";
import { isExplained, isWholeExplained } from "../../src/checking/explanation";
import { rowExplained, wholeExplained } from "../../src/checking/rule-formula-explanation";
import { formFrom } from "../../src/form/compile-form";
import type { Form } from "../../src/form/form";
import { gridOf, type CellValue, type Grid } from "../../src/sheet/grid";
import { isFormula } from "../../src/sheet/sheet-plan";
import { formPlan } from "../../src/template/form-plan";
import { layoutOf, type Layout } from "../../src/template/layout";
import { seeded } from "../support/filled-paper";
import { FORM, spec } from "../support/paper";
import { isVisible, verdictsOn } from "../support/verdicts";

/**
 * Random returns on the sheet that a unit gets, once judged by the add-in and once by the formulas in
 * 校验, which another program's engine calculates: both have to say the same.
 */
type Random = () => number;
const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)]!;

/** Numbers in spellings that a reader knows and no formula; an apostrophe keeps this engine from reading them, too. */
const TEXTS = ["12", "12个", " 3", "１２", "95%", "1,200", "十二", "-5", "—", "无", "　"].map(
  (text) => `'${text}`,
);

/** No formula that gives "", which COUNTBLANK counts in Excel, WPS and LibreOffice, and not in this engine. */
function randomFigure(random: Random, percentage: boolean): RawCellContent {
  const dice = random();
  if (dice < 0.24) return null;
  if (dice < 0.34) return 0;
  if (dice < 0.92) return percentage ? Math.floor(random() * 1000) / 10 : Math.floor(random() * 9) + 1;
  return pick(random, [-1, 1.5, 101, "若干", "约十个", true, "=1/0", "=1+1", 0.95, 1, pick(random, TEXTS)]);
}

const REMARKS = [
  ...["两个支部今年十一月才成立", "因机构改革，减少了支部", "一条意见分三次回复", "借用镇政府的电子屏"],
  ...[
    "核实无误",
    "情况属实",
    "已核实",
    "无",
    "啊啊啊啊啊啊啊啊",
    "1234567890",
    "。。。。。。。",
    "数据真实准确，情况属实",
  ],
  ...[
    "经核实，是联合支部",
    "该项同上",
    "ABCabc公开网",
    "合并支部",
    "没有网站，借用党建网",
    null,
    null,
    null,
    12,
  ],
];
const UNITS = [
  "填报单位（盖章）：石角镇",
  "填报单位（盖章）： 　",
  "填报单位（盖章）：",
  "填报单位（盖章）：县委办",
];
const DATES = [
  ...["填报时间：2011年12月15日", "填报时间：   年  月  日", "填报时间：2011.12.21", "填报时间：2011-12-20"],
  ...[
    "填报时间：2012年1月5日",
    "填报时间：2011年13月1日",
    "填报时间：2011年12月",
    "填报时间：2012.1",
    "填报时间：11.12.15",
    "填报时间：12月15日",
    "填报时间：2011年",
    "填报时间：待定",
    "填报时间：2011/2/30",
  ],
];

const SETTINGS = {
  licenseKey: "gpl-v3",
  undoLimit: 0,
  useArrayArithmetic: true,
  dateFormats: ["YYYY-MM-DD"],
};
/** The engine knows TRUE() and FALSE() only. */
const LITERALS = ["TRUE", "FALSE"].map((name) => ({ name, expression: `=${name}()` }));

/** A form's sheet under another program's engine. */
class Sheet {
  private readonly engine: HyperFormula;
  private readonly layout: Layout;
  private readonly merges: Grid["merges"];
  private readonly planned: readonly (readonly (string | null)[])[];
  /** What stands in the cells now; the engine would have to write its formulas out. */
  private readonly formulas: (string | null)[][];

  constructor(private readonly form: Form) {
    this.layout = layoutOf(form);
    const { cells, merges } = formPlan(form, { unit: "石角镇", date: null });
    this.merges = merges;
    this.planned = cells.map((row) => row.map((cell) => (isFormula(cell) ? cell.formula : null)));
    this.formulas = this.planned.map((row) => [...row]);
    const written = cells.map((row) => row.map((cell) => (isFormula(cell) ? cell.formula : cell)));
    this.engine = HyperFormula.buildFromArray(written as RawCellContent[][], SETTINGS, LITERALS);
  }

  /** Some cells anew, so that only what hangs on them is calculated. */
  change(random: Random): void {
    const { rows, columns, totalColumn, remarkColumn, unitCell, dateCell } = this.layout;
    const edits: [number, number, RawCellContent][] = [];
    if (random() < 0.03) {
      const emptied = random() < 0.7 ? [...columns, remarkColumn] : columns;
      edits.push(
        ...rows.flatMap((row) => emptied.map((column): (typeof edits)[number] => [row, column, null])),
      );
    } else {
      for (const { index, kind } of [
        pick(random, this.form.indicators),
        pick(random, this.form.indicators),
      ]) {
        for (const column of columns) {
          edits.push([rows[index]!, column, randomFigure(random, kind === "percentage")]);
        }
      }
    }
    if (random() < 0.1) edits.push([pick(random, rows), remarkColumn, pick(random, REMARKS)]);
    const total = pick(random, rows);
    const formula = this.planned[total]![totalColumn]!;
    edits.push([total, totalColumn, pick(random, [formula, formula, formula, ...this.totalsLike(formula)])]);
    if (random() < 0.3) edits.push([unitCell.row, unitCell.column, pick(random, UNITS)]);
    if (random() < 0.3) edits.push([dateCell.row, dateCell.column, pick(random, DATES)]);
    this.engine.batch(() => {
      for (const [row, col, value] of edits) {
        this.engine.setCellContents({ sheet: 0, row, col }, value);
        this.formulas[row]![col] = typeof value === "string" && value.startsWith("=") ? value : null;
      }
    });
  }

  /** What somebody may type into 合计: the sum, a rounded one, a wrong one. */
  private totalsLike(formula: string): RawCellContent[] {
    const sum = this.engine.calculateFormula(formula, 0);
    if (typeof sum !== "number") return [3, "若干", null];
    return [sum, sum + 1, Math.round(sum), Math.round(sum * 10) / 10, Math.round(sum * 10) / 10 + 0.1];
  }

  grid(): Grid {
    const values = this.engine.getSheetValues(0).map((row) => row.map(valueOf));
    return gridOf(this.form.spec.sheet, values, { formulas: this.formulas, merges: this.merges });
  }
}

function valueOf(value: unknown): CellValue {
  if (value === undefined || value === null) return null;
  if (typeof value === "object") return { error: String((value as { value: unknown }).value) };
  return value as CellValue;
}

/** The same rules over few columns, and over the rows that they name: quicker to calculate. */
function narrow(): Form {
  const definition = spec();
  const few = ["town", "agency"];
  const named = JSON.stringify(definition.rules);
  definition.subjects = definition.subjects.filter((subject) => "id" in subject && few.includes(subject.id));
  for (const section of definition.sections) {
    section.indicators = section.indicators.filter(({ id }, index) => index < 1 || named.includes(`"${id}"`));
  }
  return formFrom(definition);
}

/** How often each rule was broken. */
const seen = new Map<string, number>();

test.each<[string, Form, number, number]>([
  ["the whole form", FORM, 15, 2011],
  ["few columns and rows of it", narrow(), 2000, 12],
])("校验 and the add-in say the same of %s", (_, form, count, seed) => {
  const sheet = new Sheet(form);
  const random = seeded(seed);
  for (let number = 0; number < count; number++) {
    sheet.change(random);
    const grid = sheet.grid();
    const { said, found } = verdictsOn(form, grid);
    expect({ number, verdicts: said }).toEqual({ number, verdicts: found });
    for (const each of said) seen.set(each.slice(0, 3), (seen.get(each.slice(0, 3)) ?? 0) + 1);
  }
});

test("every rule that a formula can see was broken many times", () => {
  const visible = FORM.rules.map(({ id }) => id).filter(isVisible);
  expect(visible.filter((id) => (seen.get(id) ?? 0) < 20)).toEqual([]);
});

test("校验 and the add-in agree on what explains", () => {
  const places = layoutOf(FORM);
  const remarks = FORM.indicators.map((): string => "");
  const [left, top] = [places.remarkColumn, places.rows[0]!];
  const written = (text: string, formula: string) => [...Array<null>(left).fill(null), text, `=${formula}`];
  const rows = FORM.indicators.map(({ index }) => written("", rowExplained(FORM, places, index)));
  const lines = [
    ...Array<RawCellContent[]>(top).fill([]),
    ...rows,
    written("", wholeExplained(FORM, places)),
  ];
  const engine = HyperFormula.buildFromArray(lines, SETTINGS, LITERALS);
  const random = seeded(45);
  for (let round = 0; round < 12; round++) {
    const texts = Array.from({ length: 1 + round * 2 }, () => sentence(random));
    for (const { index } of FORM.indicators) remarks[index] = random() < 0.2 ? "" : pick(random, texts);
    engine.setCellContents(
      { sheet: 0, row: top, col: left },
      remarks.map((text) => [text]),
    );
    const said = engine
      .getSheetValues(0)
      .slice(top)
      .map((row) => row[left + 1]);
    const ret = { remarks };
    const own = FORM.indicators.map(({ index }) => isExplained(FORM, ret, index));
    expect(said).toEqual([...own, isWholeExplained(FORM, ret)]);
  }
});

/** Boilerplate, punctuation and words that say something, thrown together. */
function sentence(random: Random): string {
  const { phrases, silent } = FORM.spec.explanation;
  const words = ["支部", "啊", "新成立", "ABC", "abc", "机构改革", "  ", ...phrases, ...silent];
  const parts = Array.from({ length: 1 + Math.floor(random() * 12) }, () => pick(random, words));
  return `党${parts.join("")}`.trim();
}
