import { screen, waitFor } from "@testing-library/react";
import { boards, collecting, roster } from "../../../../test/pane/collecting";
import { handed, reading } from "../../../../test/pane/handed";
import { problemsPlan } from "../../../consolidation/sheets/problems-plan";
import { consolidate } from "../../../consolidation/consolidate";
import { filledPaper } from "../../../../test/support/filled-paper";
import { FORM, readOne } from "../../../../test/support/paper";
import type { Files } from "../../desk/ground/files";

const FILES = [handed("石角镇.xlsx", boards("石角镇", 3)), handed("东溪镇.xlsx", boards("东溪镇", 5))];
const cancel = () => screen.findByRole("button", { name: "取消" });
const start = () => screen.findByRole("button", { name: "开始汇总" });

/** Reads `free` files at once; the next one waits for ever, as in a large archive. */
function reads(free: number): Files["readReturns"] {
  let left = free;
  return (files, given) =>
    Promise.all(
      files.map((file) => reading(left-- > 0 ? undefined : new Promise(() => {}))([file], given)),
    ).then(() => undefined);
}

it("leaves what was read before of files that are chosen again", async () => {
  const { user, row } = await collecting(FILES, { readReturns: reads(2) });
  await start();
  await user.upload(screen.getByLabelText("选择报表"), FILES);
  await user.click(await cancel());
  await start();
  expect([row("石角镇.xlsx").textContent, row("东溪镇.xlsx").textContent]).toEqual([
    expect.not.stringContaining("没有读取"),
    expect.not.stringContaining("没有读取"),
  ]);
  expect(screen.getByRole("heading", { name: /2 个文件/ })).toHaveTextContent("2 份报表");
});

it("counts what was not read, in the list and in the result", async () => {
  const { user } = await collecting(FILES, { readReturns: reads(1) }, roster("石角镇"));
  await user.click(await cancel());
  expect(screen.getByRole("heading", { name: /2 个文件/ })).toHaveTextContent("1 份报表，1 个没有读取");
  await user.click(await start());
  const open = await screen.findByText(/还需处理：/);
  expect(open).toHaveTextContent("1 个文件没有读取");
  // Signs stay with what is before them, so that no line begins with one.
  const own = [...open.childNodes].flatMap((node) => (node.nodeType === 3 ? [node.textContent] : []));
  expect(own.filter((text) => /^[，。]/.test(text ?? ""))).toEqual([]);
});

it("reads the rest when asked to", async () => {
  const all = reads(1);
  let free = false;
  const { user } = await collecting(FILES, {
    readReturns: (files, given) => (free ? reading() : all)(files, given),
  });
  await user.click(await cancel());
  free = true;
  await user.click(screen.getByRole("button", { name: "继续读取" }));
  await waitFor(() => expect(screen.getByRole("heading", { name: /2 个文件 2 份报表$/ })).toBeVisible());
  expect(screen.queryByRole("button", { name: "继续读取" })).toBeNull();
});

it("keeps what was read of an archive, and says that it was not read to its end", async () => {
  const [one, two] = [boards("石角镇", 3), boards("东溪镇", 5)];
  const whole = handed("报表.zip", { archive: { "石角镇.xlsx": one, "东溪镇.xlsx": two } });
  const part = handed("报表.zip", { archive: { "石角镇.xlsx": one } });
  const { user, row } = await collecting([whole], {
    readReturns: (files, given) =>
      reading()([{ ...files[0]!, file: part }], {
        ...given,
        onResult: (result) => given.onPart!(result),
      }).then(() => new Promise(() => {})),
  });
  await screen.findByText("报表.zip/石角镇.xlsx");
  await user.click(await cancel());
  expect(await screen.findByText(/没有读完/)).toBeVisible();
  expect(row("石角镇.xlsx")).toHaveTextContent("石角镇");
  await user.click(await start());
  expect(await screen.findByText(/汇总完成：1 个单位/)).toBeVisible();
  expect(screen.getByText(/还需处理：/)).toHaveTextContent("1 个文件没有读取");
});

it("makes the totals provisional and names the files in 问题清单", () => {
  const sound = filledPaper("石角镇", 1);
  const ret = readOne(sound);
  const submissions = [{ id: "1", file: "石角镇.xlsx", modified: 0, return: ret, findings: [] }];
  const units = [{ unit: "石角镇", category: "镇", contact: "", phone: "", aliases: [] }];
  const of = (unread: readonly string[]) =>
    consolidate(FORM, { submissions, refused: [], unread, roster: units, preferred: [], date: "2011-12-21" });
  expect([of([]).provisional, of(["东溪镇.xlsx"]).provisional]).toEqual([false, true]);
  const [, line] = problemsPlan(FORM, of(["第二批/东溪镇.xlsx"])).cells;
  expect(line).toEqual(
    expect.arrayContaining(["第二批/东溪镇.xlsx", "F20", expect.stringContaining("没有读")]),
  );
});
