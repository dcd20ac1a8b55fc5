import { compareTotals } from "../../src/consolidation/compare-totals";
import type { Filled, TableTotals } from "../../src/consolidation/consolidation";
import { consolidationPlans } from "../../src/consolidation/sheets/consolidation-plans";
import type { Form } from "../../src/form/form";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import { readFile } from "../../src/intake/read-file";
import { listed, together, truthTogether } from "../support/consolidated";
import { bytesOf, FIXTURES, formOf, truthOf, type Definition } from "../support/forms";

/** Values by id of column, blank ones left out: null and not there are the same to the truth. */
const byId = (form: Form, table: number, values: readonly Filled[]) =>
  Object.fromEntries(
    form.tables[table]!.columns.lines.flatMap(({ id, index, role }) =>
      role === "number" || values[index] === null ? [] : [[id, values[index]]],
    ),
  );
const filled = (values: Definition) =>
  Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => value !== null));

/** A table of the consolidation in the shape of the truth. */
function shapeOf(form: Form, totals: TableTotals, index: number): unknown {
  const table = form.tables[index]!;
  if (totals.kind === "matrix" && table.kind === "matrix")
    return Object.fromEntries(
      table.rows.lines.map(({ id }, row) => [id, byId(form, index, totals.cells[row]!)]),
    );
  if (totals.kind !== "list") return null;
  const counts = totals.counts.map(({ column, options }) => [
    table.columns.lines[column]!.id,
    Object.fromEntries(options.map(({ option, count }) => [option, count])),
  ]);
  return {
    rows: totals.lines.map(({ unit, values }) => ({ unit, ...byId(form, index, values) })),
    total: totals.total && byId(form, index, totals.total),
    counts: Object.fromEntries(counts),
    nil: totals.nil,
  };
}

function truthShape(form: Form, truth: Definition, index: number): unknown {
  const table = form.tables[index]!;
  const own = truth.tables[table.id];
  if (table.kind === "matrix")
    return Object.fromEntries(table.rows.lines.map(({ id }) => [id, filled(own[id])]));
  return { rows: own.rows.map(filled), total: own.total ?? null, counts: own.counts, nil: own.nil };
}

describe.each(FIXTURES.map((name) => name.slice(0, 2)))("%s", (name) => {
  const form = formOf(name);
  const cases: [string, boolean][] = [
    ["consolidated", false],
    ["consolidatedWithBroken", true],
  ];

  it.each(cases)("is %s as its truth says, in every cell", (which, withBroken) => {
    const { counted, totals } = truthTogether(name, withBroken);
    const truth = truthOf(name)[which];
    expect(counted.map(({ unit }) => unit)).toEqual(truth.units);
    for (const { index } of form.tables)
      expect(shapeOf(form, totals[index]!, index)).toEqual(truthShape(form, truth, index));
  });

  it.each(cases)("is %s so from the files of its units", (which, withBroken) => {
    const { roster, returns, [which]: truth } = truthOf(name);
    const files = returns.filter(({ kind }: Definition) => withBroken || kind !== "broken");
    const submissions = files.flatMap(({ file }: Definition) =>
      readFile(form, { id: file, file, modified: 0, bytes: bytesOf(name, file) }).flatMap(
        (outcome) => outcome.submissions,
      ),
    );
    expect(submissions).toHaveLength(files.length);
    const { counted, totals } = together(form, submissions, {
      roster: listed(...roster.map((unit: Definition) => unit.unit ?? unit)),
    });
    expect(counted.map(({ unit }) => unit)).toEqual(truth.units);
    for (const { index } of form.tables)
      expect(shapeOf(form, totals[index]!, index)).toEqual(truthShape(form, truth, index));
  });

  it.each(cases)("stands so in the sheets of what is %s", (_, withBroken) => {
    const consolidation = truthTogether(name, withBroken);
    const grids = consolidationPlans(form, consolidation).map(gridOfPlan);
    expect(compareTotals(form, consolidation, grids)).toEqual([]);
  });
});

it("a reported total is the sum of the reported totals, not of their parts", () => {
  const form = formOf("s2");
  const [table] = form.tables;
  const [totals] = truthTogether("s2", false).totals;
  const at = (id: string) =>
    table?.kind === "matrix" && totals?.kind === "matrix"
      ? totals.cells[table.rows.lines.findIndex((line) => line.id === id)]![0]!
      : 0;
  const parts = ["fl", "jz", "gl", "qt"].reduce((sum, id) => sum + at(id), 0);
  expect(at("zc") - parts).toBeCloseTo(0.01, 9);
});
