import type { FormIssue } from "../form/compile/form-issue";
import type { Form } from "../form/form";
import type { Placement, RowPlace } from "../form/placement";
import type { Table } from "../form/table";
import { labelKey } from "../reading/labels/label-key";
import { readSheets } from "../reading/read-sheets";
import type { Cell, Doubt, Return } from "../reading/return";
import { gridOfPlan } from "../sheet/sheet-plan";
import type { FormContent } from "../template/form-content";
import { formPlans } from "../template/form-plan";
import { layoutOf } from "../template/layout";
import type { Sample, SampleValue } from "./sample";
import { linePath } from "./spec-path";

/** Cells that are named one by one where many are read otherwise. */
const MOST_CELLS = 5;

/** The returns that are read from the sheets of a form with that in it. */
export function readBack(form: Form, content: FormContent): Return[] {
  return readSheets(form, formPlans(form, content).map(gridOfPlan));
}

/**
 * What is read otherwise than it was written: `found` is what the sheets of the filled form are read as. The blank
 * form is read as well, for a unit opens that first.
 */
export function roundTripFaults(form: Form, sample: Sample, found: readonly Return[]): FormIssue[] {
  const blank = readBack(form, { unit: "", date: null, checks: false });
  const [ret] = found;
  if (!ret || blank.length === 0) {
    const alike = alikeFaults(form);
    return alike.length > 0
      ? alike
      : [fault(["tables"], "印出来的表自己读不回来 (the form that is made of it cannot be read back)")];
  }
  if (found.length + blank.length > 2)
    return [fault(["tables"], "印出来的一张表会被读成几张 (one form is read as several)")];
  const placed = placeFaults(form, ret, sample);
  return placed.length > 0 ? placed : [...headFaults(form, ret, sample), ...cellFaults(form, ret, sample)];
}

const fault = (path: FormIssue["path"], message: string): FormIssue => ({ path, message });

/** Labels that a reader cannot tell apart: of columns that are alike but for spaces, of a row that is a column's too. */
function alikeFaults(form: Form): FormIssue[] {
  return form.tables.flatMap((table) => {
    const { lines } = table.columns;
    const keys = lines.map(({ path }) => path.map(labelKey).join("/"));
    const twins = lines.flatMap(({ index, path }) =>
      keys.indexOf(keys[index]!) < index
        ? [
            fault(
              [...linePath(form, table.index, "column", index), "label"],
              `和另一列分不清 (like another column): ${path.join("/")}`,
            ),
          ]
        : [],
    );
    if (table.kind === "list") return twins;
    const columns = new Set(lines.map(({ label }) => labelKey(label)));
    const crossed = table.rows.lines.flatMap(({ index, label }) =>
      columns.has(labelKey(label))
        ? [
            fault(
              [...linePath(form, table.index, "row", index), "label"],
              `行名和列名一样，认不出来 (a row is called like a column): ${label}`,
            ),
          ]
        : [],
    );
    return [...twins, ...crossed];
  });
}

/** Rows and columns that are not found where they were written. */
function placeFaults(form: Form, { placement, account }: Return, sample: Sample): FormIssue[] {
  const written = layoutOf(form, {
    filled: form.tables.map((table) =>
      table.kind === "list" ? { lines: Math.max(sample.lines(table), table.room), cellAt: () => null } : null,
    ),
  }).placement;
  const doubts = account.doubts.map((doubt) => doubtFault(form, doubt));
  return [
    ...doubts,
    ...form.tables.flatMap((table) => misplaced(form, table, written, placement, account.doubts)),
  ];
}

function misplaced(
  form: Form,
  table: Table,
  written: Placement,
  read: Placement,
  doubts: readonly Doubt[],
): FormIssue[] {
  const [own, its] = [written.tables[table.index]!, read.tables[table.index]!];
  const isDoubted = (axis: Doubt["axis"], line: number) =>
    doubts.some(
      (doubt) => doubt.table === table.index && doubt.axis === axis && doubt.candidates.includes(line),
    );
  const columns = table.columns.lines.flatMap(({ index, path }) =>
    its.columns[index] === own.columns[index] || isDoubted("column", index)
      ? []
      : [lineFault(form, table, "column", index, path, its.columns[index] ?? null)],
  );
  if (table.kind === "list") return columns;
  const rows = table.rows.lines.flatMap(({ index, path }) => {
    const place = its.rows[index] ?? null;
    return isSame(place, own.rows[index]!) || isDoubted("row", index)
      ? []
      : [lineFault(form, table, "row", index, path, place)];
  });
  return [...columns, ...rows];
}

function isSame(read: RowPlace | null, written: RowPlace | null): boolean {
  return read?.row === written?.row && read?.sheet === written?.sheet;
}

const NAMES = { row: ["这一行", "this row"], column: ["这一列", "this column"] } as const;

function lineFault(
  form: Form,
  { index: table }: Table,
  axis: Doubt["axis"],
  line: number,
  path: readonly string[],
  place: unknown,
): FormIssue {
  const [chinese, english] = NAMES[axis];
  const what =
    place === null
      ? `表印出来以后找不到${chinese} (${english} is not found on the form that is made)`
      : `表印出来以后，${chinese}认成了另外的 (${english} is taken for another)`;
  return fault([...linePath(form, table, axis, line), "label"], `${what}: ${path.join("/")}`);
}

function doubtFault(form: Form, { table, axis, candidates }: Doubt): FormIssue {
  const found = form.tables[table]!;
  const lines = axis === "row" && found.kind === "matrix" ? found.rows.lines : found.columns.lines;
  const names = candidates.map((line) => lines[line]!.path.join("/")).join("、");
  const [chinese, english] = NAMES[axis];
  return fault(
    [...linePath(form, table, axis, candidates[0]!), "label"],
    `表印出来以后分不清${chinese}是哪个 (${english} may be several): ${names}`,
  );
}

function headFaults(form: Form, { content, account }: Return, sample: Sample): FormIssue[] {
  const fields = form.fields.flatMap(({ id, is }, index): FormIssue[] => {
    const [written, read] =
      is === "unit"
        ? [sample.unit, content.unit]
        : is === "date"
          ? [sample.date, content.date]
          : is === "period"
            ? [sample.period, content.period]
            : [sample.fields?.[id] ?? "", content.fields[index]!];
    return written === read ? [] : [fault(["fields", index, "label"], differs(written, read))];
  });
  const doubted = account.reservations.map(({ kind }) => {
    switch (kind) {
      case "period":
        return "表上印的字会让人以为说的是另一期 (what is printed speaks of another period)";
      case "measure":
        return "表上印的计量单位会让人以为数要乘上多少 (what is printed speaks of another unit of measure)";
      case "names":
        return "表上印的字会让人以为是别的单位 (what is printed names another unit)";
    }
  });
  return [...fields, ...doubted.map((message) => fault(["tables"], message))];
}

function cellFaults(form: Form, { content }: Return, sample: Sample): FormIssue[] {
  return form.tables.flatMap((table) => {
    const read = content.tables[table.index]!;
    const lines = read.kind === "matrix" ? read.cells : read.lines;
    if (table.kind === "list" && lines.length !== sample.lines(table))
      return [
        fault(
          ["tables", table.index],
          `写了 ${sample.lines(table)} 条，读回来是 ${lines.length} 条 (lines are read as another number)`,
        ),
      ];
    const faults = lines.flatMap((line, row) =>
      line.flatMap((cell, column): FormIssue[] => {
        const written = sample.valueAt(table.index, row, column);
        const said = sayingOf(cell);
        if (written === null || said === written) return [];
        const name = [
          ...(table.kind === "matrix" ? [table.rows.lines[row]!.full] : []),
          table.columns.lines[column]!.full,
        ].join(" × ");
        const path = linePath(
          form,
          table.index,
          table.kind === "matrix" ? "row" : "column",
          table.kind === "matrix" ? row : column,
        );
        return [fault(path, `${name}：${differs(written, said)}`)];
      }),
    );
    return faults.slice(0, MOST_CELLS);
  });
}

function sayingOf({ value, text }: Cell): SampleValue {
  return value ?? text;
}

function differs(written: SampleValue, read: SampleValue): string {
  const now = read === null || read === "" ? "空白" : `“${read}”`;
  return `写进去“${written}”，读回来是${now} (it is read back as something else)`;
}
