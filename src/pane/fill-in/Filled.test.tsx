import { screen, waitFor } from "@testing-library/react";
import { FORM, paper, place } from "../../../test/support/paper";
import { showPane } from "../../../test/pane/shown-pane";

const section = (name: RegExp) => screen.findByRole("button", { name });

/** The pane with the sections opened, of a form that holds these figures and nothing else. */
async function opened(cells: Record<string, number>) {
  const pane = showPane([paper({ cells })]);
  await pane.user.click(await section(/看各部分/));
  const goesTo = async (name: RegExp) => {
    await pane.user.click(await section(name));
    return pane.calls.findLast((call) => call.startsWith("select"));
  };
  return { ...pane, goesTo };
}

const at = (name: string) => {
  const { row, column } = place(FORM, name);
  return `select 统计表 ${row},${column}`;
};

describe("the sections of the form", () => {
  it("are shown on demand, each with its share and what is open in it", async () => {
    const { user } = await opened({ "opinions-collected agency": 9, "opinions-resolved agency": 12 });
    // Two figures of 10 rows in the column that is begun; 合计 only says its error again.
    expect(await section(/^意见收集办理和反馈，已填 25 %，1 处错误/)).toBeVisible();
    expect(await section(/^公开形式，已填 0 %$/)).toBeVisible();
    await user.click(await section(/看各部分/));
    expect(screen.queryByRole("button", { name: /^公开形式/ })).toBeNull();
  });

  it("follow the clerk's typing", async () => {
    const { type } = await opened({ "boards agency": 3 });
    const { row, column } = place(FORM, "supervisors agency");
    expect(await section(/^监督检查，已填 0 %/)).toBeVisible();
    type("统计表", row, column, 2);
    await waitFor(async () => expect(await section(/^监督检查，已填 33 %/)).toBeVisible());
  });

  it("go to the gravest finding that is open", async () => {
    const { goesTo } = await opened({
      "surveys-sent agency": 5,
      "opinions-collected agency": 9,
      "opinions-resolved agency": 12,
    });
    expect(await goesTo(/^意见收集办理和反馈/)).toBe(at("opinions-resolved agency"));
  });

  it("without a finding go to what is missing in a column that is in use", async () => {
    const { goesTo } = await opened({ "board-issues agency": 1, "screen-disclosures agency": 1 });
    expect(await goesTo(/^公开形式/)).toBe(at("media-disclosures agency"));
    expect(await goesTo(/^监督检查/)).toBe(at("supervisors agency"));
  });

  it("of a form that nobody has begun go to their first cell", async () => {
    const { goesTo } = await opened({});
    expect(await goesTo(/^公开内容/)).toBe(at("resolutions town"));
  });
});
