import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { boards, collecting, roster } from "../../../../test/pane/collecting";
import { handed } from "../../../../test/pane/handed";
import { textOf } from "../../../sheet/grid";
import { serialOf } from "../../../sheet/serial";
import type { Files } from "../../desk/ground/files";

const paper = (name: string, date = "2011-06-03") =>
  new File(["…"], name, { lastModified: new Date(`${date}T09:00:00`).getTime() });

async function ledger(files: Partial<Files> = {}) {
  const pane = await collecting(
    [handed("石角镇.xlsx", boards("石角镇", 3))],
    files,
    roster("石角镇", "东溪镇"),
  );
  await pane.user.click(screen.getByRole("button", { name: "资料台账" }));
  const section = screen.getByRole("region", { name: "资料台账" });
  const choose = (...chosen: File[]) =>
    pane.user.upload(within(section).getByLabelText("选择资料文件…", { selector: "input" }), chosen);
  const write = async (name: string) => {
    await pane.user.click(within(section).getByRole("button", { name }));
    return within(section).findByText(/^「资料台账」已更新/);
  };
  const at = (unit: string, item: string) => {
    const { values } = pane.sheets.get("资料台账")!;
    return values.find(([first]) => first === unit)![values[3]!.indexOf(item)];
  };
  return { ...pane, section, choose, write, at };
}

it("files are known by their names and entered with their days", async () => {
  const { choose, write, at } = await ledger();
  await choose(paper("石角镇2011年实施方案.docx"), paper("东溪镇公开目录.xlsx", "2011-05-09"));
  await write("登记 2 份，更新资料台账");
  expect([
    at("石角镇", "实施方案"),
    at("东溪镇", "公开目录"),
    textOf(at("东溪镇", "实施方案") ?? null),
  ]).toEqual([...[serialOf("2011-06-03"), serialOf("2011-05-09"), ""]]);
  expect(screen.queryByRole("list", { name: "选进来的资料" })).toBeNull();
});

it("what cannot be told is asked, and entered once it is said", async () => {
  const { user, choose, write, at, section } = await ledger();
  await choose(paper("新建文档.docx"));
  expect(await within(section).findByText("请选单位和种类")).toBeVisible();
  expect(await write("生成资料台账")).toHaveTextContent(/还有 1 份没选单位或种类，没有登记/);
  await user.type(within(section).getByRole("combobox", { name: "新建文档.docx 是哪个单位的" }), "东溪镇");
  await user.click(within(section).getByRole("combobox", { name: "新建文档.docx 是什么资料" }));
  await user.click(screen.getByRole("option", { name: "工作总结" }));
  await write("登记 1 份，更新资料台账");
  expect(at("东溪镇", "工作总结")).toBe(serialOf("2011-06-03"));
});

it("the first lines say what the name does not", async () => {
  const { choose, write, at } = await ledger({ firstLines: () => Promise.resolve(["东溪镇工作总结"]) });
  await choose(paper("新建文档.docx"));
  await write("登记 1 份，更新资料台账");
  expect(at("东溪镇", "工作总结")).toBe(serialOf("2011-06-03"));
});

it("a file that cannot be read is asked about", async () => {
  const { choose, section } = await ledger({ firstLines: () => Promise.reject(new Error("locked")) });
  await choose(paper("石角镇.docx"));
  expect(await within(section).findByText("请选单位和种类")).toBeVisible();
});

it("one that is left out is not entered", async () => {
  const { user, choose, section } = await ledger();
  await choose(paper("石角镇实施方案.docx"));
  await user.click(await within(section).findByRole("button", { name: "不登记" }));
  expect(within(section).getByRole("button", { name: "生成资料台账" })).toBeVisible();
});

it("what is dropped on it is no return", async () => {
  const { section, row } = await ledger();
  const file = paper("石角镇实施方案.docx");
  fireEvent.drop(within(section).getByRole("button", { name: "选择资料文件…" }), {
    dataTransfer: { types: ["Files"], items: [], files: [file] },
  });
  await waitFor(() => expect(within(section).getByText("石角镇实施方案.docx")).toBeVisible());
  expect(row("石角镇.xlsx")).toBeVisible();
  expect(screen.getAllByText(/石角镇实施方案/)).toHaveLength(1);
});

it("days and numbers that the clerk has typed stay", async () => {
  const { choose, write, sheets, at } = await ledger();
  await write("生成资料台账");
  const grid = sheets.get("资料台账")!;
  const column = grid.values[3]!.indexOf("工作信息");
  const values = grid.values.map((line) =>
    line.map((cell, to) => (line[0] === "东溪镇" && to === column ? 7 : cell)),
  );
  sheets.set("资料台账", { ...grid, values });
  await choose(paper("东溪镇信息第8期.docx"));
  await write("登记 1 份，更新资料台账");
  expect(at("东溪镇", "工作信息")).toBe(8);
});

it("「联系点」 is written, and what was entered there stays", async () => {
  const { user, section, sheets } = await ledger();
  const press = async () => {
    await user.click(within(section).getByRole("button", { name: "生成联系点名册" }));
    await within(section).findByText(/^「联系点」已生成/);
    return sheets.get("联系点")!;
  };
  const grid = await press();
  const values = grid.values.map((line) => [...line]);
  values.find(([unit]) => unit === "东溪镇")!.splice(3, 4, "书院村", "村", "张三", "023-01");
  sheets.set("联系点", { ...grid, values });
  const { values: again } = await press();
  expect(again.find(([unit]) => unit === "东溪镇")!.slice(3, 9)).toEqual([
    ...["书院村", "村", "张三", "023-01", "", 1],
  ]);
});
