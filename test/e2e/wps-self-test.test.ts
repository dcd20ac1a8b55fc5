import { join } from "node:path";
import { pathToFileURL } from "node:url";
import about from "../../package.json";
import { classicScript } from "../support/classic-script";
import { theBrowser } from "./one-browser";

const PAGE = join(process.cwd(), "dist/wps", `${about.name}_${about.version}`, "selftest.html");

it("asks WPS for all that is needed of it, reports, and leaves the workbook as it was", async () => {
  const page = await (await theBrowser()).newPage({ viewport: { width: 350, height: 800 } });
  try {
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
    await page.addInitScript(await classicScript({ entryPoints: ["test/host/fake-wps/in-page.ts"] }));
    await page.goto(pathToFileURL(PAGE).href);
    await page.getByRole("button", { name: "开始自检" }).click();
    await page.getByRole("status").waitFor({ timeout: 60_000 });
    const report = JSON.parse(await page.getByLabel("报告").inputValue());
    expect(report.checks.filter(({ outcome }: { outcome: string }) => outcome === "failed")).toEqual([]);
    expect(report).toMatchObject({ host: "wps", failed: 0, workbookAsItWas: true });
    expect(report.passed).toBeGreaterThan(30);
    expect(report.questions.shapes[0]).toMatchObject({ id: "wps.shapes.blocks", agrees: true });
    await page.getByRole("button", { name: "开始动手做" }).click();
    for (const number of [1, 2, 3, 4, 5]) {
      await page.getByText(`第 ${number} 步，共 5 步`).waitFor();
      await page.getByRole("button", { name: number === 1 ? "做好了" : "跳过这一步" }).click();
    }
    await page.getByText("都做完了").waitFor();
    const { questions } = JSON.parse(await page.getByLabel("报告").inputValue());
    expect(questions.editing.map(({ id }: { id: string }) => id)).toContain("wps.editing.moments");
    expect(await page.getByRole("link", { name: "返回面板" }).getAttribute("href")).toBe("pane.html");
    expect(faults).toEqual([]);
  } finally {
    await page.close();
  }
});
