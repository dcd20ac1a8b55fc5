import { endsLikeUnit, isReporter, stemOf, unitOfName } from "../../src/reading/unit-of-name";
import { FORM } from "../support/paper";
import { compiled, listOfLabels, matrixOfLabels } from "../support/small-form";

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
    ["石角镇2011年6月份.xls"],
    ["石角镇2011年6月5日.xls"],
    ["石角镇6月份统计表.xls"],
    ["石角镇6月5日.xls"],
    ["石角镇2011年度情况表.xls"],
    ["石角镇上报表.xls"],
    ["石角镇的报表.xls"],
    ["石角镇一览表.xls"],
    ["石角镇汇总表.xls"],
    ["石角镇登记表.xls"],
    ["附件附表石角镇.xls"],
    ["关于石角镇.xls"],
    ["最新石角镇填报统计.xls"],
    ["石角镇初稿.xls"],
    ["石角镇最终稿.xls"],
    ["石角镇审核版.xls"],
    ["石角镇打印.xls"],
    ["石角镇电子档.xls"],
    ["石角镇重报补报更正.xls"],
    ["石角镇(石角镇).xls"],
    ["石角镇 abc.xls"],
  ])("%s is 石角镇's", (name) => expect(unit(name)).toBe("石角镇"));

  it.each([
    ["县发改委统计表.xlsx", "县发改委"],
    ["新盛镇统计表（新）.xlsx", "新盛镇"],
    ["綦江县石角镇.xlsx", "綦江县石角镇"],
    ["县统计局", "县统计局"],
    ["古南街道办事处报送.xlsx", "古南街道办事处"],
    ["团县委.xlsx", "团县委"],
    ["二〇七队.xlsx", "二〇七队"],
    ["第二〇中学.xlsx", "第二〇中学"],
    ["全国镇.xlsx", "全国镇"],
    ["大全镇.xlsx", "大全镇"],
    ["的石角镇.xlsx", "的石角镇"],
    ["石角镇表态.xlsx", ""],
    ["年丰镇.xlsx", "丰镇"],
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
    ["全镇.xlsx"],
    ["各村.xlsx"],
    ["本单位.xlsx"],
    ["我局.xlsx"],
    ["A镇.xlsx"],
    ["镇.xlsx"],
    ["綦江县.xlsx"],
    [""],
    ["."],
  ])("%s names none", (name) => expect(unit(name)).toBe(""));
});

describe("what ends like a unit", () => {
  it.each([
    "石角镇", "县委", "财政局", "宣传部", "第一小学", "古南街道", "活动中心", "总公司", "党支部", "县法院", "日报", "银行", "党工委",
  ])("%s", (name) => expect(endsLikeUnit(name)).toBe(true)); // prettier-ignore
  it.each(["石角镇人", "张三", "科学", "", "镇长"])("is not %s", (name) =>
    expect(endsLikeUnit(name)).toBe(false),
  );
});

describe("what reports by itself", () => {
  it.each(["石角镇", "北街村", "古南街道", "县财政局", "发改委", "总公司", "第一中学", "县医院", "检察院"])(
    "%s",
    (name) => expect(isReporter(name)).toBe(true),
  );
  it.each(["县党委", "县纪委", "常委", "团委", "工委", "办公室", "石角镇党政办", "綦江县", "法院路", ""])(
    "is not %s",
    (name) => expect(isReporter(name)).toBe(false),
  );
});

describe("what the title of a form begins with", () => {
  const titled = (title: string) => compiled(matrixOfLabels(["甲"], ["数量"], { title }));
  it.each([
    ["綦江县党务公开统计表", "江津县党务公开统计表", "江津县"],
    ["綦江县党务公开统计表", "江津党务公开统计表", ""],
    ["綦江县党务公开统计表", "县党务公开统计表", ""],
    ["綦江县党务公开统计表", "2011县党务公开统计表", ""],
    ["全县街道党务公开统计表", "古南街道党务公开统计表", "古南街道"],
    ["乡镇党务公开统计表", "打通镇党务公开统计表", "打通镇"],
    ["各行政村公开情况统计表", "三角行政村公开情况", ""],
    ["各行政村公开情况统计表", "三角镇行政村公开情况", "三角镇"],
    ["村务公开统计表", "三角村务公开统计表", ""],
  ])("%s: %s is %j's", (title, name, expected) => expect(unitOfName(titled(title), name)).toBe(expected));
});

describe("the stem of a name", () => {
  it.each([
    ["a/b.xls.xlsx", "b"],
    ["a\\b\\石角镇.et", "石角镇"],
    ["a/b/c", "c"],
    ["石角镇.2011", "石角镇.2011"],
    ["石角镇.mp3", "石角镇"],
    ["石角镇.backup", "石角镇.backup"],
    ["1.石角镇", "1.石角镇"],
    ["石角镇.xls 副本", "石角镇.xls 副本"],
    ["", ""],
  ])("%s is %s", (name, stem) => expect(stemOf(name)).toBe(stem));
});

describe("what the form itself is called", () => {
  const { tables, ...rest } = matrixOfLabels(
    ["北街村", { label: "东部", members: [{ label: "南街村" }] }],
    ["发改局"],
    {
      title: "石角镇各村统计表",
    },
  );
  const table = { ...tables[0], title: "白云村", sheet: "工业园", stub: { head: "项目组" } };
  const members = { ...listOfLabels(["长岭村"]).tables[0], title: "名册局", sheet: "档案馆" };
  const own = compiled({ ...rest, tables: [table, members] });
  it.each([
    ["北街村", ""],
    ["东部", ""],
    ["发改局", ""],
    ["长岭村", ""],
    ["白云村", ""],
    ["工业园", ""],
    ["项目组", ""],
    ["名册局", ""],
    ["档案馆", ""],
    ["石角镇", ""],
    ["1.北街村.xls", ""],
    ["三角镇", "三角镇"],
    ["三角镇各村统计", "三角镇"],
    ["三角镇各村统", ""],
    ["三角镇各村统计表", "三角镇"],
    ["三角镇各村统计表（定稿）.xls", "三角镇"],
    ["古南街道各村统计表", "古南街道"],
    ["石角镇各村统计表", ""],
    ["全镇各村统计表", ""],
    ["三角各村统计表", ""],
  ])("%s is %j's", (name, expected) => expect(unitOfName(own, name)).toBe(expected));
});
