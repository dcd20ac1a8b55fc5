import fc from "fast-check";
import { decimalsOf } from "../../src/reading/numeral";
import { packReturn, unpackReturn } from "../../src/reading/packed-return";
import { blankCell, type Cell, type CellState, type Return } from "../../src/reading/return";
import { cells } from "../support/paper";
import { filledReturn } from "../support/filled-return";
import { returned } from "../support/returned";
import { compiled, listOfLabels } from "../support/small-form";

/** As it comes from a worker. */
const crossed = (ret: Return) => unpackReturn(structuredClone(packReturn(ret)));

const RET = returned({ cells: { "boards town": 3 }, lacking: ["boards"] });

const text = fc.oneof(fc.constantFrom("", "建议", " 建议", "=1+1"), fc.string({ unit: "binary" }));
const number = fc.oneof(
  fc.integer(),
  fc.constant(-0),
  fc.constantFrom(66.66666666666667, 0.1 + 0.2, 1e21, 95.5),
  fc.double(),
);
const numeric = (value: number, formula: string | null): Partial<Cell> => {
  return { state: "number", value, raw: value, decimals: decimalsOf(value), formula };
};
/** What reading makes of most cells. */
const usual = fc.oneof(
  fc.constantFrom<Partial<Cell>>({}, { state: "closed" }),
  fc.tuple(number, fc.constantFrom(null, "=SUM(C6:O6)")).map(([value, formula]) => numeric(value, formula)),
  text.map((said): Partial<Cell> => ({ state: "said", text: said, raw: said })),
);
/** What else a cell can be, whether its parts fit each other or not. */
const PARTS: { readonly [Part in Exclude<keyof Cell, "at">]: fc.Arbitrary<Cell[Part]> } = {
  state: fc.constantFrom<CellState>("blank", "closed", "number", "said", "text", "error", "struck"),
  value: fc.option(number),
  text: fc.option(text),
  raw: fc.oneof(
    text,
    fc.constant(0),
    number,
    fc.boolean(),
    fc.constantFrom<Cell["raw"]>(null, { error: "#REF!" }),
  ),
  formula: fc.option(fc.constant("=C6")),
  decimals: fc.constantFrom(0, 1, 255, 256),
  scale: fc.constantFrom<1 | 100>(1, 100),
  typedAs: fc.constantFrom(null, "text", "date"),
  correction: fc.constantFrom(null, "text", "fraction"),
};
const odd = fc.oneof(
  ...Object.entries(PARTS).map(([part, is]) => is.map((value): Partial<Cell> => ({ [part]: value }))),
  fc.record<Partial<Cell>>(PARTS),
);
type Moved = (at: Cell["at"]) => Cell["at"];
const moved = fc.constantFrom<Moved>(
  ...Array<Moved>(12).fill((at) => at),
  () => null,
  (at) => at && { ...at, row: at.row + 1 },
  (at) => at && { ...at, column: at.column + 1 },
  (at) => at && { ...at, sheet: "二" },
  () => ({ sheet: "统计表", row: 1, column: 1 }),
);
const changes = fc.tuple(usual, fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, odd), moved);

test("whatever stands in its cells, a return is the same once it has crossed", () => {
  fc.assert(
    fc.property(fc.array(changes, { minLength: 200, maxLength: 200 }), (all) => {
      let next = 0;
      const changed = cells(RET).map((line) =>
        line.map(({ at }): Cell => {
          const [usually, oddly, move] = all[next++ % all.length]!;
          return { ...blankCell(move(at)), ...usually, ...oddly };
        }),
      );
      const ret = {
        ...RET,
        content: { ...RET.content, tables: [{ kind: "matrix" as const, cells: changed }] },
      };
      expect(crossed(ret)).toEqual(ret);
    }),
    { numRuns: 60, seed: 2011, endOnFailure: true },
  );
});

test("its cells are the same ones while they are worked with, and made anew once many others were", () => {
  const [ret, ...others] = Array.from({ length: 100 }, () => crossed(RET)) as [Return, ...Return[]];
  const made = cells(ret);
  expect(cells(ret)).toBe(made);
  for (const other of others) cells(other);
  expect(cells(ret)).not.toBe(made);
  expect(cells(ret)).toEqual(made);
});

test("what returns of one form have in common is held once", () => {
  const [one, other] = [crossed(RET), crossed({ ...RET, content: { ...RET.content, unit: "东溪镇" } })];
  expect(other.placement).toBe(one.placement);
  expect(other.account).toBe(one.account);
});

test("plain cells are not held as objects", () => {
  const [table] = packReturn(RET).content.tables;
  expect(table?.kind === "matrix" && table.cells.odd).toEqual([]);
});

test.each<[string, boolean, { readonly m: number } | null]>([
  ["and its total", false, { m: 12 }],
  ["without total", false, null],
  ["that has nothing to list", true, null],
])("a list %s is the same once it has crossed", (_, nil, total) => {
  const form = compiled(
    listOfLabels([{ id: "what", label: "项目" }, { id: "m", label: "数", measure: "个" }], {}, { total: { label: "合计" } }),
  );
  const lines = nil ? [] : [{ what: "甲路", m: 3 }, { what: "乙路", m: 9 }];
  const ret = filledReturn(form, { tables: [{ lines, total, nil }] });
  const [table] = crossed(ret).content.tables;
  expect(crossed(ret)).toEqual(ret);
  expect(table?.kind === "list" && [table.lines.map((line) => line.map(({ raw }) => raw)), table.total?.map(({ raw }) => raw) ?? null, table.nil]).toEqual([
    ...[nil ? [] : [["甲路", 3], ["乙路", 9]], total && [null, 12], nil],
  ]);
}); // prettier-ignore
