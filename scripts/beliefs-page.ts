import type { AskedExcel } from "../src/self-test/excel/asked-excel";
import { excelQuestions } from "../src/self-test/excel/excel-questions";
import { beliefsOf, type Belief, type Source } from "../src/self-test/question";
import type { AskedProgram } from "../src/self-test/wps/asked-program";
import { wpsQuestions } from "../src/self-test/wps/wps-questions";

/** Only what is asked is listed; nobody asks it here. */
const nobody = {} as AskedProgram;

/** All beliefs by program. */
export const BELIEFS: Readonly<Record<string, readonly Belief[]>> = {
  "WPS Spreadsheets": beliefsOf(wpsQuestions(nobody, {})),
  Excel: beliefsOf(excelQuestions({} as AskedExcel)),
};

const WHOSE: Readonly<Record<Source, string>> = {
  maker: "the maker",
  report: "a report of a real program",
  declarations: "the declarations",
  analogy: "by analogy",
  nobody: "nobody",
};

const HEAD = `# What we believe of Excel and WPS, and who has seen it

Written by \`npm run beliefs\` from the questions of the self-test (\`src/self-test\`); \`test/docs/beliefs.test.ts\` holds it to them. Each line is asked by \`selftest.html\` on a real program; a report that comes back is entered into the question's \`seen\`.

`;

/** docs/verified-on.md. */
export function beliefsPage(): string {
  const seen = Object.values(BELIEFS)
    .flat()
    .filter((belief) => belief.seen);
  const state =
    seen.length === 0
      ? "**No real program has been asked yet.** What is called a report was seen by others, not by this self-test.\n\n"
      : "";
  return `${HEAD}${state}${Object.entries(BELIEFS)
    .map(([program, beliefs]) => `## ${program}\n\n${tableOf(beliefs)}\n`)
    .join("\n")}`;
}

function tableOf(beliefs: readonly Belief[]): string {
  const lines = beliefs.map(({ id, question, belief, source, published, seen }) => {
    const whose = published === undefined ? WHOSE[source] : `${WHOSE[source]}: ${published}`;
    return `| \`${id}\` | ${question} | ${belief} | ${whose} | ${seen?.join("; ") ?? "–"} |`;
  });
  return [
    "| id | asked | believed | published by | seen on |",
    "| --- | --- | --- | --- | --- |",
    ...lines,
  ].join("\n");
}
