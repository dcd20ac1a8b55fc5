import { unitOfName } from "../../src/reading/unit-of-name";
import { FORM } from "../support/paper";

const unit = (name: string) => unitOfName(FORM, name);

describe("the unit in the name of a file or a sheet", () => {
  it.each([
    ["石角镇.xlsx"],
    ["石角镇党务公开统计表.xlsx"],
    ["1.石角镇党务公开统计表（定稿）.xlsx"],
    ["石角镇党务公开工作情况统计表(1).xls"],
    ["石角镇2011年党务公开情况统计表 - 副本.xlsx"],
    ["2011年12月15日石角镇上报.et"],
    ["綦江县党的基层组织党务公开工作情况统计表（石角镇）.docx"],
    ["附件：统计表-石角镇-最终版.xlsx"],
    ["复件 石角镇基层组织党务公开报表20111215.xls"],
    ["石角镇（盖章版）.ods"],
    ["石角镇_张三_13912345678.csv"],
    ["（3）石角镇修改稿.xls.xlsx"],
    ["上报/石角镇.xlsx"],
    ["returns.zip/石角镇.xlsx"],
    ["石角镇"],
    ["石角镇　2011"],
  ])("%s is 石角镇's", (name) => expect(unit(name)).toBe("石角镇"));

  it.each([
    ["县发改委统计表.xlsx", "县发改委"],
    ["新盛镇统计表（新）.xlsx", "新盛镇"],
    ["綦江县石角镇.xlsx", "綦江县石角镇"],
    ["县统计局", "县统计局"],
    ["古南街道办事处报送.xlsx", "古南街道办事处"],
    ["团县委.xlsx", "团县委"],
  ])("%s is %s's", (name, expected) => expect(unit(name)).toBe(expected));

  it.each([
    ["Sheet1"],
    ["Sheet1 (2)"],
    ["统计表"],
    ["表1"],
    ["2011年"],
    ["党务公开"],
    ["工作表1"],
    ["基本情况"],
    ["机关"],
    ["镇党委"],
    ["第一页"],
    ["封面"],
    ["CSV"],
    ["统计表(定稿).xls"],
    ["新建 Microsoft Excel 工作表.xlsx"],
    ["綦江县党的基层组织党务公开工作情况统计表.xlsx"],
    ["綦江县党务公开统计表.xlsx"],
    ["石角镇、东溪镇.xlsx"],
    ["张三.xlsx"],
    [""],
    ["."],
  ])("%s names none", (name) => expect(unit(name)).toBe(""));
});
