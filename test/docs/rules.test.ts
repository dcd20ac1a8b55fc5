import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FORMS } from "../../src/form/definitions/index";
import { rulePages } from "../../scripts/rule-pages";

const FOLDER = join(import.meta.dirname, "../../docs/rules");
const pages = rulePages(FORMS[0]!);

test("there is a page for every rule, an index, and nothing else", () => {
  expect(readdirSync(FOLDER).sort()).toEqual([...pages.keys()].sort());
});

test.each([...pages])("%s says what the rule says; `npm run rules` writes it anew", (file, text) => {
  expect(readFileSync(join(FOLDER, file), "utf8")).toBe(text);
});
