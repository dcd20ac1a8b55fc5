import { circularTitle, isAboutReturns } from "../../src/reading/about-returns";

test.each([
  ["分户明细", [["单位", "文件", "工作表", "填报时间", "问题数", "单元格", "条", "村名"]], true],
  ["报送情况, below its title", [["报送情况"], ["应报 6"], ["单位", "类别", "状态", "填报时间", "文件", "条数"]], true],
  ["问题清单", [["单位", "文件", "工作表", "单元格", "指标", "栏目"]], true],
  ["通报", [[circularTitle("小表")], [], ["名称", "地址"]], true],
  ["通报 of another title", [[`${circularTitle("小表")}（稿）`], [], ["名称", "地址"]], false],
  ["another 通报", [["小表》报送情况的通报"], [], ["名称", "地址"]], false],
  ["a list with some of the same columns", [["公开目录"], ["单位", "文件", "公开时间"]], false],
  ["the same columns behind others", [["序号", "单位", "文件", "工作表", "单元格"]], false],
  ["the same columns far below", [[], [], [], [], [], ["单位", "文件", "工作表", "单元格"]], false],
  ["nothing", [], false],
])("%s: %#", (_, values, expected) => expect(isAboutReturns({ values })).toBe(expected)); // prettier-ignore
