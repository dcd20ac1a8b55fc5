import type { RawCellContent } from "hyperformula";
import { formFrom } from "../../src/form/compile/compile-form";
import type { Form } from "../../src/form/form";
import type { Measure } from "../../src/form/measure";
import type { Place } from "../../src/form/placement";
import { crossingOf, type Table } from "../../src/form/table";
import { parseDate } from "../../src/reading/cell/parse-date";
import type { Return } from "../../src/reading/return";
import { CheckedSheet, type Entry } from "./checked-sheet";
import { definition2011 } from "./forms";
import { pick, type Random } from "./seeded";

/** Random returns on a sheet that checks itself. */

/** Numbers in spellings that a reader knows and no formula; an apostrophe keeps this engine from reading them, too. */
const SPELT = ["12", " 3", "1,200", "-5", "若干", "约十个", "—", "　", "\u00A0", "\u200B"].map(
  (text) => `'${text}`,
);

function randomNumber(random: Random, { holds }: Measure): RawCellContent {
  const dice = random();
  if (dice < 0.1) return 0;
  const decimals = "decimals" in holds ? (holds.decimals ?? 1) : 0;
  const most = holds.type === "percentage" ? 100 : 9;
  const sign = "minimum" in holds && holds.minimum === null && random() < 0.5 ? -1 : 1;
  if (holds.type === "percentage" && dice > 0.95) return pick(random, [101, -5, 120.5]);
  if (dice < 0.86) return (sign * Math.floor(random() * most * 10 ** decimals + 1)) / 10 ** decimals;
  return pick(random, [-1, 1.5, 101, 0.94, 2.346, true, "=1/0", "=1+1", pick(random, SPELT)]);
}

/** What somebody may type into a cell of that kind. */
function randomEntry(random: Random, measure: Measure | null): RawCellContent {
  if (random() < 0.25) return null;
  if (measure === null) return pick(random, ["×", "×", "—", "'-", " ", "　", 0, 7, "无"]);
  const { holds } = measure;
  switch (holds.type) {
    case "number":
    case "percentage":
      return randomNumber(random, measure);
    case "text":
      return pick(random, ["某路", "某桥", "某楼", "'12", 5, " 某路 ", "\u00A0"]);
    case "choice":
      return pick(random, [...holds.options, ...holds.options, "另外的", 1, `${holds.options[0]!} `, "=1/0"]);
    case "yes-no":
      return pick(random, ["是", "否", "有", 1]);
    case "date":
    case "month":
      return pick(random, [
        ...[40544, 40900, 41000, 12, "'2011年12月31日", "'2011.12.1", "'2012/1/5", "'2012-02-30"],
        ...["'2011年12月", "'2012.3", "待定", "'二〇一一年三月五日", "'11.12.15", "=1/0"],
      ]);
  }
}

const REMARKS = [
  "两个支部今年十一月才成立",
  "因机构改革，减少了支部",
  "核实无误",
  "无",
  "1234567890",
  "啊啊啊啊啊啊啊啊",
  "某路",
  null,
  null,
];
const UNITS = ["石角镇", "县委办", " 　", ""];
const DATES = [
  ...[
    "2011年12月15日",
    "   年  月  日",
    "2011.12.21",
    "2011-12-20",
    "2012年1月5日",
    "2011年13月1日",
    "2011年12月",
  ],
  ...["2012.1", "11.12.15", "12月15日", "2011年", "待定", "2011/2/30", "2012-07-11", "2022年2月1日"],
];

/** A sheet that is changed a little from round to round, so that only what hangs on that is calculated. */
export class ChangingSheet {
  readonly sheet: CheckedSheet;
  private unit = "";
  private date: string | null = null;
  private fields: string[];

  constructor(
    private readonly form: Form,
    colours = false,
  ) {
    this.sheet = new CheckedSheet(form, 5, colours);
    this.fields = form.fields.map(() => "");
  }

  change(random: Random): void {
    const isEmptied = random() < 0.04;
    const entries = this.form.tables.flatMap((table) => this.entriesOf(table, isEmptied, random));
    this.sheet.fill([...entries, ...this.head(random)]);
  }

  /** What stands there now. */
  read(): Return {
    const { unit, date, fields } = this;
    return this.sheet.read({ unit, date, fields });
  }

  private entriesOf(table: Table, isEmptied: boolean, random: Random): Entry[] {
    const { rows, total } = this.sheet.placement.tables[table.index]!;
    const lines = [...rows, ...(total ? [total] : [])];
    const crossing = crossingOf(table, rows.length);
    const chosen = isEmptied ? lines : [pick(random, lines), pick(random, lines)];
    return chosen.flatMap((row) =>
      table.columns.lines.flatMap(({ index: column, role }): Entry[] => {
        const cell = crossing.cells[lines.indexOf(row)]![column]!;
        const place = this.sheet.placeIn(table, row!, column);
        if (role === "number" || (table.kind === "list" && cell.kind === "closed")) return [];
        if (role === "remark")
          return isEmptied || random() < 0.15
            ? [{ place, value: isEmptied ? null : pick(random, REMARKS) }]
            : [];
        const measure = cell.kind === "closed" ? null : cell.measure;
        if (cell.kind === "open" || cell.kind === "closed")
          return [{ place, value: isEmptied ? null : randomEntry(random, measure) }];
        return random() < 0.3 ? [this.typedTotal(place, measure!, random)] : [];
      }),
    );
  }

  /** What somebody may type into a total: what it comes to, a rounded one, a wrong one, and its formula again. */
  private typedTotal(place: Place, measure: Measure, random: Random): Entry {
    const formula = this.planned.get(JSON.stringify(place)) ?? this.sheet.formulaOf(place);
    if (formula !== null) this.planned.set(JSON.stringify(place), formula);
    const now = this.sheet.valueAt(place);
    if (typeof now !== "number") return { place, value: pick(random, [formula, 3, "若干", null]) };
    const near = [now, now + 1, Math.round(now), Math.round(now * 10) / 10, Math.round(now * 10) / 10 + 0.1];
    return { place, value: pick(random, [formula, formula, ...near, randomNumber(random, measure)]) };
  }

  private readonly planned = new Map<string, string>();

  private head(random: Random): Entry[] {
    if (random() > 0.3) return [];
    return this.form.fields.map(({ is, label }, index) => {
      const written = is === "date" ? pick(random, DATES) : is === "period" ? "2012年" : pick(random, UNITS);
      if (is === "unit") this.unit = written.trim();
      if (is === "date") this.date = parseDate(written);
      this.fields[index] = written.trim();
      return { place: this.sheet.placement.fields[index]!, value: `${label}：${written}` };
    });
  }
}

/** The same rules over few columns, and over the rows that they name: quicker to calculate, and scored by nobody. */
export function narrowForm(): Form {
  const definition = { ...definition2011(), scheme: undefined };
  const [table] = definition.tables;
  const few = ["town", "agency"];
  const named = JSON.stringify(definition.rules);
  table.columns[0].members = table.columns[0].members.filter(({ id }: { id: string }) => few.includes(id));
  for (const section of table.rows)
    section.members = section.members.filter(
      ({ id, label }: { id: string; label: string }, index: number) =>
        index < 1 || named.includes(`[${label}]`) || id === "requests-handled",
    );
  return formFrom(definition);
}
