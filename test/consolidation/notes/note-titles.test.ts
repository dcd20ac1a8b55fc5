import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NOTE_TITLES } from "../../../src/consolidation/notes/note-titles";

const PAGE = readFileSync(join(import.meta.dirname, "../../../docs/reading-returns.zh-CN.md"), "utf8");

test("the notes of a consolidation are called what their page calls them", () => {
  const told = [...PAGE.matchAll(/^\| (F\d+) +\| (.+?) *\|$/gm)].map(([, rule, title]) => [rule, title]);
  expect(told).toEqual(Object.entries(NOTE_TITLES));
});
