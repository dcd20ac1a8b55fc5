import { screen, waitFor } from "@testing-library/react";
import { filledPaper } from "../../../test/support/filled-paper";
import { paper } from "../../../test/support/paper";
import { showPane } from "../../../test/pane/shown-pane";
import { HostError } from "../../host/host-error";
import type { Host } from "../../host/host";
import type { Grid } from "../../sheet/grid";

const button = (name: string) => screen.findByRole("button", { name });
const ready = () => filledPaper("石角镇", 1);
/** The form with another figure in its first filled cell. */
function changed(grid: Grid): Grid {
  const row = grid.values.findIndex((line) => line.some((value) => typeof value === "number"));
  const column = grid.values[row]!.findIndex((value) => typeof value === "number");
  const line = grid.values[row]!.with(column, Number(grid.values[row]![column]) + 1);
  return { ...grid, values: grid.values.with(row, line) };
}
const failing = (code: "failed" | "left-open") => () =>
  Promise.reject(new HostError(code, "统计表", { cause: new Error("没有响应") }));

/** The pane over the form; `broken` takes over the members of the host from the moment that it is told to. */
async function opened(grid: Grid, broken: Partial<Host> = {}) {
  const broke = { now: false };
  const pane = showPane([grid], {}, {}, ({ host }) =>
    Object.fromEntries(
      Object.entries(broken).map(([member, fails]) => [
        member,
        (...given: unknown[]) => {
          const works = host[member as keyof Host] as (...given: unknown[]) => unknown;
          return (broke.now ? (fails as typeof works) : works)(...given);
        },
      ]),
    ),
  );
  await button("校验");
  return { ...pane, breakNow: () => (broke.now = true), mend: () => (broke.now = false) };
}
/** Another pane writes into the workbook: nobody tells us. */
const behind = ({ sheets }: { sheets: Map<string, Grid> }, grid: Grid) => sheets.set("统计表", grid);

describe("finalising", () => {
  it("waits until the clerk has seen what another pane has changed", async () => {
    const pane = await opened(ready());
    behind(pane, changed(ready()));
    await pane.user.click(await button("定稿"));
    expect(await screen.findByText(/和刚才显示的不一样了，没有定稿/)).toBeVisible();
    expect(pane.calls.filter((call) => call.startsWith("protect"))).toEqual([]);
  });

  it("is said to be done where only reading it again fails", async () => {
    const { user, desk } = await opened(ready());
    const { host } = desk;
    const { setProtection } = host;
    jest.spyOn(host, "setProtection").mockImplementation(async (...given) => {
      await setProtection(...given);
      jest.spyOn(host, "readSheet").mockImplementationOnce(failing("failed"));
    });
    await user.click(await button("定稿"));
    expect(await screen.findByText(/已经做好，只是没能再读一遍/)).toBeVisible();
  });

  it("says that the sheet is open until that is put right", async () => {
    const pane = await opened(ready(), { setProtection: failing("left-open") });
    pane.breakNow();
    await pane.user.click(await button("定稿"));
    expect(await screen.findByText(/的保护没有恢复/)).toBeVisible();
    // Reading again is not enough.
    await pane.user.click(await button("校验"));
    expect(screen.getByText(/的保护没有恢复/)).toBeVisible();
    pane.mend();
    await pane.user.click(await button("定稿"));
    await screen.findByText(/^已定稿/);
    expect(screen.queryByText(/的保护没有恢复/)).toBeNull();
  });
});

describe("another form in the place of the one that is shown", () => {
  it.each([
    ["of another unit", filledPaper("东溪镇", 2)],
    ["that is blank", paper({ unit: "石角镇", cells: {} })],
  ])("is said, and nothing is done to it: %s", async (_, other) => {
    const pane = await opened(ready());
    behind(pane, other);
    await pane.user.click(await button("定稿"));
    expect(await screen.findByText(/换成了另一张表/)).toBeVisible();
    await pane.user.click(screen.getByRole("button", { name: "知道了" }));
    await waitFor(() => expect(screen.queryByText(/换成了另一张表/)).toBeNull());
    expect(pane.calls.filter((call) => /^(protect|edit)/.test(call))).toEqual([]);
  });

  it("is none when the clerk has typed the other unit", async () => {
    const { type, user } = await opened(ready());
    type("统计表", 1, 0, "填报单位（盖章）：东溪镇");
    expect(await screen.findByText("东溪镇")).toBeVisible();
    await user.click(await button("校验"));
    expect(screen.queryByText(/换成了另一张表/)).toBeNull();
  });
});
