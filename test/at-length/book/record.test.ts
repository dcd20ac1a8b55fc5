import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { recordOf, returnOf } from "../../../src/book/record/return-record";
import { absoluteFormula, relativeFormula } from "../../../src/book/record/relative-formula";
import { recordShape } from "../../../src/book/record/shape";
import { inPieces, textOf, valueOf, wholeOf } from "../../../src/book/record/written";
import { fromRuns, inRuns } from "../../../src/book/record/runs";
import type { Form } from "../../../src/form/form";
import { readFile } from "../../../src/intake/read-file";
import { packReturn, unpackReturn } from "../../../src/reading/packed-return";
import type { Return } from "../../../src/reading/return";
import { bytesOf, FIXTURES, folderOf, FORM_2011, formOf } from "../../support/forms";
import { paper, readAll, ROWS } from "../../support/paper";
import { returned } from "../../support/returned";
import { TRUE_RETURNS, trueReturn } from "../../support/truth";

const ASSETS = join(import.meta.dirname, "../../../assets/samples");
const RETURNS = join(import.meta.dirname, "../../returns");

const returnsIn = (form: Form, file: string, bytes: Uint8Array): Return[] =>
  readFile(form, { id: file, file, modified: 0, bytes }).flatMap(({ submissions }) =>
    submissions.map((submission) => submission.return),
  );
const inFolder = (form: Form, folder: string): [string, Form, Return[]][] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".json"))
    .map(({ name }) => [name, form, returnsIn(form, name, new Uint8Array(readFileSync(join(folder, name))))]);
const written = (form: Form, ret: Return) => textOf(recordOf(form, ret));
const read = (form: Form, text: string) => {
  const record = valueOf(recordShape, text);
  return record && returnOf(form, record);
};
const through = (form: Form, ret: Return) => read(form, written(form, ret));

describe("a return comes back whole from its record, and from a worker", () => {
  it.each([
    ["the samples", () => inFolder(FORM_2011, ASSETS)],
    ["returns of other programs", () => inFolder(FORM_2011, RETURNS)],
    ["returns that were finalised", () => inFolder(FORM_2011, join(RETURNS, "定稿"))],
    ["returns that check themselves", () => inFolder(FORM_2011, join(RETURNS, "校验"))],
    ...FIXTURES.map((name): [string, () => [string, Form, Return[]][]] => [
      `returns of ${name}`,
      () =>
        readdirSync(join(folderOf(name), "returns")).map((file) => {
          const form = formOf(name);
          return [file, form, returnsIn(form, file, bytesOf(name, `returns/${file}`))];
        }),
    ]),
  ])("of %s", (_, all) => {
    const found = all().flatMap(([, form, returns]) => returns.map((ret) => [form, ret] as const));
    expect(found.length).toBeGreaterThan(0);
    for (const [form, ret] of found) {
      expect(through(form, ret)).toEqual(ret);
      expect(unpackReturn(structuredClone(packReturn(ret)))).toEqual(ret);
    }
  });

  it.each(TRUE_RETURNS)("of %s: %s", (name, _, truth) => {
    const ret = trueReturn(name, truth);
    expect(through(formOf(name), ret)).toEqual(ret);
  });

  it("whatever stands in its cells", () => {
    const odd = fc.oneof(
      fc.integer({ min: -5, max: 2000 }),
      fc.double({ noNaN: true, min: -1e9, max: 1e9 }).map((value) => Math.round(value * 100) / 100 + 0),
      fc.string({ unit: "binary" }),
      fc.constantFrom("12个", "—", "=1+1", "12.50", "３", " 7 ", "〇", "3-5", "_x0041_", "\uFFFF\u0001"),
    );
    fc.assert(
      fc.property(fc.array(odd, { minLength: 40, maxLength: 40 }), (values) => {
        const cells = Object.fromEntries(values.map((value, at) => [`${ROWS[at]!.id} town`, value]));
        for (const ret of readAll(paper({ cells }))) expect(through(FORM_2011, ret)).toEqual(ret);
      }),
      { numRuns: 40, seed: 2011 },
    );
  });
});

describe("a record", () => {
  const text = written(FORM_2011, returned({ cells: { "boards town": 3 } }));

  it("can be written into a cell as it is", () => {
    expect(text).toMatch(/^\{.*\}$/);
    const odd = returned({ unit: "_x0041_\u2028\uFFFF\n=", cells: { "boards town": 3 } });
    expect(written(FORM_2011, odd)).not.toMatch(/[\u0000-\u001F\uFFFF\u2028]|_x/);
    expect(through(FORM_2011, odd)).toEqual(odd);
  });

  it.each<[string, (text: string) => string]>([
    ["was cut off", (whole) => whole.slice(0, -2)],
    ["has a word too many", (whole) => whole.replace("{", '{"more":1,')],
    ["has a figure too few", (whole) => whole.replace("[541]", "[540]")],
    ["is of another form", (whole) => whole.replace(FORM_2011.id, "other")],
    [
      "speaks of a sheet that it does not name",
      (whole) => whole.replace(/"sheets":\["[^"]*"\]/, '"sheets":[]'),
    ],
    ["knows an unknown state", (whole) => whole.replace('"cells":[', '"cells":[{"is":"odd"},')],
    ["is empty", () => ""],
  ])("that %s is no return", (_, damage) => {
    expect(damage(text)).not.toBe(text);
    expect(read(FORM_2011, damage(text))).toBeNull();
  });
});

it.each([
  ["=SUM(C6:O6)", "~SUM(⟦0,-13⟧:⟦0,-1⟧)"],
  ["=$C$6+C$6", "~$C$6+C$6"],
  ["='表 A1'!B2", "~'表 ⟦-5,-15⟧'!⟦-4,-14⟧"],
  ["=⟦0,1⟧", "=⟦0,1⟧"],
  ["=LOG10(3)", "~LOG10(3)"],
])("%s as it is seen from P6", (formula, relative) => {
  expect(relativeFormula(formula, 5, 15)).toBe(relative);
  expect(absoluteFormula(relative, 5, 15)).toBe(formula);
});

it("says once what follows many times", () => {
  const values = [null, null, 3, 3, 3, 0, null, "甲"];
  expect(inRuns(values)).toEqual([[2], [3, 3], 0, null, "甲"]);
  expect(fromRuns(inRuns(values), 8)).toEqual(values);
  expect([fromRuns(inRuns(values), 7), fromRuns(inRuns(values), 9)]).toEqual([null, null]);
});

describe("a long text", () => {
  const long = `{"a":"${"=1 , 我".repeat(5000)}"}`;

  it("is cut into cells that nobody takes for a formula, a number or a blank, and comes back whole", () => {
    const pieces = inPieces(long);
    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces) {
      expect(piece).toMatch(/^〔\d+\/\d+〕\S.*\S$/s);
      expect(piece.length).toBeLessThan(8_100);
    }
    expect(wholeOf(pieces)).toBe(long);
    expect(wholeOf([...pieces, "", ""])).toBe(long);
    expect(inPieces("{}")).toEqual(["{}"]);
  });

  it.each<[string, (pieces: string[]) => string[]]>([
    ["lacks a piece", (pieces) => pieces.slice(0, -1)],
    ["has two changed places", ([first, second, ...rest]) => [second!, first!, ...rest]],
    ["has a piece too many", (pieces) => [...pieces, "{}"]],
    ["has a gap", ([first, ...rest]) => [first!, "", ...rest]],
  ])("that %s is none", (_, damage) => expect(wholeOf(damage(inPieces(long)))).toBeNull());
});
