import { join } from "node:path";
import { atDesk, leave } from "./at-desk";
import type { Desk } from "./desk";
import type { ServedPage } from "./served-page";

let served: ServedPage;
let desk: Desk;
beforeAll(async () => {
  ({ served, desk } = await atDesk());
});
afterAll(() => leave(served));

const SAMPLES = join(process.cwd(), "assets/samples");
const choose = (file: string) => served.page.getByLabel("选择上年报表…").setInputFiles(join(SAMPLES, file));
const button = (name: RegExp) => served.page.getByRole("button", { name });
const CHANGED = /发放征求意见表上年是 234，今年是 600/;

describe("a clerk compares with last year's return", () => {
  it("finds what changed much as a query, with both figures", async () => {
    await served.page.getByLabel("填报时间").fill("2012-12-15");
    await desk.generate("石角镇");
    await desk.type("C43", "600");
    await choose("石角镇.xlsx");
    await button(CHANGED).waitFor();
    await desk.sees("已比较，1 处变动大");
    await desk.goTo("D6");
    await button(CHANGED).click();
    await served.page.waitForTimeout(300);
    expect(await desk.selected()).toBe("C43");
  });

  it("is told that another unit's is none, and keeps the one before", async () => {
    await choose("三角镇.xlsx");
    await desk.sees("「三角镇.xlsx」是“三角镇”的，没有“石角镇”的，没有比较。");
    await button(CHANGED).waitFor();
  });

  it("explains it into 备注", async () => {
    await button(/^写说明：发放征求意见表/).click();
    await served.page.getByRole("textbox", { name: /写入备注/ }).fill("今年改为入户发放，覆盖全部村组");
    await desk.button("写入备注").click();
    await desk.sees("已说明 1");
  });

  it("takes it away again", async () => {
    await desk.button("不再比较").click();
    await button(CHANGED).waitFor({ state: "detached" });
    await desk.sees("选了上年的报表，变动大的数会列为待核实。");
  });
});

describe("the sections of the form", () => {
  it("go each to what is to be done there next", async () => {
    await button(/看各部分/).click();
    await button(/^公开形式，已填 0 %/).click();
    await served.page.waitForTimeout(300);
    expect(await desk.selected()).toBe("C21");
  });
});
