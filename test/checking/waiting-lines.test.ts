import { checkReturn } from "../../src/checking/check-return";
import { timed } from "../../src/checking/filling/waiting";
import { formFrom } from "../../src/form/compile/compile-form";
import { filledReturn, type GivenTable } from "../support/filled-return";
import type { Definition } from "../support/forms";
import { listOfLabels, matrixOfLabels, withRule } from "../support/small-form";

/** Rows of figures, one behind the other, "_" for a blank: "5 3, _ 2". */
function figures(written: string): (number | null)[][] {
  return written
    .split(", ")
    .map((line) => line.split(" ").map((each) => (each === "_" ? null : Number(each))));
}

/** What is told now of a matrix and what waits: "R1 甲·一; R1 乙·一". */
function ofMatrix(definition: Definition, written: string, prior?: string): string {
  const form = formFrom(definition);
  const filled = (rows: string) => filledReturn(form, { tables: [figures(rows)] });
  const ret = filled(written);
  const context = prior === undefined ? {} : { prior: filled(prior) };
  const { now, later } = timed(form, ret, checkReturn(form, ret, context));
  const [table] = form.tables;
  const named = (found: typeof now) =>
    found.map(({ rule, row, column }) => {
      const across = column === null ? "-" : table!.columns.lines[column]!.label;
      const line = row === null || table!.kind === "list" ? row : table!.rows.lines[row]!.label;
      return `${rule} ${String(line)}·${across}`;
    });
  return `${named(now).join(", ")}; ${named(later).join(", ")}`;
}
const TOTAL = { label: "合计", role: "total" };
const MONTHLY = { period: { every: "month", of: "2012-06" } };
const off = (...ids: string[]) => ({ checks: Object.fromEntries(ids.map((id) => [id, "off"])) });
const rows = (columns: (string | Definition)[] = ["一"], more: Definition = {}) =>
  matrixOfLabels(["甲", "乙", "丙"], columns, { ...MONTHLY, ...off("S06"), ...more });

describe("a relation of rows waits for those that are not come to", () => {
  test.each<[string, string, string]>([
    ["[甲] <= [乙]", "5, _, _", "; R1 甲·一"],
    ["[甲] <= [乙]", "5, _, 1", "R1 甲·一; "],
    ["[甲] <= [乙]", "5, 3, _", "R1 甲·一; "],
    ["[乙] <= [甲]", "_, 5, _", "R1 乙·一; "],
    ["[甲] = [丙]", "5, 5, _", "; R1 甲·一"],
    ["[丙] = [甲]", "5, 5, _", "; R1 丙·一"],
    ["如果 [甲] > 0 则 [乙] > 0 且 [丙] > 0", "5, _, _", "; R1 乙·一, R1 丙·一"],
    ["如果 [甲] > 0 则 [乙] > 0 且 [丙] > 0", "5, _, 2", "R1 乙·一; "],
    ["如果 [甲] > 0 则 [乙] > 0 或 [丙] > 0", "5, 0, _", "; R1 乙·一"],
    ["[甲] >= 9", "5, _, _", "R1 甲·一; "],
    ["[甲] 已填", "_, _, _", "; R1 甲·一"],
    ["[甲] 已填", "_, 1, _", "R1 甲·一; "],
  ])("%s of %s", (says, given, told) => expect(ofMatrix(withRule(rows(), says), given)).toBe(told));

  test.each<[string, string, string]>([
    ["[甲] <= [乙]", "5 5, _ _, _ 1", "R1 甲·二; R1 甲·一"],
    ["[甲] <= [乙]", "5 5, _ 3, _ _", "R1 甲·二; R1 甲·一"],
  ])("in each column by itself: %s of %s", (says, given, told) =>
    expect(ofMatrix(withRule(rows(["一", "二"]), says), given)).toBe(told),
  );
});

test.each<[string, string, string]>([
  ["[一] <= [二]", "5 _, _ _, _ _", "; R1 甲·一"],
  ["[一] <= [二]", "5 _, _ 3, _ _", "R1 甲·一; "],
  ["[二] <= [一]", "_ 5, _ _, _ _", "; R1 甲·二"],
  ["[二] <= [一]", "_ 5, 1 _, _ _", "R1 甲·二; "],
])("of columns, %s of %s", (says, given, told) =>
  expect(ofMatrix(withRule(rows(["一", "二"]), says), given)).toBe(told),
);

test("what the period before says is there already", () => {
  const form = withRule(rows(), "[甲] >= 上期[乙]");
  expect(ofMatrix(form, "5, _, _", "1, 9, _")).toBe("R1 甲·一; ");
});

describe("a total that says again what its parts say is left out", () => {
  const columns = ["一", "二", TOTAL];
  test.each<[string, string, string]>([
    ["of a column", "5 1, 3 1, _ _", "R1 甲·一; "],
    ["of a part alone", "5 1, 3 9, _ _", "R1 甲·一; "],
    ["of both", "5 5, 3 3, _ _", "R1 甲·一, R1 甲·二; "],
  ])("%s", (_, given, told) => {
    expect(ofMatrix(withRule(rows(columns, off("S05", "S06")), "[甲] <= [乙]"), given)).toBe(told);
  });
  test("by the same rule alone", () => {
    const total = withRule(rows(columns, off("S05", "S06")), "[甲] <= [乙]", { over: ["合计"] });
    const both = withRule(total, "[甲] <= 4", { id: "R2", totals: false });
    expect(ofMatrix(both, "5 1, 3 2, 1 1")).toBe("R1 甲·合计, R2 甲·一; ");
  });
  test("of a row, and no other row or column that its own", () => {
    const lines = ["甲", "乙", { label: "计", role: "total" }];
    const form = withRule(matrixOfLabels(lines, ["一", "二", "三"], { ...MONTHLY, ...off("S06") }), "[一] <= [二]"); // prettier-ignore
    expect(ofMatrix(form, "5 1 1, 1 1 1")).toBe("R1 甲·一; ");
    expect(ofMatrix(form, "5 1 1, 5 1 1")).toBe("R1 甲·一, R1 乙·一; ");
    const both = withRule(matrixOfLabels(lines, columns, { ...MONTHLY, ...off("S05", "S06") }), "[甲] <= [乙]"); // prettier-ignore
    expect(ofMatrix(both, "5 1, 3 9")).toBe("R1 甲·一; ");
  });
  test("but one that its part does not break stays", () => {
    const form = withRule(rows(columns), "[甲] <= 7");
    expect(ofMatrix(form, "5 5, _ _, _ _")).toBe("R1 甲·合计; ");
  });
  test("of a part and its whole", () => {
    const part = { label: "其中", role: "of-which" };
    const form = matrixOfLabels(["甲", part], columns, off("S06"));
    expect(ofMatrix(form, "5 1, 6 1")).toBe("V12 其中·一; ");
  });
  test("and of a change against the period before", () => {
    const changes = { numbers: { factor: 2, least: 5 } };
    const form = matrixOfLabels(["甲"], columns, { ...MONTHLY, ...off("S06"), changes });
    expect(ofMatrix(form, "50 1", "5 1")).toBe("P01 甲·一; ");
  });
});

test.each<[string, Definition, string, string]>([
  ["a part whose whole is not come to", matrixOfLabels(["甲", { label: "其中", role: "of-which" }, "丙"], ["一"], off("S06")), "_, 5, _", "V12 其中·一; "],
  ["a part whose whole is passed over", matrixOfLabels(["甲", { label: "其中", role: "of-which" }, "丙"], ["一"], off("S06")), "_, 5, 1", "V12 其中·一; "],
  ["a part whose whole stands behind it", matrixOfLabels([{ label: "其中", role: "of-which", of: "甲" }, "甲", "丙"], ["一"], off("S06")), "5, _, _", "; V12 其中·一"],
  ["a part whose whole behind it is passed over", matrixOfLabels([{ label: "其中", role: "of-which", of: "甲" }, "甲", "丙"], ["一"], off("S06")), "5, _, 1", "V12 其中·一; "],
  ["a column that is part of one behind it", matrixOfLabels(["甲", "乙"], [{ label: "其中", role: "of-which", of: "一" }, "一"], off("S06")), "5 _, _ _", "; V12 甲·其中"],
  ["a column that is part of one that is passed over", matrixOfLabels(["甲", "乙"], [{ label: "其中", role: "of-which", of: "一" }, "一"], off("S06")), "5 _, _ 1", "V12 甲·其中; "],
  ["a part that is computed", matrixOfLabels(["甲", { label: "其中", role: "of-which", equals: "[甲]*2" }, "丙"], ["一"], off("S06")), "5, 10, _", "; "],
  ["nothing at all", matrixOfLabels(["甲"], ["一"]), "_", "; S06 null·-"],
  ["a column with blanks behind", matrixOfLabels(["甲", "乙", "丙"], ["一"], { checks: { S05: "hint" } }), "1, _, _", "; S05 乙·一"],
  ["a column with blanks before", matrixOfLabels(["甲", "乙", "丙"], ["一"], { checks: { S05: "hint" } }), "1, _, 1", "S05 乙·一; "],
  ["a column with blanks beside a full one", matrixOfLabels(["甲", "乙"], ["一", "二"], { checks: { S05: "hint" } }), "1 1, _ 1", "; S05 乙·一"],
  ["two columns with blanks, behind and before", matrixOfLabels(["甲", "乙", "丙"], ["一", "二"], { checks: { S05: "hint" } }), "1 1, _ _, _ 1", "S05 乙·二; S05 乙·一"],
  ["a negative figure", matrixOfLabels(["甲", "乙"], ["一"], off("S06")), "-1, _", "V02 甲·一; "],
])("of %s", (_, definition, given, told) => expect(ofMatrix(definition, given)).toBe(told)); // prettier-ignore

describe("of two tables that are alike, each by itself", () => {
  const part = { label: "其中", role: "of-which", of: "甲" };
  /** What is told now, and what waits, by rule, table and column. */
  function told(
    lines: (string | Definition)[],
    columns: (string | Definition)[],
    more: Definition,
    ...written: string[]
  ) {
    const definition = matrixOfLabels(lines, columns, { ...off("S06"), ...more });
    const [table] = definition.tables as Definition[];
    const tables = [0, 1].map((at) => ({ ...table, sheet: `表${at}` }));
    const form = formFrom({ ...definition, tables });
    const ret = filledReturn(form, { tables: written.map(figures) });
    const { now, later } = timed(form, ret, checkReturn(form, ret));
    const named = (found: typeof now) =>
      found
        .map(
          ({ rule, table: at, column }) =>
            `${rule} ${String(at)}${form.tables[at!]!.columns.lines[column!]!.label}`,
        )
        .join(", ");
    return `${named(now)}; ${named(later)}`;
  }
  const blanks = { checks: { S05: "hint" } };
  test.each<[string, (string | Definition)[], (string | Definition)[], Definition, string, string, string]>([
    ["a part whose like is not come to", ["甲", part, "丙"], ["一"], {}, "1, 5, _", "_, _, _", "V12 0一; "],
    ["a part that waits, its like is passed over", [part, "甲", "丙"], ["一"], {}, "5, _, _", "_, _, 1", "; V12 0一"],
    ["a part that is passed over, its like waits", [part, "甲", "丙"], ["一"], {}, "5, _, 1", "5, _, _", "V12 0一; V12 1一"],
    ["blanks before, the other's behind", ["甲", "乙", "丙"], ["一"], blanks, "1, _, 1", "1, 1, _", "S05 0一; S05 1一"],
    ["blanks behind, the other's before", ["甲", "乙", "丙"], ["一"], blanks, "1, 1, _", "1, _, 1", "S05 1一; S05 0一"],
    ["typed totals that agree", ["甲"], ["一", TOTAL], { checks: { S06: "off", V07: "hint" } }, "1 1", "2 2", "V07 0合计, V07 1合计; "],
    ["a typed total that agrees, the other's does not", ["甲"], ["一", TOTAL], { checks: { S06: "off", V07: "hint" } }, "1 1", "2 1", "V05 1合计, V07 0合计; "],
    ["blanks of one column, the other's of another", ["甲", "乙", "丙"], ["一", "二"], blanks, "1 1, _ 1, 1 1", "1 1, 1 1, 1 _", "S05 0一; S05 1二"],
  ])("%s", (_, lines, columns, more, one, other, expected) => expect(told(lines, columns, more, one, other)).toBe(expected)); // prettier-ignore
});

describe("a list", () => {
  const LIST = { ...off("S06"), measures: { 个: {}, 文字: { type: "text" } } };
  const columns = ["名称", { label: "数", measure: "个" }, { label: "价", measure: "个" }];
  const told = (table: Definition, lines: (string | number)[][], says?: string): string => {
    const definition = listOfLabels(columns, LIST, table);
    const form = formFrom(says === undefined ? definition : withRule(definition, says));
    const ids = form.tables[0]!.columns.lines.map(({ id }) => id);
    const given = lines.map((line) =>
      Object.fromEntries(line.flatMap((each, at) => (each === "_" ? [] : [[ids[at]!, each]]))),
    );
    const ret = filledReturn(form, { tables: [{ lines: given } as GivenTable] });
    const { now, later } = timed(form, ret, checkReturn(form, ret));
    const named = (found: typeof now) => found.map(({ rule, row }) => `${rule} ${String(row)}`).join(", ");
    return `${named(now)}; ${named(later)}`;
  };
  test.each<[string, (string | number)[][], string]>([
    ["a line that is begun", [["甲"]], "; S12 0"],
    ["a line that is passed over", [["甲"], ["乙", 1]], "S12 0; "],
    ["a line that goes on behind", [["甲", "_", 5]], "S12 0; "],
  ])("of %s, what is required", (_, lines, expected) =>
    expect(told({ required: ["数"] }, lines)).toBe(expected),
  );

  test.each<[string, Definition, (string | number)[][], string]>([
    ["too few lines", { atLeast: 3 }, [["甲"]], "; S14 null"],
    ["too many lines", { atMost: 1 }, [["甲"], ["乙"]], "S15 null; "],
    ["a key twice", { key: ["名称"] }, [["甲"], ["甲"]], "S13 1; "],
  ])("of %s", (_, table, lines, expected) => expect(told(table, lines)).toBe(expected));

  test.each<[string, (string | number)[][], string]>([
    ["[数] <= [价]", [["甲", 5]], "; R1 0"],
    ["[数] <= [价]", [["甲", 5], ["乙"]], "R1 0; "],
    ["[价] <= [数]", [["甲", "_", 5]], "R1 0; "],
  ])("%s of %j", (says, lines, expected) => expect(told({}, lines, says)).toBe(expected));
});
