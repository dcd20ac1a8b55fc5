import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FIGURES, tsv } from "./figures";
import { atDesk, leave } from "./at-desk";
import type { Desk } from "./desk";
import type { ServedPage } from "./served-page";

/** What of axe's answer is looked at. */
interface Axe {
  run(where: Document): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly impact: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  }>;
}

let served: ServedPage;
let desk: Desk;
beforeAll(async () => {
  ({ served, desk } = await atDesk());
  await served.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await served.page.evaluate(readFileSync(join(process.cwd(), "node_modules/axe-core/axe.min.js"), "utf8"));
});
afterAll(() => leave(served));

/** Colours are on their way for a moment: resolves when those that have set out are there. */
async function settled(): Promise<void> {
  await served.page.waitForTimeout(500);
  await served.page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) => playState !== "running" || effect?.getTiming().iterations === Infinity,
      ),
  );
}

/** What axe finds critical or serious anywhere on the page, the workbook's own parts among it. */
async function grave(): Promise<string[]> {
  await settled();
  return served.page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(document);
    return violations
      .filter(({ impact }) => impact === "critical" || impact === "serious")
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 300)}`));
  });
}

describe("nothing on the page keeps anybody out", () => {
  it.each<[string, () => Promise<unknown>]>([
    ["before there is a form", () => Promise.resolve()],
    ["of a form with findings", fillIn],
    ["in the dark", () => served.page.emulateMedia({ colorScheme: "dark" })],
    ["at a locked cell", () => desk.goTo("P6")],
    ["of a form that is finalised", finalise],
    ["of returns", collect],
    ["of what they come to", () => desk.consolidate()],
  ])("%s", async (_, act) => {
    await act();
    expect(await grave()).toEqual([]);
  });
});

async function fillIn(): Promise<void> {
  await desk.generate("石角镇");
  await desk.type("C6", "12");
  await desk.type("C7", "15");
  await desk.sees(/不应超过/);
  await served.page
    .getByRole("button", { name: /^为什么/ })
    .first()
    .click();
  await served.page
    .getByRole("button", { name: /^写说明/ })
    .first()
    .click();
}

async function finalise(): Promise<void> {
  await served.page.emulateMedia({ colorScheme: "light" });
  await desk.clickInside();
  await desk.paste("C6", tsv(FIGURES));
  await desk.sees(/可以定稿/);
  await desk.button("定稿").click();
  await desk.button("取消定稿").waitFor();
}

async function collect(): Promise<void> {
  await desk.tab("汇总");
  await desk.button("载入示例").click();
  await desk.button("开始汇总").waitFor({ timeout: 60_000 });
  await desk.sees("报送率");
}
