import {
  MOST_FORMULA,
  checkFormulas,
  summaryFormula,
  summaryText,
  textsOfBlank,
  type CheckFormulas,
} from "../checking/check-formulas";
import { GRAVITY, MARK_LOOKS } from "../checking/marks";
import type { Form } from "../form/form";
import type { Placement } from "../form/placement";
import { CHECK_HEADING } from "../reading/check-column";
import { range, rangeName, type Range } from "../sheet/address";
import type { ConditionalFormat, PlannedFormula } from "../sheet/sheet-plan";
import type { FormContent } from "./form-content";
import { fieldValues } from "./frame";
import type { Layout, SheetLayout } from "./layout";
import { LOOKS } from "./looks";
import { joined, looksOnly, over, type Printed } from "./printed";
import type { TableLayout } from "./table-layout";

/** The formulas of 校验, and what those come to that do not depend on figures. */
export interface Checks {
  readonly formulas: CheckFormulas;
  /** What is said of a form in which no figure is filled in; `null` where some are: that is left to the program. */
  readonly blank: { readonly head: string; readonly whole: string } | null;
  /** What the sheets of the form are called here. */
  nameOf(sheet: string): string;
}

export function checksOf(form: Form, { placement }: Layout, content: FormContent): Checks {
  const nameOf = content.sheetName ?? ((sheet) => sheet);
  const named = renamed(placement, nameOf);
  const isUnfilled = (content.tables ?? []).every((table) => !table);
  const fields = fieldValues(form, content);
  return {
    formulas: checkFormulas(form, named),
    nameOf,
    blank: isUnfilled ? textsOfBlank(form, named, { fields, date: content.date }) : null,
  };
}

/** The column in which a sheet checks itself: how many faults, what is wrong with the head, the form, each row. */
export function checkPart(layout: SheetLayout, checks: Checks): Printed {
  const { head, tables, isFirst, checkColumn: column } = layout;
  if (column === null) return joined([]);
  const areas = checkAreas(layout, checks);
  const { formulas, blank } = checks;
  const about = isFirst ? whole(layout) : null;
  const fields = isFirst ? besideFields(layout) : null;
  const said = isFirst ? messages(layout, checks) : [];
  const results = said.flatMap(({ result }) => result ?? []);
  const summary = results.length === said.length ? summaryText(results) : null;
  const names = areas.map((area) => rangeName(area, true));
  const planned = (formula: string, result: string | null): PlannedFormula => ({
    formula: `=${formula}`,
    result: blank ? result : null,
  });
  const rows = tables.flatMap(({ table, rows: at, totalRow }) => {
    const { rows: lines, total } = formulas.tables[table.index]!;
    const places = [
      ...lines.map((parts, line) => ({ row: at[line]!, parts })),
      { row: totalRow ?? 0, parts: total },
    ];
    return places.flatMap(({ row, parts }) =>
      parts.map((formula, part) => over(range(row, column + part), planned(formula, ""))),
    );
  });
  return joined([
    over(range(head.titleRow, column), planned(summaryFormula(names), summary)),
    ...said.flatMap(({ row, formulas: parts, result }) =>
      parts.map((formula, part) => over(range(row, column + part), planned(formula, result))),
    ),
    { cells: [], merges: [fields, about].flatMap((area) => area ?? []), looks: [] },
    ...tables.map((table) => over(range(table.head.from, column), CHECK_HEADING)),
    ...rows,
    looksOnly([
      ...areas.map((area) => ({
        range: area,
        // Beside one row of fields there is no room for a second line: what does not fit goes on to the right.
        format: isFirst && fields === null && area.top === fieldRow(layout) ? LOOKS.checkLine : LOOKS.check,
      })),
      { range: range(head.titleRow, column), format: LOOKS.checkSummary },
      ...tables.map((table) => ({ range: range(table.head.from, column), format: LOOKS.checkHeading })),
    ]),
  ]);
}

/** The cells light up in which something is said, and those of which it is said, the gravest first. */
export function checkMarks(layout: SheetLayout, checks: Checks): ConditionalFormat[] {
  const said = checkAreas(layout, checks).map((area) => ({
    range: area,
    formula: `=LEN(${rangeName(range(area.top, area.left))})>0`,
    format: FAULT,
  }));
  const own = checks.formulas.marks.filter(({ sheet }) => sheet === checks.nameOf(layout.sheet));
  const coloured = GRAVITY.flatMap((severity) =>
    own
      .filter((mark) => mark.severity === severity)
      .map(({ range: area, formula }) => ({
        range: area,
        formula: `=${formula}`,
        format: MARK_LOOKS[severity],
      })),
  );
  return [...said, ...coloured];
}

/** Dark on light, and the words say it too. */
const FAULT: ConditionalFormat["format"] = { fill: "#FFF2CC", color: "#7F4F00" };

interface Said {
  readonly row: number;
  /** One behind the other in the cells of the row. */
  readonly formulas: readonly string[];
  /** What they say of a blank form; `null` where that is left to the program, as of several. */
  readonly result: string | null;
}

/** Beside the fields what is wrong with them; below the heading, where the head is high enough, what with the form. */
function messages(layout: SheetLayout, { formulas: { head, whole: form }, blank }: Checks): Said[] {
  const about = whole(layout);
  const of = (row: number, formulas: readonly string[], result = ""): Said => ({
    row,
    formulas,
    result: formulas.length > 1 ? null : result,
  });
  if (about) return [of(fieldRow(layout), head, blank?.head), of(about.top, form, blank?.whole)];
  const all = [...head, ...form];
  const together = all.join("&");
  const isOne = all.length > 0 && together.length < MOST_FORMULA;
  return [of(fieldRow(layout), isOne ? [together] : all, blank ? blank.head + blank.whole : "")];
}

function fieldRow({ head, foot }: SheetLayout): number {
  return (head.fields[0] ?? foot[0])!.area.top;
}

/** The rows of the fields over the first table; `null` where there is but one, or the fields stand below. */
function besideFields({ head, tables, checkColumn }: SheetLayout): Range | null {
  const [top, last] = [head.fields[0]?.area.top, tables[0]!.head.from - 1];
  return top !== undefined && last > top && checkColumn !== null ? range(top, checkColumn, last) : null;
}

/** All rows of the first head but the one with the heading; `null` where it has no other. */
function whole({ tables, checkColumn }: SheetLayout): Range | null {
  const { from, to } = tables[0]!.head;
  return to > from && checkColumn !== null ? range(from + 1, checkColumn, to) : null;
}

/** The cells that say what is wrong. */
function checkAreas(layout: SheetLayout, checks: Checks): Range[] {
  const { isFirst, tables, checkColumn: column } = layout;
  if (column === null) return [];
  const { formulas } = checks;
  const beside = ({ table, first, bottom }: TableLayout) => {
    const { rows, total } = formulas.tables[table.index]!;
    const width = Math.max(1, ...[...rows, total].map(({ length }) => length));
    return range(first, column, bottom, column + width - 1);
  };
  return [
    ...(isFirst ? messages(layout, checks) : []).map(({ row, formulas: parts }) =>
      range(row, column, row, column + Math.max(1, parts.length) - 1),
    ),
    ...tables.map(beside),
  ];
}

/** Formulas look at sheets under the names that they are written with. */
function renamed({ tables, fields, seal }: Placement, nameOf: (sheet: string) => string): Placement {
  const there = <At extends { readonly sheet: string }>(at: At): At => ({ ...at, sheet: nameOf(at.sheet) });
  return {
    tables: tables.map((table) => ({
      ...there(table),
      rows: table.rows.map((row) => row && there(row)),
      total: table.total && there(table.total),
    })),
    fields: fields.map(there),
    seal: there(seal),
  };
}
