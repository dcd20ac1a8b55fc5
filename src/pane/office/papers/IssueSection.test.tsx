import { screen } from "@testing-library/react";
import { boards, collecting, roster } from "../../../../test/pane/collecting";
import { handed } from "../../../../test/pane/handed";
import type { Files, Issuing } from "../../desk/ground/files";

type Issue = NonNullable<Files["issue"]>;

beforeAll(() => Object.assign(URL, { createObjectURL: () => "blob:1", revokeObjectURL: () => undefined }));

async function issuing(issue?: Issue) {
  const last = [handed("东溪镇.xlsx", boards("东溪镇", 5, "2010年12月15日")), handed("坏.xlsx", "broken")];
  const pane = await collecting([], issue ? { issue } : {}, roster("石角镇", "东溪镇"));
  await pane.user.click(await screen.findByRole("button", { name: "下发空白表" }));
  const input = pane.container.querySelector<HTMLInputElement>(
    'section[aria-label="下发空白表"] input[type=file]',
  );
  return { ...pane, chooseLast: () => pane.user.upload(input!, last) };
}
const press = (name: RegExp) => screen.getByRole("button", { name });

it("writes a form for each unit, and says where they are", async () => {
  const jobs: Issuing[] = [];
  const { user, chooseLast } = await issuing((job) => {
    jobs.push(job);
    return Promise.resolve(new Blob());
  });
  await chooseLast();
  expect(await screen.findByText("上年报表读到 1 份，1 个单位对上了。")).toBeVisible();
  expect(screen.getByText(/^「坏.xlsx」：文件不完整/)).toBeVisible();
  await user.click(press(/^生成全部（2 个单位）$/));
  expect(
    await screen.findByText(/^已生成 2 份表，在下载文件夹的「下发_.+_2个单位\.zip」里。$/),
  ).toBeVisible();
  expect(jobs[0]!.issued.map(({ unit, prior }) => [unit.unit, prior !== null])).toEqual([
    ["石角镇", false],
    ["东溪镇", true],
  ]);
});

it("shows how far it is, and can be stopped", async () => {
  const { user } = await issuing(async ({ onProgress, signal }) => {
    onProgress(1);
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
    return null;
  });
  await user.click(press(/^生成全部/));
  expect(await screen.findByRole("progressbar", { name: "正在生成 1/2" })).toHaveAttribute(
    "aria-valuenow",
    "1",
  );
  await user.click(press(/^取消/));
  expect(await screen.findByText("已停止，没有生成文件。")).toBeVisible();
});

it("says what went wrong", async () => {
  const { user } = await issuing(() => Promise.reject(new Error("disk")));
  await user.click(press(/^生成全部/));
  expect(await screen.findByText(/disk/)).toBeVisible();
});

it("where a page can hand out no files it says where they are made, and the message can be copied", async () => {
  const { user } = await issuing();
  expect(screen.getByText(/^这里不能一次生成多个文件/)).toBeVisible();
  expect(screen.queryByRole("button", { name: /^生成全部/ })).toBeNull();
  await user.click(press(/^复制下发通知$/));
  expect(await screen.findByText("已复制，粘贴到消息里即可。")).toBeVisible();
});
