import { screen, waitFor, within } from "@testing-library/react";
import { boards, roster } from "../../../test/pane/collecting";
import { handed } from "../../../test/pane/handed";
import { CORE } from "../../../test/pane/pane-core";
import { showPane } from "../../../test/pane/shown-pane";
import { FORM, place } from "../../../test/support/paper";
import { detailLayout } from "../../consolidation/sheets/detail-layout";
import { listedProblems } from "../../consolidation/sheets/problems-plan";
import { textOf, type Grid } from "../../sheet/grid";
import { officeDeskFor, type OpenOffice } from "../desk/office-desk";

const [TABLE] = FORM.tables;
const CELLS = detailLayout(TABLE!).cells.length;

/** The office's half of the pane that lists the figures of so many units. */
const office = (units: number) => (): Promise<OpenOffice> =>
  Promise.resolve((desk, given) =>
    officeDeskFor(
      desk,
      {
        ...CORE,
        consolidate: (form, input) => CORE.consolidate(form, { ...input, mostDetailCells: units * CELLS }),
      },
      given,
    ),
  );

type Pane = Awaited<ReturnType<typeof chosen>>;

/** The pane after the clerk has chosen these files, where figures of two units are as many as are listed. */
async function chosen(files: readonly File[], ...grids: Grid[]) {
  const pane = showPane(grids, {}, {}, undefined, [FORM], office(2));
  await pane.user.click(screen.getByRole("tab", { name: "汇总" }));
  await pane.user.upload(screen.getByLabelText("选择报表"), [...files]);
  return pane;
}

async function addUp({ user }: Pane) {
  await user.click(await screen.findByRole("button", { name: "开始汇总" }));
  await screen.findByText(/^汇总完成/);
  await screen.findByText(/与逐户相加一致$/);
}

const OF = {
  石角镇: handed("石角镇.xlsx", boards("石角镇", 3)),
  东溪镇: handed("东溪镇.xlsx", boards("东溪镇", 5)),
  三江镇: handed("三江镇.xlsx", boards("三江镇", 9)),
};
const ALL = Object.values(OF);
const SAID = /^单位太多/;
const LISTED = CELLS + 6 + 4;
const BARE = 8 + 4;
const detail = ({ sheets }: Pane) => sheets.get("分户明细")!.values;
const width = (pane: Pane) => detail(pane)[0]!.length;
const units = (pane: Pane) =>
  detail(pane)
    .slice(2)
    .map(([unit]) => textOf(unit ?? null));

/** What makes a figure of 汇总表 up, as the pane says it. */
async function traced({ go }: Pane): Promise<string[]> {
  const { row, column } = place(FORM, "boards town");
  go("汇总表", row, column);
  const origin = await screen.findByRole("region", { name: "这个数从哪来" });
  const addends = await within(origin).findAllByRole("listitem");
  return addends.map(({ textContent }) => textContent);
}

const THREE = [
  expect.stringMatching(/^三江镇9.*三江镇\.xlsx/),
  expect.stringMatching(/^东溪镇5.*东溪镇\.xlsx/),
  expect.stringMatching(/^石角镇3.*石角镇\.xlsx/),
];

it("lists no figures of very many units, says so, and explains a total all the same", async () => {
  const pane = await chosen(ALL);
  await addUp(pane);
  expect([width(pane), units(pane)]).toEqual([
    BARE,
    ["石角镇", "东溪镇", "三江镇"].sort((a, b) => a.localeCompare(b, "zh")),
  ]);
  expect(screen.getByText(SAID)).toHaveTextContent("数据导出");
  expect(screen.getByText("汇总表里的数与逐户相加一致")).toBeVisible();
  expect(await traced(pane)).toEqual(THREE);
  pane.speak("en-US");
  expect(await screen.findByText(/^There are too many units/)).toHaveTextContent("Export data");
  expect(screen.getByText("The figures of 汇总表 agree with the returns added up")).toBeVisible();
});

it("says of how many findings 问题清单 does not list, and where they are", async () => {
  const few = (): Promise<OpenOffice> =>
    Promise.resolve((desk, given) =>
      officeDeskFor(desk, { ...CORE, listedProblems: (form, all) => listedProblems(form, all, 0) }, given),
    );
  const pane = showPane([], {}, {}, undefined, [FORM], few);
  await pane.user.click(screen.getByRole("tab", { name: "汇总" }));
  await pane.user.upload(screen.getByLabelText("选择报表"), [...ALL]);
  await addUp(pane);
  expect(screen.getByText(/^问题太多/)).toHaveTextContent(
    /另有 3 份报表的 \d+ 处没有列出；.*「报送情况」.*「退改单」/,
  );
  pane.speak("en-US");
  expect(await screen.findByText(/^There are too many findings/)).toHaveTextContent("3 returns");
});

it("says nothing of it where they are listed", async () => {
  const pane = await chosen([OF.石角镇, OF.东溪镇]);
  await addUp(pane);
  expect([width(pane), screen.queryByText(SAID)]).toEqual([LISTED, null]);
  expect(screen.queryByText(/^问题太多/)).toBeNull();
});

it("explains a total of a workbook that was opened again", async () => {
  const first = await chosen(ALL);
  await addUp(first);
  first.unmount();
  const pane = showPane([...first.sheets.values()], {}, {}, undefined, [FORM], office(2));
  await pane.user.click(screen.getByRole("tab", { name: "汇总" }));
  expect(await traced(pane)).toEqual(THREE);
});

it("says so where what the workbook remembers is not whole", async () => {
  const first = await chosen(ALL);
  await addUp(first);
  first.unmount();
  const grids = [...first.sheets.values()].map((grid) =>
    grid.sheet === "经办记录" ? { ...grid, values: [["别的"]] } : grid,
  );
  const { go, user } = showPane(grids, {}, {}, undefined, [FORM], office(2));
  await user.click(screen.getByRole("tab", { name: "汇总" }));
  const { row, column } = place(FORM, "boards town");
  go("汇总表", row, column);
  expect(await screen.findByText(/没有读出来，无法说明来源/)).toBeVisible();
});

describe.each([
  ["the pane that wrote it", false],
  ["a pane that has opened it again", true],
])("a book that comes to have too many units, and fewer again, in %s", (_, isReopened) => {
  it("is written anew without a question", async () => {
    let pane = await chosen([OF.石角镇, OF.东溪镇], roster("石角镇", "东溪镇", "三江镇"));
    await addUp(pane);
    expect(width(pane)).toBe(LISTED);
    if (isReopened) {
      pane.unmount();
      pane = await chosen([OF.三江镇], ...pane.sheets.values());
    } else await pane.user.upload(screen.getByLabelText("选择报表"), [OF.三江镇]);
    await addUp(pane);
    expect([width(pane), units(pane)]).toEqual([BARE, ["石角镇", "东溪镇", "三江镇"]]);
    expect(await traced(pane)).toEqual(THREE);
    if (isReopened) {
      pane.unmount();
      pane = await chosen([], ...pane.sheets.values());
    }
    await pane.user.click(await screen.findByRole("button", { name: "已在本工作簿中：3 份" }));
    await pane.user.click(await screen.findByRole("button", { name: /^石角镇：/ }));
    await pane.user.click(screen.getByRole("button", { name: "不计入：石角镇" }));
    await waitFor(() => expect([width(pane), units(pane)]).toEqual([LISTED, ["东溪镇", "三江镇"]]));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(await traced(pane)).toEqual(THREE.slice(0, 2));
  });
});
