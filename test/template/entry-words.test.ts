import { definition2011, FORM_2011, formOf, lineOf, matrixOf } from "../support/forms";
import { formFrom } from "../../src/form/compile/compile-form";
import type { Measure } from "../../src/form/measure";
import { rangeName } from "../../src/sheet/address";
import { entryOf } from "../../src/template/entry-words";
import { formPlans } from "../../src/template/form-plan";
import { REPORT } from "./drawn";

/** A measure as an author writes it. */
function measure(spec: object): Measure {
  const definition = definition2011();
  definition.measures["个"] = spec;
  definition.rules = [];
  definition.shares = [];
  definition.scheme = {};
  return matrixOf(formFrom(definition)).rows.lines[0]!.measure!;
}

test.each<[string, object, object, string]>([
  [
    "a count",
    {},
    { type: "whole", minimum: 0, maximum: 999_999_999 },
    "填整数。没有的填 0，本单位不涉及的留空。",
  ],
  ["a change", { min: null }, { type: "whole", minimum: -999_999_999, maximum: 999_999_999 }, "填整数。"],
  ["a score", { min: 1, max: 10 }, { type: "whole", minimum: 1, maximum: 10 }, "填整数。"],
  [
    "an amount",
    { decimals: 2 },
    { type: "decimal", minimum: 0, maximum: 999_999_999_999 },
    "填数，最多 2 位小数。",
  ],
  [
    "a share",
    { type: "percentage" },
    { type: "decimal", minimum: 0, maximum: 100 },
    "填 0 到 100 的数，例如 95.5，",
  ],
  [
    "a growth",
    { type: "percentage", min: null, max: null, decimals: 1 },
    { type: "decimal", minimum: -999_999_999_999, maximum: 999_999_999_999 },
    "填数，例如 95.5，最多 1 位小数，",
  ],
  ["a day", { type: "date" }, { type: "date", minimum: 18264, maximum: 401768 }, "填日期，例如 2012-6-5。"],
  [
    "a month",
    { type: "month" },
    { type: "date", minimum: 18264, maximum: 401768 },
    "填年和月，例如 2012-6。",
  ],
  [
    "a choice",
    { type: "choice", options: ["新建", "续建"] },
    { type: "list", source: ["新建", "续建"] },
    "选一个：新建、续建。",
  ],
  ["yes or no", { type: "yes-no" }, { type: "list", source: ["是", "否"] }, "选一个：是、否。"],
])("%s", (_, spec, rule, prompt) => {
  const entry = entryOf(measure(spec));
  expect(entry.rule).toEqual(rule);
  expect(entry.prompt.text).toContain(prompt);
});

test("a text is typed freely", () => {
  expect(entryOf(measure({ type: "text" })).rule).toEqual({ type: "text-length", minimum: 0, maximum: 1000 });
});

test("the bounds are said", () => {
  const said = (spec: object) => entryOf(measure(spec)).error.text;
  expect(said({ min: 1, max: 10 })).toContain("请填 1 到 10 之间的整数（单位：个）");
  expect(said({ max: 5, min: null })).toContain("请填 5 或小于 5 的整数");
  expect(said({ min: null })).toContain("请填整数");
});

test("what was not measured has no percentage", () => {
  const { cells, rows } = matrixOf(FORM_2011);
  const cell = cells[lineOf(rows.lines, "public-satisfaction")]![0]!;
  expect(cell.kind === "open" && entryOf(cell.measure).prompt.text).toContain("没有测评的留空。");
  expect(entryOf(measure({ type: "percentage" })).prompt.text).not.toContain("测评");
});

describe("a validation covers", () => {
  const ranges = (form = FORM_2011) =>
    formPlans(form, { unit: "", date: null }).map(({ validations }) =>
      validations.map(({ range }) => rangeName(range)),
    );

  test("a row, where rows have their measures", () => {
    expect(ranges()).toEqual([
      FORM_2011.tables.flatMap((table) =>
        table.kind === "matrix" ? table.rows.lines.map(({ index }) => `C${index + 6}:O${index + 6}`) : [],
      ),
    ]);
  });

  test("no closed cell and no total", () => {
    expect(ranges(formOf("s3"))[0]).toEqual(expect.arrayContaining(["E11", "E12:F12", "E13:H13"]));
  });

  test("each table of a sheet", () => {
    expect(ranges(REPORT)).toEqual([
      ["B8:C8", "B9:C9", "B13:B17", "C13:C17", "D13", "D14:D17", "E13:E17"],
      ["C6:C9", "D6:D9", "E6:E9"],
    ]);
  });

  test("the place where nothing to list is said, which asks for it", () => {
    const { validations } = formPlans(REPORT, { unit: "", date: null })[0]!;
    expect(validations.find(({ range }) => rangeName(range) === "D13")!.prompt.text).toContain(
      "“本季无事故”",
    );
  });

  test.each([FORM_2011, formOf("s1"), formOf("s2"), formOf("s5"), REPORT])(
    "in words that every program takes",
    (form) => {
      for (const { validations } of formPlans(form, { unit: "", date: null }))
        for (const { prompt, error } of validations) {
          expect(Math.max(prompt.title.length, error.title.length)).toBeLessThanOrEqual(32);
          expect(Math.max(prompt.text.length, error.text.length)).toBeLessThanOrEqual(225);
        }
    },
  );
});
