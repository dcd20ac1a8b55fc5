import { screen, waitFor, within } from "@testing-library/react";
import { showPane } from "../../../../test/pane/shown-pane";
import { FORM, paper, place } from "../../../../test/support/paper";
import { HostError } from "../../../host/host-error";
import type { Host } from "../../../host/host";
import type { CellValue, Grid } from "../../../sheet/grid";
import { ledTo } from "../../../../test/pane/pane-host";

const blank = () => paper({ unit: "东溪镇", date: "2011年12月15日", cells: {} });
const filled = (formats = {}) => paper({ cells: { "boards agency": 12, "boards town": 4 }, formats });
/** Something more in a cell below or beside the table. */
function also(grid: Grid, row: number, column: number, value: CellValue): Grid {
  const values = Array.from({ length: Math.max(grid.values.length, row + 1) }, (_, at) => [
    ...(grid.values[at] ?? []),
  ]);
  const line = values[row]!;
  while (line.length <= column) line.push(null);
  line[column] = value;
  return { ...grid, values };
}
const below = (grid: Grid, other: Grid): Grid => ({
  ...grid,
  values: [...grid.values, [], ...other.values],
});

/** The pane after 「生成统计表」 over a workbook with this sheet. */
async function making(grid: Grid, host: (given: Host) => Partial<Host> = () => ({})) {
  const pane = showPane([grid], {}, {}, (workbook) => host(workbook.host));
  const make = () => screen.findByRole("button", { name: "生成统计表" });
  // Over a form that is there the button leads to unit and date first.
  if (grid.values.length > 0) await pane.user.click(await make());
  await pane.user.click(await make());
  const answer = async (name: string) =>
    pane.user.click(within(await screen.findByRole("dialog")).getByRole("button", { name }));
  return { ...pane, answer };
}
const carry = "带入原有内容重新生成";
const old = "统计表（旧）";

it("a form on which nobody has written is written anew without a question", async () => {
  const { sheets, calls } = await making(blank());
  await waitFor(() => expect(calls).toContain("write 统计表"));
  const carried = expect.stringContaining("表样定义") as string;
  await waitFor(() => expect([...sheets.keys()]).toEqual(["统计表", carried]));
});

it.each([
  ["a memo below the table", also(blank(), 60, 0, "周五前送组织科")],
  ["a memo beside the table", also(blank(), 3, 25, "电话 023-4866")],
  ["more in the head", also(blank(), 1, 5, "联系人：张三")],
  ["a second form below, filled in", below(blank(), filled())],
])("a blank form with %s is kept, whatever the answer", async (_, grid) => {
  const { sheets, answer } = await making(grid);
  await answer("生成空表");
  await waitFor(() => expect(sheets.get(old)?.values).toEqual(grid.values));
});

it("what is typed while the clerk is asked is carried over", async () => {
  const { sheets, type, answer } = await making(filled());
  await screen.findByRole("dialog");
  const { row, column } = place(FORM, "boards agency");
  type("统计表", row, column, 15);
  await answer(carry);
  await waitFor(() => expect(sheets.has(old)).toBe(true));
  expect(sheets.get("统计表")!.values[row]![column]).toBe(15);
});

it("what cannot be carried over is said, and where it still stands", async () => {
  const { user, answer, calls } = await making(
    below(filled({ "boards town": "h:mm" }), paper({ unit: "打通镇", cells: { "boards town": 2 } })),
  );
  await answer(carry);
  const { row, column } = place(FORM, "boards town");
  expect(await screen.findByText(/没有带入/)).toHaveTextContent(
    `原有内容已带入，只有这些没有带入：认不出填的是什么的 1 格；另外 1 张表。都还在「${old}」里。`,
  );
  await user.click(screen.getByRole("button", { name: new RegExp(`到「${old}」[A-Z]${row + 1} 去看`) }));
  expect(ledTo(calls)).toBe(`select ${old} ${row},${column}`);
  await user.click(screen.getByRole("button", { name: "知道了" }));
  expect(screen.queryByText(/没有带入/)).toBeNull();
});

it("nothing is said where all was carried over", async () => {
  const { sheets, answer } = await making(filled());
  await answer(carry);
  await waitFor(() => expect(sheets.has(old)).toBe(true));
  expect(await screen.findByRole("button", { name: "校验" })).toBeVisible();
  expect(screen.queryByText(/没有带入/)).toBeNull();
});

describe("a form that was written is there", () => {
  const none: Grid = { ...blank(), sheet: "Sheet1", values: [] };
  it.each<[string, (given: Host) => Partial<Host>, RegExp]>([
    [
      "though it could not be shown",
      () => ({ select: () => Promise.reject(new HostError("failed", "统计表")) }),
      /已经做好/,
    ],
    [
      "though copies of old sheets were left over",
      ({ writeSheets }) => ({
        writeSheets: async (plans) => {
          await writeSheets(plans);
          throw new HostError({ kind: "copies-left", sheets: ["~备份1"] }, "");
        },
      }),
      /新表已写好/,
    ],
  ])("%s", async (_, host, said) => {
    await making(none, host);
    expect(await screen.findByText(said)).toBeVisible();
    expect(await screen.findByRole("button", { name: "校验" })).toBeVisible();
  });
});
