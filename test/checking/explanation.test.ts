import { checkReturn } from "../../src/checking/check-return";
import { remarkPlace, saysSomething } from "../../src/checking/explanation";
import { readReturns } from "../../src/reading/read-return";
import { range } from "../../src/sheet/address";
import { FORM, paper } from "../support/paper";

const says = (text: string) => saysSomething(text, FORM.spec.explanation);

test.each([
  "新设三个支部",
  "本单位没有基层党组织",
  "两个支部今年十一月才成立，尚未实行",
  "一条意见分3次回复",
  "因机构改革，减少2个支部",
  "借用镇政府门口的LED屏",
  "核实无误：其中两个是联合支部",
  "新建3个支部",
  "2个支部撤销",
  "统计口径不同",
])("“%s” explains", (text) => expect(says(text)).toBe(true));

test.each([
  "",
  "无",
  "已核实",
  "核实无误",
  "情况属实",
  "经核实，情况属实无误。",
  "数据真实准确",
  "以上填报数据已核实",
  "以上数据均已核实无误",
  "本单位数据真实准确，已核实",
  "经认真核对，上述数据均真实准确",
  "同上，没有问题",
  "合并支部",
  "123456789",
  "２０１１１２１５",
  "……！！？？（）——",
  "      　　　　",
  "啊啊啊啊啊啊啊啊",
  "哈哈嘿嘿哈哈嘿嘿",
  "核实核实核实核实核实核实",
  "12月15日",
])("“%s” explains nothing", (text) => expect(says(text)).toBe(false));

test("what comes after a long beginning is not looked at", () => {
  expect(says(`${"。".repeat(40)}两个支部今年十一月才成立`)).toBe(false);
});

describe("one sentence in many rows", () => {
  const SENTENCE = "因机构改革口径不同";
  const state = (rows: readonly string[]) => {
    const cells = {
      "organisations agency": 1,
      "replies agency": 3,
      "opinions-collected agency": 2,
      ...Object.fromEntries(rows.map((id) => [`${id} remark`, SENTENCE] as const)),
    };
    const [ret] = readReturns(FORM, paper({ cells }));
    return checkReturn(FORM, ret!).find(({ rule }) => rule === "C04")!.state;
  };

  it.each([
    [1, "explained"],
    [3, "explained"],
    [4, "open"],
  ])("in %i rows leaves a query %s", (rows, expected) => {
    const others = FORM.indicators.slice(0, rows - 1).map(({ id }) => id);
    expect(state(["replies", ...others])).toBe(expected);
  });
});

describe("where a query is explained", () => {
  const cells = { "replies agency": 3, "opinions-collected agency": 2, "replies remark": "核实无误" };
  const [ret] = readReturns(FORM, paper({ cells, date: "" }));
  const findings = checkReturn(FORM, ret!);
  const place = (id: string) =>
    remarkPlace(
      ret!,
      findings.find(({ rule }) => rule === id)!,
    );

  it("is the 备注 of its row, with what stands there", () => {
    expect(place("C04")).toEqual({ row: 45, column: 16, text: "核实无误" });
  });

  it("is the one 备注 of several rows where the clerk has merged them", () => {
    const shared = "有的意见办结后又答复过一次";
    const grid = paper({ cells: { ...cells, "opinions-resolved remark": shared, "replies remark": null } });
    const merged = { ...grid, merges: [...grid.merges, range(44, 16, 45, 16)] };
    const [ret] = readReturns(FORM, merged);
    const query = checkReturn(FORM, ret!).find(({ rule }) => rule === "C04")!;
    expect(query.state).toBe("explained");
    expect(remarkPlace(ret!, query)).toEqual({ row: 44, column: 16, text: shared });
  });

  it("is the first 备注 for the form as a whole", () => {
    const [blank] = readReturns(FORM, paper());
    const [nothing] = checkReturn(FORM, blank!);
    expect([nothing!.rule, remarkPlace(blank!, nothing!)]).toEqual(["S06", { row: 5, column: 16, text: "" }]);
  });

  it("is nowhere for an error or a hint", () => expect([place("C16"), place("S02")]).toEqual([null, null]));
});
