import { normalSpelling, tokensOf } from "../../src/form/expression/tokens";

/** Pieces as "kind text", the kind left out of signs. */
function pieces(written: string): string[] | string {
  const tokens = tokensOf(normalSpelling(written));
  if ("found" in tokens) return `? ${tokens.found}`;
  return tokens.map(({ kind, text }) => (kind === "sign" ? text : `${kind} ${text}`));
}

it.each<[string, string[]]>([
  ["10=11+12", ["number 10", "=", "number 11", "+", "number 12"]],
  ["[甲]*1.25 > 0.5", ["name 甲", "*", "number 1.25", ">", "number 0.5"]],
  ["６≤４", ["number 6", "<=", "number 4"]],
  ["［甲］≧【乙】", ["name 甲", ">=", "name 乙"]],
  ["20=21+22+…+31", ["number 20", "=", "number 21", "+", "number 22", "+", "…", "+", "number 31"]],
  ["20=21+22+……+31", ["number 20", "=", "number 21", "+", "number 22", "+", "…", "+", "number 31"]],
  ["20=21+...+31", ["number 20", "=", "number 21", "+", "…", "+", "number 31"]],
  ["20=21+....+31", ["number 20", "=", "number 21", "+", "…", "+", "number 31"]],
  ["7栏＝1栏＋4栏", ["column 7", "=", "column 1", "+", "column 4"]],
  ["02行1栏=01行2栏", ["row 02", "column 1", "=", "row 01", "column 2"]],
  ["3栏=1栏-2栏", ["column 3", "=", "column 1", "-", "column 2"]],
  ["甲栏", ["column 甲"]],
  ["[合计]行[合计]栏=[总 计]栏", ["row 合计", "column 合计", "=", "column 总 计"]],
  ["环比=（数量－上期）÷上期×100", ["name 环比", "=", "(", "name 数量", "-", "name 上期", ")", "/", "name 上期", "*", "number 100"]],
  ["上期[年末数]", ["word 上期", "name 年末数"]],
  ["1栏=上期7栏", ["column 1", "=", "word 上期", "column 7"]],
  ["02行=上期 02行1栏", ["row 02", "=", "word 上期", "row 02", "column 1"]],
  ["1栏=上期 表2![甲]", ["column 1", "=", "word 上期", "name 表2", "!", "name 甲"]],
  ["上期末=3栏", ["name 上期末", "=", "column 3"]],
  ["申请数且答复数", ["name 申请数", "word 且", "name 答复数"]],
  ["如果 [甲] > 0 则 [乙] 已填", ["word 如果", "name 甲", ">", "number 0", "word 则", "name 乙", "word 已填"]],
  ['[类别] 属于 （“新建”、"续建"）', ["name 类别", "word 属于", "(", "text 新建", ",", "text 续建", ")"]],
  ["[非“规定”所指（数）] <= 1.5", ["name 非“规定”所指（数）", "<=", "number 1.5"]],
  ["表2![甲]·[乙]", ["name 表2", "!", "name 甲", "·", "name 乙"]],
])("%s", (written, expected) => expect(pieces(written)).toEqual(expected)); // prettier-ignore

it("says where something stands that it does not know", () => {
  expect(pieces("[甲] ~ [乙]")).toBe("? ~ [乙]");
  expect(pieces("[甲] ~= [乙]")).toBe("? ~= [乙]");
});
