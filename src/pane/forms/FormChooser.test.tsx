import { act, screen, waitFor } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { boards } from "../../../test/pane/collecting";
import { handed } from "../../../test/pane/handed";
import { showPane } from "../../../test/pane/shown-pane";
import { definitionOf, FORM_2011, formOf } from "../../../test/support/forms";
import { inGbk } from "../../../test/support/gbk";
import { paper } from "../../../test/support/paper";
import { matrixOfLabels } from "../../../test/support/small-form";
import { definitionHash, definitionPlan } from "../../form/carried-definition";
import { formFrom } from "../../form/compile/compile-form";
import type { Form } from "../../form/form";
import { gridOf, type Grid } from "../../sheet/grid";
import { gridOfPlan } from "../../sheet/sheet-plan";
import { formPlans } from "../../template/form-plan";

const [MONTHLY, LIST] = [formOf("s1"), formOf("s5")];
const FORMS = [FORM_2011, MONTHLY, LIST];
const blank = gridOf("Sheet1", []);

/** A form as a unit has it open, filled in no further. */
const open = (form: Form): Grid[] =>
  formPlans(form, { unit: "县交通局", date: null, period: form.period?.of ?? null }).map(gridOfPlan);
const carried = (form: Form): Grid => ({ ...gridOfPlan(definitionPlan(form)), visible: false });

const at = (grids: readonly Grid[], forms: readonly Form[] = FORMS) =>
  showPane(grids, {}, {}, undefined, forms);
const chooser = () => screen.findByRole<HTMLSelectElement>("combobox", { name: "表样" });
const optionsOf = ({ options }: HTMLSelectElement) => [...options].map(({ text }) => text);
const chosen = async () => {
  const { options, selectedIndex } = await chooser();
  return options[selectedIndex]!.text;
};
/** The clerk chooses the form whose title says this. */
const choose = async (user: UserEvent, title: RegExp) => {
  const select = await chooser();
  await user.selectOptions(
    select,
    optionsOf(select).find((text) => title.test(text))!,
  );
};
/** A definition as a file. */
const file = (text: string, name = "表样.json") => new File([text], name);
const written = (change: object = {}) =>
  JSON.stringify({ ...definitionOf("s5"), version: "2013-01", title: "另一张月报表", ...change });
const definition = (change: object = {}) => file(written(change));

describe("the form", () => {
  it("is the first, until the clerk chooses another", async () => {
    const { user, desks } = at([blank]);
    expect(await chosen()).toContain("2011年");
    await choose(user, /重点项目/);
    expect(await chosen()).toBe("重点项目建设进度月报表（2012年6月）");
    expect(desks.current.get().form).toBe(LIST);
    expect(await chooser()).toHaveFocus();
  });

  it("that is chosen is the one that is made", async () => {
    const { user, sheets } = at([blank]);
    await choose(user, /重点项目/);
    await user.click(await screen.findByRole("button", { name: "生成统计表" }));
    await waitFor(() => expect([...sheets.keys()]).toContain("重点项目"));
    expect(await screen.findByRole("button", { name: "校验" })).toBeVisible();
  });

  it("is chosen by what names its definition, if it is one of the shelf", async () => {
    const { desks } = at([blank]);
    expect(await chosen()).toContain("2011年");
    const chooseBy = (hash: string) => act(async () => desks.chooseBy(hash));
    expect(await chooseBy(definitionHash(LIST))).toBe(true);
    expect(await chosen()).toContain("重点项目");
    expect(await chooseBy("abc")).toBe(false);
    expect(await chosen()).toContain("重点项目");
  });

  it("is not asked for where there is one", async () => {
    at([blank], [LIST]);
    expect(await screen.findByText("重点项目建设进度月报表（2012年6月）")).toBeVisible();
    expect(screen.queryByRole("combobox", { name: "表样" })).toBeNull();
  });
});

describe("the form of the workbook", () => {
  it.each(FORMS.map((form) => [form.title, form] as const))(
    "is known by what stands there: %s",
    async (title, form) => {
      at([blank, ...open(form)]);
      await waitFor(async () => expect(await chosen()).toContain(title));
      expect(await screen.findByRole("heading", { name: "县交通局" })).toBeVisible();
    },
  );

  it("is the one whose definition it carries, though another could be read there", async () => {
    const july = formFrom({
      ...definitionOf("s5"),
      version: "2012-07",
      period: { every: "month", of: "2012-07" },
    });
    at([...open(july), carried(july)]);
    await waitFor(async () => expect(await chosen()).toContain("2012年7月"));
  });

  it("is the office's own where that has the version", async () => {
    const other = formFrom({ ...definitionOf("s5"), title: "改过的表" });
    const { desks } = at([...open(other), carried(other)]);
    await waitFor(() => expect(desks.current.get().form).toBe(LIST));
    expect(desks.shelf.forms.get()).toEqual(FORMS);
  });

  it("whose definition is damaged is known by what stands there", async () => {
    const damaged = carried(LIST);
    const values = damaged.values.map((line, row) => (row === 1 ? ["|{}|"] : line));
    at([...open(LIST), { ...damaged, values }]);
    await waitFor(async () => expect(await chosen()).toContain("重点项目"));
  });

  it("does not take the clerk's choice away", async () => {
    const { user } = at(open(MONTHLY));
    await waitFor(async () => expect(await chosen()).toContain("政府信息公开"));
    await choose(user, /重点项目/);
    expect(await screen.findByRole("button", { name: "生成统计表" })).toBeVisible();
    expect(await chosen()).toContain("重点项目");
  });

  it("follows the clerk to a sheet of another", async () => {
    const { go } = at([...open(MONTHLY), ...open(LIST)]);
    await waitFor(async () => expect(await chosen()).toContain("政府信息公开"));
    go("重点项目", 5, 1);
    await waitFor(async () => expect(await chosen()).toContain("重点项目"));
    go("月报", 7, 3);
    await waitFor(async () => expect(await chosen()).toContain("政府信息公开"));
  });

  it("leads nobody away who is consolidating", async () => {
    const { user, go, calls } = at([...open(MONTHLY), ...open(LIST)]);
    await waitFor(async () => expect(await chosen()).toContain("政府信息公开"));
    await user.click(screen.getByRole("tab", { name: "汇总" }));
    go("重点项目", 5, 1);
    await waitFor(() => expect(calls.filter((call) => call === "read 重点项目").length).toBeGreaterThan(1));
    expect(await chosen()).toContain("政府信息公开");
  });
});

it("keeps what was collected for each form", async () => {
  const { user } = at([blank]);
  await user.click(screen.getByRole("tab", { name: "汇总" }));
  await user.upload(screen.getByLabelText("选择报表"), [handed("石角镇.xlsx", boards("石角镇", 3))]);
  expect(await screen.findByText("1 个文件")).toBeVisible();
  await choose(user, /重点项目/);
  expect(screen.queryByText("1 个文件")).toBeNull();
  await choose(user, /党务公开/);
  expect(await screen.findByText("1 个文件")).toBeVisible();
});

it("takes returns of another form to where that is consolidated", async () => {
  const { id, version, title } = LIST;
  const given = file("x", "县农业委.xlsx");
  const read: string[] = [];
  const { user } = showPane(
    [blank],
    {
      readReturns: async (files, { form, onResult }) => {
        for (const each of files) {
          read.push(`${each.name} ${form.id}`);
          const refused = {
            file: each.name,
            code: "other-form",
            reason: "另一种表样",
            form: { id, version, title },
          };
          const none = { file: each.name, code: "no-form", reason: "没有" };
          onResult({ id: each.id, submissions: [], refused: [form === LIST ? none : refused] });
        }
      },
    },
    {},
    undefined,
    FORMS,
  );
  await user.click(screen.getByRole("tab", { name: "汇总" }));
  await user.upload(screen.getByLabelText("选择报表"), [given, file("y", "县水务局.xlsx")]);
  expect(await screen.findByText(`有 2 个文件是“${title}”的报表。`)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "改选这个表样" }));
  await waitFor(async () => expect(await chosen()).toContain(title));
  await waitFor(() =>
    expect(read.slice(2)).toEqual([
      "县农业委.xlsx key-projects-monthly",
      "县水务局.xlsx key-projects-monthly",
    ]),
  );
  expect(screen.queryByRole("button", { name: "改选这个表样" })).toBeNull();
});

describe("a definition", () => {
  const opening = async (given: File) => {
    const pane = at([blank]);
    await pane.user.upload(await screen.findByLabelText("选择表样文件"), given);
    return pane;
  };

  it("is opened from its file, chosen, and there for the next time", async () => {
    await opening(definition());
    await waitFor(async () => expect(await chosen()).toContain("另一张月报表"));
    expect(optionsOf(await chooser())).toHaveLength(4);
  });

  it("may be saved in the encoding of Windows in China", async () => {
    const bytes = inGbk(written());
    await opening(new File([Uint8Array.from(bytes)], "表样.json"));
    await waitFor(async () => expect(await chosen()).toContain("另一张月报表"));
  });

  it("takes the place of the one of its version", async () => {
    await opening(definition({ version: LIST.version, title: "改正过的月报表" }));
    await waitFor(async () => expect(await chosen()).toContain("改正过的月报表"));
    expect(optionsOf(await chooser())).toHaveLength(3);
  });

  it.each<[string, File, RegExp]>([
    ["is no JSON", file('{\n  "id": "a",\n  "version" 1\n}'), /第 3 行第 \d+ 个字附近/],
    ["is empty", file(""), /写法不对|不完整/],
    ["names a measure that it has not", definition({ measures: {} }), /columns › 项目名称 › measure/],
    [
      "has a rule about what is not there",
      definition({ rules: [{ id: "R1", says: "[本日] <= [计划总投资]" }] }),
      /rules › R1/,
    ],
    [
      "could not be read back",
      file(JSON.stringify(matrixOfLabels(["甲", "乙"], ["甲", "乙"]))),
      /rows › 甲 › label.*认不出来/,
    ],
    ["says something that no form says", definition({ colour: "red" }), /整个表样.*colour/],
  ])("that %s is refused, with where", async (_, given, said) => {
    const { desks } = await opening(given);
    await waitFor(() => expect(screen.getByText(/不能用作表样/)).toBeVisible());
    expect(screen.getByText(/不能用作表样/).parentElement).toHaveTextContent(said);
    expect(desks.current.get().form).toBe(FORM_2011);
  });

  it("that may say something else than is meant is opened, with where", async () => {
    const rules = [{ id: "R1", says: "[本月] >= 0" }];
    await opening(definition({ rules }));
    await waitFor(async () => expect(await chosen()).toContain("另一张月报表"));
    expect(screen.getByText(/可以用了/).parentElement).toHaveTextContent(/有 1 处可能.*rules › R1.*违反/);
  });

  it("that is refused is forgotten with the next", async () => {
    const { user } = await opening(file("x"));
    expect(await screen.findByText(/不能用作表样/)).toBeVisible();
    await user.upload(screen.getByLabelText("选择表样文件"), definition());
    await waitFor(() => expect(screen.queryByText(/不能用作表样/)).toBeNull());
  });
});

describe("the period", () => {
  const period = () => screen.findByRole<HTMLSelectElement>("combobox", { name: "报告期" });

  it("of a monthly form is chosen among the last ones, and it is due accordingly", async () => {
    const { user, desks } = at(open(LIST));
    const options = optionsOf(await period());
    expect([options.length, ...options.slice(0, 4), options.at(-1)]).toEqual([
      16,
      ...["2012年7月", "2012年6月", "2012年5月", "2011年12月"],
      "2010年12月",
    ]);
    await user.selectOptions(await period(), "2011年11月");
    await waitFor(async () => expect(await chosen()).toContain("2011年11月"));
    expect(desks.current.get().form.due).toEqual([{ level: null, by: "2011-12-05" }]);
  });

  it("of a yearly form is its definition's", async () => {
    at([paper()]);
    await chooser();
    expect(screen.queryByRole("combobox", { name: "报告期" })).toBeNull();
  });
});
