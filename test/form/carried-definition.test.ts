import { definition2011, FORM_2011, formOf } from "../support/forms";
import { openWorkbook } from "../../src/files/opening/open-workbook";
import { readWorkbook } from "../../src/files/read-workbook";
import { writeWorkbook } from "../../src/files/writing/write-workbook";
import { carriedDefinition, definitionPlan } from "../../src/form/carried-definition";
import { compileForm, formFrom } from "../../src/form/compile/compile-form";
import type { Form } from "../../src/form/form";
import { gridOf, textOf, type CellValue } from "../../src/sheet/grid";
import { gridOfPlan, sheetPlan } from "../../src/sheet/sheet-plan";

const carried = (values: readonly (readonly CellValue[])[]) => carriedDefinition(gridOf("x", values));
/** What the sheet of a form holds, to be changed by a test. */
const cells = (form: Form) => gridOfPlan(definitionPlan(form)).values.map((row) => [...row]);

/** A definition with characters of two halves all through, so that pieces would be cut within some. */
const astral = definition2011();
astral.source = "𠮷".repeat(20_000);

test.each<[string, Form]>([
  ["2011", FORM_2011],
  ["s2", formOf("s2")],
  ["astral", formFrom(astral)],
  ["astral, a character on", formFrom({ ...astral, source: `。${String(astral.source)}` })],
])("a sheet carries the definition %s in cells that every program takes", (_, form) => {
  const plan = definitionPlan(form);
  expect(Math.max(...plan.cells.flat().map((cell) => textOf(cell as CellValue).length))).toBeLessThanOrEqual(
    8000,
  );
  expect(plan.visible).toBe("very-hidden");
  const found = carriedDefinition(gridOfPlan(plan));
  expect(found).toMatchObject({ kind: "definition", id: form.id, version: form.version });
  const compiled = compileForm(found?.kind === "definition" ? found.definition : null);
  expect(compiled.ok && compiled.form).toEqual(form);
});

test.each<[string, (values: CellValue[][]) => void, object | null]>([
  ["another sheet", (values) => (values[0]![0] = "统计表"), null],
  ["a sheet of that name by somebody", (values) => (values[0]![3] = "很重要"), null],
  ["one with a row lost", (values) => values.pop(), { kind: "damaged", why: "lost" }],
  ["one with a piece emptied", (values) => (values[1]![0] = null), { kind: "damaged", why: "lost" }],
  [
    "one with a character changed",
    (values) => (values[1]![0] = String(values[1]![0]).replace("统计", "統計")),
    { kind: "damaged", why: "changed" },
  ],
  [
    "one with pieces exchanged",
    (values) => ([values[1]![0], values[2]![0]] = [values[2]![0]!, values[1]![0]!]),
    { kind: "damaged", why: "changed" },
  ],
  ["one with no number of rows", (values) => (values[0]![4] = "几行"), { kind: "damaged", why: "lost" }],
  ["one that claims fewer rows", (values) => (values[0]![4] = "1"), { kind: "damaged", why: "changed" }],
  ["one with a hash within other signs", (values) => (values[0]![3] = `x${String(values[0]![3])}`), null],
  ["one with a hash before other signs", (values) => (values[0]![3] = `${String(values[0]![3])}x`), null],
  [
    "one that claims more rows than a sheet has",
    (values) => (values[0]![4] = "1e12"),
    { kind: "damaged", why: "lost" },
  ],
])("%s", (_, change, expected) => {
  const values = cells(FORM_2011);
  change(values);
  const found = carried(values);
  if (expected === null) expect(found).toBeNull();
  else expect(found).toMatchObject({ ...expected, id: FORM_2011.id, version: FORM_2011.version });
});

test("it comes through a file, unseen", async () => {
  const bytes = await writeWorkbook([sheetPlan("统计表", { cells: [[1]] }), definitionPlan(formOf("s4"))]);
  const read = readWorkbook(bytes);
  const [, sheet] = read.ok ? read.sheets : [];
  expect([sheet!.visible, carriedDefinition(sheet!)?.kind]).toEqual([false, "definition"]);
  const opened = await openWorkbook(bytes);
  expect(opened.ok && opened.sheets.map(({ visible }) => visible)).toEqual(["visible", "very-hidden"]);
});
