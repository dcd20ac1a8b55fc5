import { screen } from "@testing-library/react";
import { boards, collecting, roster } from "../../../../test/pane/collecting";
import { handed } from "../../../../test/pane/handed";
import type { TextDocument } from "../../../sheet/document";
import type { Files } from "../../desk/ground/files";

beforeAll(() => Object.assign(URL, { createObjectURL: () => "blob:1", revokeObjectURL: () => undefined }));

async function drawing(files: Partial<Files> = {}) {
  const pane = await collecting(
    [handed("石角镇.xlsx", boards("石角镇", "若干")), handed("东溪镇.xlsx", boards("东溪镇", 5))],
    files,
    roster("石角镇", "东溪镇", "三江镇"),
  );
  await pane.user.click(await screen.findByRole("button", { name: "开始汇总" }));
  await screen.findByText(/^汇总完成/);
  await pane.user.click(screen.getByRole("button", { name: "评分和通报" }));
  const press = (name: string) => pane.user.click(screen.getByRole("button", { name }));
  const sheet = (name: string) => pane.sheets.get(name)!;
  return { ...pane, press, sheet };
}

it("「考核评分」 is written, and what the clerk has entered there stays", async () => {
  const { press, sheet, sheets } = await drawing();
  await press("生成考核评分");
  await screen.findByText(/^「考核评分」已生成/);
  const grid = sheet("考核评分");
  const row = grid.values.findIndex(([unit]) => unit === "东溪镇");
  const values = grid.values.map((line, at) =>
    line.map((cell, column) => (at === row && column === 7 ? 2 : cell)),
  );
  sheets.set("考核评分", { ...grid, values });
  await press("生成考核评分");
  await screen.findByText(/^「考核评分」已生成/);
  expect(sheet("考核评分").values[row]![7]).toBe(2);
});

it("「专项督查」 is written with the rubric that counts it, and what was entered there counts and stays", async () => {
  const { press, sheet, sheets } = await drawing();
  await press("生成考核评分");
  await screen.findByText(/^「考核评分」已生成/);
  const grid = sheet("专项督查");
  const row = grid.values.findIndex((line) => line[8] === "东溪镇");
  const values = grid.values.map((line, at) => line.map((cell, column) => (at === row && column === 4 ? "不合格" : cell))); // prettier-ignore
  sheets.set("专项督查", { ...grid, values });
  await press("生成专项督查表");
  await screen.findByText(/^「专项督查」已生成/);
  expect(sheet("专项督查").values[row]![4]).toBe("不合格");
  await press("生成通报");
  await screen.findByText(/^「通报」已生成/);
  expect(JSON.stringify(sheet("通报").values)).toContain("“领导机构和工作机构”（东溪镇）");
});

it("「满意度测评」 is written, and ballots that were entered stay", async () => {
  const { press, sheet, sheets } = await drawing();
  await press("生成满意度测评");
  await screen.findByText(/^「满意度测评」已生成/);
  const grid = sheet("满意度测评");
  const row = grid.values.findIndex(([unit]) => unit === "东溪镇");
  const values = grid.values.map((line, at) => line.map((cell, column) => (at === row && column === 2 ? 300 : cell))); // prettier-ignore
  sheets.set("满意度测评", { ...grid, values });
  await press("生成满意度测评");
  await screen.findByText(/^「满意度测评」已生成/);
  expect(sheet("满意度测评").values[row]![2]).toBe(300);
});

it("「表彰整改」 is written, and what was entered about a unit stays", async () => {
  const { press, sheet, sheets } = await drawing();
  await press("生成表彰整改名单");
  await screen.findByText(/^「表彰整改」已生成/);
  const grid = sheet("表彰整改");
  const row = grid.values.findIndex((line) => line[2] === "三江镇");
  expect(grid.values[row]!.slice(0, 7)).toEqual([
    "限期整改",
    expect.any(Number),
    "三江镇",
    "街镇",
    5,
    3,
    "未报",
  ]);
  const values = grid.values.map((line, at) => line.map((cell, column) => (at === row && column === 7 ? "12月30日" : cell))); // prettier-ignore
  sheets.set("表彰整改", { ...grid, values });
  await press("生成表彰整改名单");
  await screen.findByText(/^「表彰整改」已生成/);
  expect(sheet("表彰整改").values[row]![7]).toBe("12月30日");
});

it("「通报」 is written, and one on which somebody has written is kept", async () => {
  const { press, sheet, sheets } = await drawing();
  await press("生成通报");
  await screen.findByText("「通报」已生成，每个字都可以改。");
  expect(sheet("通报").values.flat()).toContainEqual(expect.stringMatching(/应报 3 个单位，已报 2 个/));
  const { values, ...grid } = sheet("通报");
  sheets.set("通报", { ...grid, values: [values[0]!, ["致：大家"], ...values.slice(2)] });
  await press("生成通报");
  await screen.findByText("「通报」已生成，每个字都可以改。原来的改名为「通报（旧）」保留。");
  expect([sheet("通报（旧）").values[1]![0], sheet("通报").values[1]![0]]).toEqual([
    "致：大家",
    expect.stringMatching(/^各/),
  ]);
});

it("the same is a Word file, where a page can hand out files", async () => {
  const texts: TextDocument[] = [];
  const { press } = await drawing({
    writeDocument: (text) => {
      texts.push(text);
      return Promise.resolve(new Blob());
    },
  });
  await press("下载通报（Word）");
  await screen.findByText("通报已下载为 Word 文件，每个字都可以改。");
  expect(texts[0]!.blocks[0]).toEqual({ kind: "title", text: expect.stringMatching(/报送情况的通报$/) });
});

it("else there is no button for it", async () => {
  await drawing();
  expect(screen.queryByRole("button", { name: "下载通报（Word）" })).toBeNull();
});
