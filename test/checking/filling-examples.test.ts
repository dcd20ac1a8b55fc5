import { Bench } from "../../src/checking/examples/bench";
import { judgeOf } from "../../src/checking/kinds/judges";
import { formFrom } from "../../src/form/compile/compile-form";
import { filledReturn } from "../support/filled-return";
import type { Definition } from "../support/forms";
import { listOfLabels, matrixOfLabels, withRule } from "../support/small-form";

const measures = { 个: {}, 文: { type: "text" }, 均: { decimals: 1, together: { mean: "甲" } } };
const line = (label: string) => ({ label: label.split(":")[0], measure: label.split(":")[1] ?? "个" });
const free = { measure: undefined };
const checks = { S05: "query" };
const rows = (lines: string[], columns: (string | Definition)[] = ["一"]) =>
  matrixOfLabels(lines.map(line), columns, { measures, checks }, free);
const list = (table: Definition, ...columns: string[]) =>
  listOfLabels(
    (columns.length > 0 ? columns : ["甲:文", "乙"]).map(line),
    { measures, checks },
    { ...free, ...table },
  );

/** What the examples of a rule fill in: "3 lines 0.0=甲 1.0=甲"; the first breaks it. */
function examples(definition: Definition, id: string): string[] {
  const form = formFrom(definition);
  const lists = form.tables.map((table) => (table.kind === "list" ? { lines: [{}] } : []));
  const bench = new Bench(form, filledReturn(form, { tables: lists }));
  const rule = form.rules.find((each) => each.id === id)!;
  return [...judgeOf(rule).examples(rule as never, bench)].map(({ lines, cells }) =>
    [
      ...(lines === undefined ? [] : [`${lines} lines`]),
      ...cells.map(({ spot, value }) => `${spot.row}.${spot.column}=${String(value)}`),
    ].join(" "),
  );
}

test.each<[string, Definition, string[]]>([
  ["S05 of columns", rows(["甲", "乙"], ["一", "二", "三", "四"]), ["0.0=3 1.0=null", "0.0=2 1.0=2", "0.1=3 1.1=null", "0.1=2 1.1=2", "0.2=3 1.2=null", "0.2=2 1.2=2"]],
  ["S05 of averages", rows(["甲", "乙:均"]), ["0.0=3 1.0=null", "0.0=2 1.0=2"]],
  ["S05 of one row", rows(["甲"]), ["0.0=3", "0.0=2"]],
  ["V02 of five rows", rows(["甲", "乙", "丙", "丁", "戊"]), ["0.0=-3", "0.0=2", "1.0=-3", "1.0=2", "2.0=-3", "2.0=2"]],
  ["S06 of a matrix", rows(["甲", "乙"]), ["", "0.0=2"]],
  ["S06 of a list", list({}), ["", "0.0=样例1"]],
  ["S12 of a list", list({ required: ["乙"] }), ["0.0=样例1 1.0=样例1", "0.1=2 0.0=样例1 1.1=2 1.0=样例1"]],
  ["S12 of two columns", list({ required: ["甲", "乙"] }), ["0.1=2 1.1=2", "0.0=样例1 0.1=2 0.1=2 1.0=样例1 1.1=2 1.1=2"]],
  ["S12 that a relation speaks for", withRule(list({ required: ["甲", "乙"] }), "[乙] 已填"), ["0.1=2 1.1=2", "0.0=样例1 0.1=2 1.0=样例1 1.1=2"]],
  ["S13 of a key", list({ key: ["甲"] }), ["0.0=样例1 1.0=样例1", "0.0=样例1 1.0=样例2"]],
  ["S13 of a key of two", list({ key: ["甲", "乙"] }), ["0.0=样例1 0.1=2 1.0=样例1 1.1=2", "0.0=样例1 0.1=2 1.0=样例2 1.1=3"]],
  ["S14 of one line", list({ atLeast: 1 }), ["0 lines", "1 lines 0.0=样例1"]],
  ["S14 of three lines", list({ atLeast: 3 }), ["2 lines 0.0=样例1 1.0=样例2", "3 lines 0.0=样例1 1.0=样例2 2.0=样例3"]],
  ["S14 of many lines", list({ atLeast: 1001 }), []],
  ["S15 of one line", list({ atMost: 1 }), ["2 lines 0.0=样例1 1.0=样例2", "1 lines 0.0=样例1"]],
  ["S15 of three", list({ atMost: 3, key: ["甲"] }), ["4 lines 0.0=样例1 1.0=样例2 2.0=样例3 3.0=样例4", "3 lines 0.0=样例1 1.0=样例2 2.0=样例3"]],
  ["S15 of many", list({ atMost: 1001 }), []],
])("%s", (id, definition, expected) => expect(examples(definition, id.split(" ")[0]!)).toEqual(expected)); // prettier-ignore
