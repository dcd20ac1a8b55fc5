import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { chromium as playwright } from "playwright-core";
import { chromium } from "./chromium";

/** Draws assets/icons/*.svg at every size that Excel and WPS ask for: `npm run icons`. */
const FOLDER = "assets/icons";
const SIZES = [16, 32, 64, 80, 128];

const browser = await playwright.launch({ executablePath: chromium(), args: ["--no-sandbox"] });
const page = await browser.newPage();
const drawings = readdirSync(FOLDER).filter((name) => name.endsWith(".svg"));
for (const drawing of drawings) {
  const svg = readFileSync(join(FOLDER, drawing), "utf8");
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
    const path = join(FOLDER, drawing.replace(".svg", `-${size}.png`));
    await page.screenshot({ path, omitBackground: true });
  }
}
await browser.close();
console.log(`${drawings.length * SIZES.length} pictures in ${FOLDER}`);
