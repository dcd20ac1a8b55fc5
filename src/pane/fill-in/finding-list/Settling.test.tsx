import { screen, waitFor, within } from "@testing-library/react";
import { filledPaper } from "../../../../test/support/filled-paper";
import { FORM, paper, place } from "../../../../test/support/paper";
import { showPane } from "../../../../test/pane/shown-pane";
import { gridOf, type CellValue } from "../../../sheet/grid";

const button = (name: string | RegExp) => screen.findByRole("button", { name });
const list = () => screen.getByRole("group", { name: "问题" });

/** Two typed 合计 that are wrong, each put right by one button. */
const wrongTotals = (cells: Record<string, CellValue> = {}) =>
  paper({
    cells: {
      ...{ "organisations agency": 1, "boards agency": 3, "boards total": 5 },
      ...{ "ledgers agency": 2, "ledgers total": 7, ...cells },
    },
  });
const unexplained = () =>
  paper({ cells: { "organisations agency": 9, "implementing-organisations agency": 8 } });

it("writes an explanation that begins like a formula as the text that it is", async () => {
  const { user, sheets } = showPane([unexplained()]);
  await user.click(await button(/^写说明：实行党务公开/));
  await user.keyboard("=两个支部年内撤并");
  await user.click(await button("写入备注"));
  await screen.findByRole("heading", { name: /^已说明/ });
  expect(sheets.get("统计表")!.values.flat()).toContain("＝两个支部年内撤并");
});

it("keeps the box open while an explanation says nothing, counts, and says what is missing", async () => {
  const { user, calls } = showPane([unexplained()]);
  await user.click(await button(/^写说明：实行党务公开/));
  await user.keyboard("情况属实，两支部");
  expect(screen.getByText(/3\/6$/)).toBeVisible();
  const before = calls.length;
  await user.click(await button("写入备注"));
  expect(await screen.findByText("“情况属实”没有写原因，还差 3 个字。没有写入。")).toBeVisible();
  expect(calls.length).toBe(before);
  await user.type(screen.getByRole("textbox"), "年内撤并");
  await user.click(await button("写入备注"));
  await screen.findByRole("heading", { name: /^已说明/ });
});

it("says in one sentence that a block lies a row too low, and moves it back", async () => {
  const sound = filledPaper("石角镇", 1);
  const last = sound.values.length - 2;
  const values = sound.values.map((line, row) =>
    row < 5 || row > last
      ? line
      : line.map((value, column) =>
          column < 2 || column > 14 ? value : row === 5 ? null : sound.values[row - 1]![column]!,
        ),
  );
  const { user, sheets } = showPane([{ ...sound, values }]);
  await user.click(await button("移回去"));
  await waitFor(() => expect(screen.queryByRole("button", { name: "移回去" })).toBeNull());
  expect(sheets.get("统计表")!.values.slice(5, last)).toEqual(sound.values.slice(5, last));
});

describe("the keyboard", () => {
  // jsdom says of a page whose focused element is gone that it has lost the keyboard; browsers do not.
  beforeEach(() => void jest.spyOn(document, "hasFocus").mockReturnValue(true));
  afterEach(() => jest.restoreAllMocks());

  const press = async (pane: ReturnType<typeof showPane>, name: string | RegExp, key = "{Enter}") => {
    (await button(name)).focus();
    await pane.user.keyboard(key);
  };

  it("goes to the finding that took the place of one that is settled", async () => {
    const pane = showPane([
      paper({
        cells: {
          ...{ "organisations agency": 9, "implementing-organisations agency": 8, "catalogues agency": 8 },
          ...{ "opinions-collected agency": 4, "replies agency": 5 },
        },
      }),
    ]);
    await press(pane, /^写说明：实行党务公开/);
    await pane.user.keyboard("两个支部年内撤并，尚未实行");
    await press(pane, "写入备注");
    await screen.findByRole("heading", { name: /^已说明/ });
    const [next] = within(list()).getAllByRole("button", { name: /[A-Z]\d+/ });
    await waitFor(() => expect(next).toHaveFocus());
  });

  it("stays with a finding whose explanation is given up", async () => {
    const pane = showPane([unexplained()]);
    await press(pane, /^写说明：实行党务公开/);
    await pane.user.keyboard("{Escape}");
    await waitFor(() =>
      expect(screen.getByRole("button", { name: /^实行党务公开基层党组织个数 · 机关/ })).toHaveFocus(),
    );
  });

  it("is left alone where it is elsewhere when a finding goes", async () => {
    const pane = showPane([wrongTotals()]);
    await button(/^设立党务公开栏 · 合计/);
    const check = await button("校验");
    check.focus();
    const { row, column } = place(FORM, "boards total");
    pane.type("统计表", row, column, null);
    await waitFor(() => expect(screen.queryByRole("button", { name: /^设立党务公开栏 · 合计/ })).toBeNull());
    expect(check).toHaveFocus();
  });

  it("stays with 定稿 when the button has become another", async () => {
    const pane = showPane([filledPaper("石角镇", 1)]);
    await press(pane, "定稿");
    await screen.findByText(/已定稿/);
    expect(screen.getByRole("region", { name: "定稿" })).toHaveFocus();
  });
});

describe("two forms on a sheet", () => {
  it("have their findings, and what is said of 定稿, each under its unit", async () => {
    const [upper, lower] = [
      unexplained(),
      paper({ unit: "东溪镇", cells: { "opinions-collected agency": 4, "opinions-resolved agency": 5 } }),
    ];
    const values = [...upper.values, ...lower.values];
    const below = lower.merges.map((merge) => ({
      ...merge,
      top: merge.top + upper.values.length,
      bottom: merge.bottom + upper.values.length,
    }));
    showPane([gridOf(upper.sheet, values, { merges: [...upper.merges, ...below] })]);
    const ofUpper = await screen.findByRole("group", { name: "问题 · 石角镇" });
    expect(
      within(ofUpper).getByRole("heading", { name: "待核实 1（改数，或写明原因） · 石角镇" }),
    ).toBeVisible();
    const ofLower = screen.getByRole("group", { name: "问题 · 东溪镇" });
    expect(within(ofLower).getByRole("heading", { name: "错误 1 · 东溪镇" })).toBeVisible();
    for (const unit of ["石角镇", "东溪镇"])
      expect(screen.getByRole("region", { name: `定稿 · ${unit}` })).toBeVisible();
  });
});

describe("a form that is changed while edits are not followed", () => {
  const unseen = async (pane: ReturnType<typeof showPane>, name: string, value: CellValue) => {
    await pane.user.click(await screen.findByRole("switch", { name: "实时校验" }));
    const { row, column } = place(FORM, name);
    pane.type("统计表", row, column, value);
  };
  const standing = ({ sheets }: ReturnType<typeof showPane>, name: string) => {
    const { row, column } = place(FORM, name);
    return sheets.get("统计表")!.values[row]![column];
  };

  it("keeps what the clerk has put right by hand", async () => {
    const pane = showPane([wrongTotals()]);
    await unseen(pane, "boards total", null);
    await pane.user.click(await button(/^改正 设立党务公开栏 · 合计/));
    await waitFor(() => expect(screen.queryByRole("button", { name: /^改正 设立党务公开栏/ })).toBeNull());
    expect(standing(pane, "boards total")).toBeNull();
  });

  it("is not finalised with a figure that nobody has checked", async () => {
    const pane = showPane([filledPaper("石角镇", 1)]);
    await button("定稿");
    await unseen(pane, "boards agency", -1);
    await pane.user.click(await button("定稿"));
    expect(await screen.findByText(/还有 \d+ 处错误/)).toBeVisible();
    expect(screen.queryByText(/已定稿|定稿以后/)).toBeNull();
  });
});
