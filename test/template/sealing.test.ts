import { FORM_2011, formOf } from "../support/forms";
import { filledReturn } from "../support/filled-return";
import type { Finding } from "../../src/checking/finding";
import type { Form } from "../../src/form/form";
import { standsAs } from "../../src/form/placement";
import { memoryHost } from "../../src/host/memory/memory-host";
import type { Return } from "../../src/reading/return";
import { rangeName } from "../../src/sheet/address";
import { valueAt } from "../../src/sheet/grid";
import { formPlans } from "../../src/template/form-plan";
import { layoutOf } from "../../src/template/layout";
import { sealing, unsealing, type SheetChange } from "../../src/template/sealing";
import { REPORT } from "./drawn";

const TODAY = "2011-12-15";
const SEAL = /^定稿 2011-12-15 校验码 (.{4}-){4}.{4}$/;

/** A return that stands on our own form. */
const onOurs = (form: Form): Return => ({ ...filledReturn(form), placement: layoutOf(form).placement });

const found = (state: Finding["state"], severity: Finding["severity"]) =>
  ({ rule: "C01", state, severity }) as Finding;

const told = (changes: readonly SheetChange[]) =>
  changes.map(({ sheet, edits, unlocked }) => [
    sheet,
    edits.length,
    unlocked && unlocked.map((each) => rangeName(each)),
  ]);

describe("a return may be finalised", () => {
  test.each<[string, Finding[], boolean]>([
    ["without a finding", [], true],
    ["with hints", [found("open", "hint")], true],
    ["with a query that 备注 explains", [found("explained", "query")], true],
    ["not with an error", [found("open", "error")], false],
    ["not with a query", [found("open", "query")], false],
  ])("%s", (_, findings, allowed) => {
    const { allowed: may, obstacles } = sealing(FORM_2011, onOurs(FORM_2011), findings, TODAY);
    expect([may, obstacles.length]).toEqual([allowed, allowed ? 0 : 1]);
  });
});

describe("on our form", () => {
  test("finalising writes the seal beside the note and locks every cell", () => {
    const { changes } = sealing(FORM_2011, onOurs(FORM_2011), [], TODAY);
    expect(changes).toMatchObject([
      { sheet: "统计表", edits: [{ row: 50, column: 13, value: expect.stringMatching(SEAL) }], unlocked: [] },
    ]);
  });

  test("labels that were typed over are put back with it, the seal last", () => {
    const ret = onOurs(FORM_2011);
    const bare = { ...ret, account: { ...ret.account, bare: [0, 1] } };
    const { edits } = sealing(FORM_2011, bare, [], TODAY).changes[0]!;
    const [year, month, day] = ret.content.date!.split("-").map(Number);
    expect(edits.map(({ row, column, value }) => [row, column, value])).toEqual([
      [1, 0, `填报单位（盖章）：${ret.content.unit}`],
      [1, 8, `填报时间：${year}年${month}月${day}日`],
      [50, 13, expect.stringMatching(SEAL)],
    ]);
  });

  test("taking it away opens what was open", () => {
    expect(told(unsealing(FORM_2011, onOurs(FORM_2011)))).toEqual([
      ["统计表", 1, ["A2:H2", "I2:Q2", "C6:O50", "Q6:Q50"]],
    ]);
  });

  test("all sheets of a form are locked, the one with the seal last, and opened again", () => {
    const ret = onOurs(REPORT);
    expect(told(sealing(REPORT, ret, [], TODAY).changes)).toEqual([
      ["经费", 0, []],
      ["季报", 1, []],
    ]);
    expect(told(unsealing(REPORT, ret))).toEqual([
      ["季报", 1, null],
      ["经费", 0, expect.arrayContaining(["C6:E9"])],
    ]);
  });

  test("sheets may have other names", () => {
    const ret = onOurs(formOf("s1"));
    const named = JSON.parse(
      JSON.stringify(ret.placement).replaceAll('"月报"', '"县教委"'),
    ) as Return["placement"];
    const changes = unsealing(formOf("s1"), {
      ...ret,
      placement: named,
      account: { ...ret.account, sheet: "县教委" },
    });
    expect(told(changes)).toEqual([["县教委", 1, expect.arrayContaining(["A3:B3"])]]);
  });

  test("a list is open again as it was: wholly", () => {
    expect(told(unsealing(formOf("s5"), onOurs(formOf("s5"))))).toEqual([["重点项目", 1, null]]);
  });
});

test("a form of another making is not protected when its seal is taken away", () => {
  expect(told(unsealing(formOf("s1"), filledReturn(formOf("s1"))))).toEqual([["月报", 1, null]]);
});

describe("two placements stand alike", () => {
  const { placement } = layoutOf(FORM_2011);
  const changed = (change: (copy: typeof placement) => void) => {
    const copy = structuredClone(placement);
    change(copy);
    return copy;
  };
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  const loose = (copy: unknown) => copy as any;

  test.each<[string, (copy: typeof placement) => void, boolean]>([
    ["as they are", () => undefined, true],
    [
      "under another sheet's name",
      (copy) => loose(copy).tables[0].rows.forEach((row: { sheet: string }) => (row.sheet = "甲")),
      false,
    ],
    [
      "with all on another sheet",
      (copy) =>
        void Object.assign(loose(copy).tables[0], {
          sheet: "甲",
          rows: placement.tables[0]!.rows.map((row) => ({ ...row!, sheet: "甲" })),
        }),
      true,
    ],
    ["with a row moved", (copy) => (loose(copy).tables[0].rows[3].row = 99), false],
    ["with a row missing", (copy) => (loose(copy).tables[0].rows[3] = null), false],
    ["with a column moved", (copy) => (loose(copy).tables[0].columns[3] = 99), false],
  ])("%s: %#", (_, change, expected) => {
    expect(standsAs(placement, changed(change))).toBe(expected);
  });
});

test("定稿 and 取消定稿, at the host", async () => {
  const sheet = "统计表";
  const host = memoryHost(formPlans(FORM_2011, { unit: "石角镇", date: TODAY }));
  const apply = async (changes: readonly SheetChange[]) => {
    for (const { sheet: name, edits, unlocked, rowHeights } of changes)
      await host.setProtection(name, unlocked, edits, rowHeights);
  };
  const typed = async (value: number) => {
    host.clerk.type(sheet, { row: 5, column: 3 }, value);
    const grid = (await host.readSheet(sheet))!;
    return [valueAt(grid, 5, 3), valueAt(grid, 50, 13)];
  };
  const ret = onOurs(FORM_2011);

  await apply(sealing(FORM_2011, ret, [], TODAY).changes);
  expect(await typed(4)).toEqual([null, expect.stringMatching(SEAL)]);
  await apply(unsealing(FORM_2011, ret));
  expect(await typed(4)).toEqual([4, null]);
});
