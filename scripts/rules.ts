import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { FORMS } from "../src/form/definitions/index";
import { rulePages } from "./rule-pages";

/** Writes docs/rules: a page for each rule of the newest form. test/docs/rules.test.ts holds them to it. */
const FOLDER = "docs/rules";

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const pages = rulePages(FORMS[0]!);
for (const [file, text] of pages) writeFileSync(`${FOLDER}/${file}`, text);
console.log(`${pages.size} pages in ${FOLDER}`);
