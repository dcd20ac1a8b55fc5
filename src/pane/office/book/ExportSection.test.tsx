import { screen } from "@testing-library/react";
import { boards, collecting, roster } from "../../../../test/pane/collecting";
import { handed } from "../../../../test/pane/handed";
import type { Files, LongJob } from "../../desk/ground/files";

type WriteLong = NonNullable<Files["writeLong"]>;

beforeAll(() => Object.assign(URL, { createObjectURL: () => "blob:1", revokeObjectURL: () => undefined }));

async function exporting(writeLong?: WriteLong) {
  const pane = await collecting(
    [handed("石角镇.xlsx", boards("石角镇", 7)), handed("东溪镇.xlsx", boards("东溪镇", 5))],
    writeLong ? { writeLong } : {},
    roster("石角镇", "东溪镇", "三江镇"),
  );
  await pane.user.click(await screen.findByRole("button", { name: "开始汇总" }));
  await screen.findByText(/^汇总完成/);
  await pane.user.click(await screen.findByRole("button", { name: "数据导出" }));
  return pane;
}

it.each([
  ["CSV", "csv"],
  ["Parquet", "parquet"],
])("hands out the book as %s, and says where it is", async (called, format) => {
  const jobs: LongJob[] = [];
  const { user } = await exporting((job) => {
    jobs.push(job);
    return Promise.resolve(new Blob());
  });
  await user.click(screen.getByRole("button", { name: `下载长表（${called}）` }));
  expect(
    await screen.findByText(new RegExp(`^已导出，在下载文件夹的「长表_.+_${format}\\.zip」里。$`)),
  ).toBeVisible();
  const [{ input, format: asked }] = jobs as [LongJob];
  expect(asked).toBe(format);
  expect(input.standing.reports.map(({ unit, state }) => [unit, state !== "missing"])).toEqual([
    ["石角镇", true],
    ["东溪镇", true],
    ["三江镇", false],
  ]);
});

it("shows how far it is, and can be stopped", async () => {
  const { user } = await exporting(async ({ onProgress, signal }) => {
    onProgress(1);
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
    return null;
  });
  await user.click(screen.getByRole("button", { name: "下载长表（CSV）" }));
  expect(await screen.findByRole("progressbar", { name: "正在导出 1/2" })).toHaveAttribute(
    "aria-valuenow",
    "1",
  );
  await user.click(screen.getByRole("button", { name: /^取消/ }));
  expect(await screen.findByText("已停止，没有生成文件。")).toBeVisible();
});

it("says what went wrong", async () => {
  const { user } = await exporting(() => Promise.reject(new Error("disk")));
  await user.click(screen.getByRole("button", { name: "下载长表（CSV）" }));
  expect(await screen.findByText(/disk/)).toBeVisible();
});

it("where a page can hand out no files it says where it is downloaded", async () => {
  await exporting();
  expect(screen.getByText(/^这里不能下载文件/)).toBeVisible();
  expect(screen.queryByRole("button", { name: /^下载长表/ })).toBeNull();
});
