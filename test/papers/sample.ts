import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { EMPTY_BOOK, type Book } from "../../src/book/book";
import { takeIn } from "../../src/book/take-in";
import type { RefusedFile, RosterUnit } from "../../src/consolidation/consolidation";
import { readFile } from "../../src/intake/read-file";
import { FORM_2011 } from "../support/forms";

const SAMPLES = join(import.meta.dirname, "../../assets/samples");
const NAMELESS = "统计表（定稿）.xlsx";

/** The samples of a month: the book when all has come, and what came and could not be read. */
export function sampleMonth() {
  const outcomes = readdirSync(SAMPLES)
    .filter((file) => file.endsWith(".xlsx"))
    .flatMap((file) =>
      readFile(FORM_2011, {
        ...{ id: file, file, modified: 0 },
        bytes: new Uint8Array(readFileSync(join(SAMPLES, file))),
      }),
    );
  const submissions = outcomes.flatMap((outcome) => outcome.submissions);
  const refused = outcomes.flatMap(({ file, unread }): RefusedFile[] =>
    unread ? [{ file, code: unread.code, reason: "" }] : [],
  );
  const idOf = (name: string) => submissions.find(({ file }) => file === name)!.id;
  const named = new Map([[idOf(NAMELESS), { unit: "隆盛镇", own: false }]]);
  const taken = (names: typeof named | Map<string, never>): Book =>
    takeIn(FORM_2011, EMPTY_BOOK, { submissions, named: names, preferred: [] }, "2011-12-19 09:00").book;
  return { book: taken(named), unnamed: taken(new Map()), refused };
}

const INDEX = JSON.parse(readFileSync(join(SAMPLES, "index.json"), "utf8"));
/** The roster of the samples; 县司法局 also goes by what the clerk says. */
export function sampleRoster(aliases: Readonly<Record<string, string>> = {}): RosterUnit[] {
  return INDEX.roster.map(
    ({ unit, category, aliases: own = [] }: { unit: string; category: string; aliases?: string[] }) => ({
      ...{ unit, category, contact: "", phone: "" },
      aliases: [...own, ...(aliases[unit] ? [aliases[unit]] : [])],
    }),
  );
}
