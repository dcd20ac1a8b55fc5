import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import type { Locator } from "playwright-core";
import { bytesOf, TRUTH } from "../files/returns";
import { atDesk, leave } from "./at-desk";
import type { Desk } from "./desk";
import type { ServedPage } from "./served-page";

let served: ServedPage;
let desk: Desk;
beforeAll(async () => {
  ({ served, desk } = await atDesk());
  await desk.tab("汇总");
});
afterAll(() => leave(served));

const list = () => served.page.getByRole("list", { name: "报表" });
/** The button of a return that says what became of it. */
const summary = (text: RegExp) => list().getByRole("button", { name: text });
const rowOf = (button: Locator) => button.locator("xpath=ancestor::li[1]");

describe("the county office answers what the returns leave open", () => {
  it("by saying what a doubtful row is", async () => {
    await desk.button("载入示例").click();
    const question = served.page.getByRole("combobox", { name: "第 47 行“满意度（%）”可能是：" });
    await question.click();
    await served.page.getByRole("option", { name: "群众满意度（%）" }).click();
    await question.waitFor({ state: "detached" });
    await desk.sees("1 行（列）由您认定");
    await summary(/^丁山镇：/).waitFor();
  });

  it("by choosing the unit from the roster", async () => {
    const field = served.page.getByRole("combobox", { name: "填报单位：统计表（定稿）.xlsx" });
    await field.pressSequentially("隆盛");
    await served.page.getByRole("option", { name: "隆盛镇" }).click();
    await desk.button("确定单位：统计表（定稿）.xlsx").click();
    await summary(/^隆盛镇：(?!缺填报单位)/).waitFor();
    await desk.sees("单位由您指定");
  });

  it("by confirming the unit of the roster that a return means", async () => {
    await summary(/^綦江县篆塘镇：待确认单位/).waitFor();
    await desk.button("确定单位：篆塘镇.xlsx").click();
    await summary(/^篆塘镇：(?!待确认单位)/).waitFor();
  });

  it("and sees how a return was read, by the keyboard", async () => {
    const button = summary(/^扶欢镇：.*3 处写法已转成数字$/);
    await button.focus();
    await served.page.keyboard.press("Enter");
    const row = await rowOf(button).innerText();
    expect(row).toContain("填报单位取自表头 A2");
    expect(row).toContain("1 处带单位：C25“12次”→12");
    expect(row).toContain("1 处中文数字：C23“十五”→15");
    expect(row).toContain("1 处文本数字：C39“8”→8");
    expect(row).toContain("第 16 行“建立党务公开资料查阅室(间)”按“建立党务公开资料查阅室（个）”读");
  });

  it("until nothing of it is open", async () => {
    const status = await desk.consolidate();
    expect(status).toContain("39 个单位");
    expect(status).not.toMatch(/缺填报单位|待确认单位|待认定/);
    await desk.button("清空").click();
  });
});

describe("an archive of returns", () => {
  it("is read file by file, none missing", async () => {
    const whole = Object.keys(TRUTH.files).filter((name) => TRUTH.files[name]!.units.length > 0);
    const parts = Object.fromEntries(
      [...whole, "截断.xlsx"].map((name) => [`各单位/${name}`, bytesOf(name)]),
    );
    const path = join(mkdtempSync(join(tmpdir(), "archive-")), "报表.zip");
    writeFileSync(path, zipSync({ ...parts, "说明.pdf": Buffer.from("%PDF-1.4\n") }));
    // What was consolidated before stays in its workbook.
    await leave(served);
    ({ served, desk } = await atDesk());
    await desk.tab("汇总");
    await desk.chooseReturns([path]);
    const group = list().getByRole("list", { name: "报表.zip" });
    const units = whole.flatMap((name) => TRUTH.files[name]!.units);
    for (const unit of units) await group.getByText(unit, { exact: true }).waitFor();
    expect(await group.getByRole("listitem").count()).toBe(units.length + 2);
    await desk.sees(`${units.length} 份报表，2 个未能读取`);
    expect(await desk.consolidate()).toContain(`${units.length} 个单位`);
  });
});
