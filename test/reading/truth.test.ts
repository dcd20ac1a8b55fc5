import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkReturn } from "../../src/checking/check-return";
import type { Form } from "../../src/form/form";
import { readFile } from "../../src/intake/read-file";
import type { Cell, Return } from "../../src/reading/return";
import { parseDate } from "../../src/reading/cell/parse-date";
import { textOf } from "../../src/sheet/grid";
import { bytesOf, FIXTURES, folderOf, formOf, type Definition } from "../support/forms";
import { placed, trueFinding, TRUE_RETURNS } from "../support/truth";

const has = (name: string, file: string) => existsSync(join(folderOf(name), file));

/** Returns of eight forms, written by other software, and what is known of them. */
const read = (name: string, file: string): Return => {
  const given = { id: file, file, modified: 0, bytes: bytesOf(name, file) };
  const returns = readFile(formOf(name), given).flatMap(({ submissions }) => submissions);
  expect(returns).toHaveLength(1);
  return returns[0]!.return;
};

/** What stands in a cell, understood or not. */
const written = ({ value, text, raw, state }: Cell) =>
  value ?? text ?? (state === "text" ? textOf(raw) : null);

/** The cells that the truth speaks of, by its own ids. */
function values(form: Form, { content }: Return): Definition {
  const line = (lines: readonly { readonly id: string }[], cells: readonly Cell[]) =>
    Object.fromEntries(lines.map(({ id }, index) => [id, written(cells[index]!)]));
  return Object.fromEntries(
    form.tables.map((table, index) => {
      const own = content.tables[index]!;
      const columns = table.columns.lines;
      if (table.kind === "matrix" && own.kind === "matrix") {
        const rows = table.rows.lines.map(({ id }, row) => [id, line(columns, own.cells[row]!)]);
        return [table.id, Object.fromEntries(rows)];
      }
      if (own.kind === "matrix") throw new Error("a list was expected");
      const { lines, total, nil } = own;
      return [
        table.id,
        { rows: lines.map((cells) => line(columns, cells)), total: total && line(columns, total), nil },
      ];
    }),
  );
}

describe.each(TRUE_RETURNS)("%s: %s", (name, file, truth) => {
  const form = formOf(name);
  let ret: Return;
  beforeAll(() => {
    ret = read(name, file);
  });

  it("says what its unit has written, and nothing else", () => {
    const { unit, date, period } = truth;
    expect(ret.content).toMatchObject({ unit, date: parseDate(date), period });
    const given = values(form, ret);
    // The truth leaves out what is blank or closed in a matrix.
    const all = (own: Definition, known: Definition): Definition =>
      typeof own === "object" && own !== null && !Array.isArray(own)
        ? Object.fromEntries(Object.entries(own).map(([id, each]) => [id, all(each, known?.[id])]))
        : (known ?? null);
    for (const { id, kind } of form.tables)
      if (kind === "matrix") expect(given[id]).toEqual(all(given[id], truth.values[id]));
      else expect(given[id]).toMatchObject(truth.values[id]);
  });

  it("is asked about nothing, and what is not the form's is named", () => {
    const inserted = truth.damage.filter(({ kind }: Definition) => kind === "row-inserted");
    expect(ret.account.doubts).toEqual([]);
    expect(ret.account.own.map(({ label }) => label)).toEqual(inserted.map(({ label }: Definition) => label));
  });

  it("has the findings of its truth", () => {
    const findings = checkReturn(form, ret);
    if (truth.kind === "wrong-period")
      expect(findings.filter(({ rule }) => rule === "S10")).toMatchObject([
        { severity: "error", message: expect.stringContaining(truth.expect.says) },
      ]);
    else
      expect(findings.map((each) => placed(form, each)).sort()).toEqual(
        truth.findings.map(trueFinding(name)).sort(),
      );
  });
});

const BLANKS = FIXTURES.flatMap((name) =>
  ["blank.xlsx", "blank.xls", "blank.docx"]
    .filter((file) => has(name, file))
    .map((file) => [name, file] as const),
);

test.each(BLANKS)("%s, %s: every row and column is found, and nothing is filled in", (name, file) => {
  const form = formOf(name);
  const { content, placement, account } = read(name, file);
  expect([account.doubts, account.own, account.evidence]).toEqual([[], [], []]);
  form.tables.forEach((table, index) => {
    const { rows, columns } = placement.tables[index]!;
    const own = content.tables[index]!;
    expect(columns).not.toContain(null);
    if (own.kind === "list") expect(own).toMatchObject({ lines: [], nil: false });
    else {
      expect(rows).not.toContain(null);
      const open = own.cells.flatMap((line, row) =>
        line.filter((_, column) => table.kind === "matrix" && table.cells[row]![column]!.kind === "open"),
      );
      expect(new Set(open.map(({ state }) => state))).toEqual(new Set(["blank"]));
    }
  });
});

it("there are returns of each kind", () => {
  const kinds = new Set(TRUE_RETURNS.map(([, , { kind }]) => kind));
  expect([...kinds].sort()).toEqual(["broken", "damaged", "other-format", "plain", "wrong-period"]);
  expect([TRUE_RETURNS.length, BLANKS.length]).toEqual([39, 11]);
});
