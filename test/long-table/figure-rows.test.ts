import { CSV } from "../../src/long-table/files";
import { FigureWriter } from "../../src/long-table/figure-writer";
import { FIGURE, type PackedFigures, type Stands } from "../../src/long-table/packed-figures";
import { returnHead } from "../../src/long-table/return-head";
import { standingOf } from "../../src/consolidation/standing";
import { handed } from "../support/consolidated";
import { compiled, matrixOfLabels } from "../support/small-form";
import { InMemory } from "./in-memory";

const FORM = compiled(matrixOfLabels(["户数"], ["本月"]));
const submissions = [handed(FORM, { unit: "石角镇", tables: [[[1]]] })];
const [entry] = standingOf(FORM, { submissions, roster: [], preferred: [] }).entries;

/** A figure that stands in so far a row of its sheet. */
function figureOf(value: number): PackedFigures {
  const stands: Stands = { sheets: ["表"], lines: [0], rows: [value], columns: [0] };
  const numbers = Float64Array.of(value);
  return [{ kinds: Uint8Array.of(FIGURE.counted), numbers, odd: [], stands: JSON.stringify(stands) }];
}

test("more different returns and figures than are known at a time are written as they are", () => {
  const target = new InMemory();
  const writer = new FigureWriter(FORM, [CSV], target);
  const head = returnHead({ form: FORM, parent: "县", edition: null }, entry!, null);
  const values = [...Array(66_000).keys(), ...Array(10).keys()];
  for (const value of values) writer.write({ ...head }, figureOf(value));
  writer.end();
  const [csv] = target.files.values();
  const lines = new TextDecoder().decode(csv).trimEnd().split("\r\n").slice(1);
  const cells = lines.map((line) => line.split(","));
  expect(cells.map((line) => `${line[17]} ${line.at(-1)}`)).toEqual(
    values.map((value) => `${value} A${value + 1}`),
  );
});
