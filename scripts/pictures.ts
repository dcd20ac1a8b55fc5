import { mkdirSync } from "node:fs";
import { Desk } from "../test/e2e/desk";
import { servedPage } from "../test/e2e/served-page";

/** Takes the pictures of README.zh-CN.md from the built page: `npm run pictures`. */
const FOLDER = "docs/pictures";

async function picture(
  name: string,
  viewport: { width: number; height: number },
  act: (desk: Desk) => Promise<void>,
) {
  const served = await servedPage({ viewport });
  const desk = new Desk(served.page);
  await desk.open();
  await act(desk);
  await served.page.waitForTimeout(1200);
  await served.page.screenshot({ path: `${FOLDER}/${name}.png` });
  await served.close();
}

mkdirSync(FOLDER, { recursive: true });
const page = { width: 1280, height: 760 };

await picture("fill-in", page, async (desk) => {
  await desk.generate("石角镇");
  await desk.type("C6", "1");
  await desk.type("C7", "2");
  await desk.type("C8", "1");
});

await picture("returns", page, async (desk) => {
  await desk.tab("汇总");
  await desk.button("载入示例").click();
  await desk.button("开始汇总").waitFor({ timeout: 60_000 });
  // Where something is asked, and one return opened.
  await desk.page.getByRole("button", { name: /^扶欢镇：/ }).click();
  const asked = desk.page.getByRole("button", { name: /^綦江县篆塘镇：/ });
  await asked.evaluate((button) => button.closest("li")?.scrollIntoView({ block: "start" }));
});

await picture("totals", page, async (desk) => {
  await desk.tab("汇总");
  await desk.button("载入示例").click();
  await desk.consolidate();
  await desk.clickInside();
});
