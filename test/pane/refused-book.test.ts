import type { BookObstacle } from "../../src/book/before/book-before";
import { refusedFile } from "../../src/pane/words/refusal-reason";

const wanted = { kind: "month", of: "2012-05" } as const;
const period = (of: string) => ({ kind: "month", of }) as const;
const cell = { sheet: "分户明细", cell: "G4" };

it.each<[BookObstacle, RegExp]>([
  [{ why: "other-form", title: "目录" }, /^这是“目录”的汇总工作簿/],
  [{ why: "unknown-version", version: "老" }, /“老”版表样.+请先用「打开表样…」/],
  [{ why: "same-period", period: period("2012-06"), wanted }, /^这是2012年6月的.+同一期.+请选2012年5月的/],
  [{ why: "later-period", period: period("2012-07"), wanted }, /^这是2012年7月的.+还晚/],
  [{ why: "earlier-period", period: period("2012-04"), wanted }, /^这是2012年4月的.+不是紧接着的上一期/],
  [{ why: "damaged", cell }, /不完整（「分户明细」G4）/],
  [{ why: "by-hand", changes: 2, first: cell }, /「分户明细」有 2 个数是手工改的（G4 等）/],
  [{ why: "nothing-counts" }, /没有计入的报表/],
])("a clerk is told why a book is not compared with: %j", (obstacle, said) => {
  expect(refusedFile("5月.xlsx", { code: "book", obstacle }).reason).toMatch(said);
});
