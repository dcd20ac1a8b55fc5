import { checkReturn } from "../../src/checking/check-return";
import type { RefusedFile, Submission } from "../../src/consolidation/consolidation";
import type { FileDecision, FileResult, Files } from "../../src/pane/desk/ground/files";
import { beginningOf } from "../../src/reading/join";
import { readSheets } from "../../src/reading/read-sheets";
import type { Grid } from "../../src/sheet/grid";
import { FORM, paper, place, type Paper } from "../support/paper";

/** A paper, some of its rows under other labels, by the indicator's id. */
export interface HandedPaper extends Paper {
  readonly labels?: Readonly<Record<string, string>>;
  /** Another unit that the name of its file speaks of. */
  readonly alsoNamed?: string;
}

type One = HandedPaper | "broken";
/** What a file of the tests holds: a return, nothing that can be read, or several of both by name. */
export type Content = One | { readonly archive: Readonly<Record<string, One>> };

/** A file as the clerk chooses it. Its text says which return it holds, see `reading`. */
export function handed(name: string, content: Content, modified = 0): File {
  return new File([JSON.stringify(content)], name, { lastModified: modified });
}

/** Reads what `handed` has written; with `held`, each file waits for it first. */
export function reading(held: Promise<void> = Promise.resolve()): Files["readReturns"] {
  return async (files, { onResult, signal, decisionsFor }) => {
    for (const { id, path, file } of files) {
      await held;
      if (signal.aborted) return;
      const content = JSON.parse(await textOf(file)) as Content;
      onResult({ id, ...resultOf(id, path, file.lastModified, content, decisionsFor(id)) });
    }
  };
}

type Result = Omit<FileResult, "id">;

function resultOf(
  id: string,
  file: string,
  modified: number,
  content: Content,
  decisions: readonly FileDecision[],
): Result {
  if (typeof content === "object" && "archive" in content) {
    const parts = Object.entries(content.archive).map(([name, one]) =>
      resultOf(`${id}/${name}`, `${file}/${name}`, modified, one, decisions),
    );
    return {
      submissions: parts.flatMap(({ submissions }) => submissions),
      refused: parts.flatMap(({ refused }) => refused),
    };
  }
  if (content === "broken") return { submissions: [], refused: [refusedOf(file)] };
  const about = decisions.filter((decision) => decision.file === file);
  const { alsoNamed } = content;
  const named = alsoNamed === undefined ? [] : [{ kind: "names" as const, others: [alsoNamed] }];
  const submissions = readSheets(FORM, [gridOf(content)], about).map((found): Submission => {
    const { account } = found;
    const ret = { ...found, account: { ...account, reservations: [...account.reservations, ...named] } };
    return {
      id: `${id}/${beginningOf(ret).row}`,
      file,
      modified,
      return: ret,
      findings: checkReturn(FORM, ret),
    };
  });
  return { submissions, refused: [] };
}

function refusedOf(file: string): RefusedFile {
  return { file, code: "truncated", reason: "文件不完整，请重新接收。" };
}

function gridOf({ labels = {}, ...rest }: HandedPaper): Grid {
  const grid = paper(rest);
  const values = grid.values.map((line) => [...line]);
  for (const [indicator, label] of Object.entries(labels)) {
    values[place(FORM, `${indicator} total`).row]![1] = label;
  }
  return { ...grid, values };
}

/** jsdom's files have no `text()`. */
function textOf(file: File): Promise<string> {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.readAsText(file);
  });
}
