import fc from "fast-check";
import { range } from "../../src/sheet/address";
import { sheetPlan } from "../../src/sheet/sheet-plan";

const text = fc.oneof(
  fc.string({ unit: "binary", minLength: 1 }),
  ...[" 前", "后 ", "一\n二", "\t", "_x000D_", "a_x0041_b", "<&>\"'", "]]>"].map(fc.constant),
  ...["#N/A", "#甲", "=1", "0012"].map(fc.constant),
);
const error = fc.constantFrom("#N/A", "#DIV/0!", "#REF!", "#VALUE!").map((each) => ({ error: each }));
/** Adding 0 leaves no -0, which no program has: it is written as 0. */
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((any) => any + 0),
);
const value = fc.oneof(number, fc.boolean(), text, error, fc.constant(null));
/** The other library takes an escape in them for two. */
const result = fc.oneof(number, fc.boolean(), error, fc.constantFrom(null, " 前", "一\n二", "<&>"));
const formula = fc.record({ formula: fc.constantFrom("=A1", '=IF(B1<"1",A1&" ","")'), result });

/** A small sheet with whatever may stand in cells, some of which have a look. */
export const anyCells = fc
  .array(fc.array(fc.oneof(value, value, formula), { maxLength: 6 }), { maxLength: 4 })
  .map((cells) =>
    sheetPlan("各种", { cells, formats: [{ range: range(0, 1, 9, 3), format: { wrap: true } }] }),
  );
