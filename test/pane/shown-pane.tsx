import "@testing-library/jest-dom";
import { configure, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Submission } from "../../src/consolidation/consolidation";
import { App } from "../../src/pane/App";
import { deskFor } from "../../src/pane/desk";
import { type FileDecision, type FileResult, type Files } from "../../src/pane/files";
import { readReturns } from "../../src/reading/read-return";
import { checkReturn } from "../../src/checking/check-return";
import type { Grid } from "../../src/sheet/grid";
import { FORM, paper, type Paper } from "../support/paper";
import { CORE } from "./pane-core";
import { paneHost } from "./pane-host";

// The first test of a file loads all of Fluent UI; on a busy machine that takes more than is usual.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 5_000 });

/** The pane beside a workbook of these sheets; what files hold is told by `handed`. */
export function showPane(grids: readonly Grid[] = [], files: Partial<Files> = {}) {
  const workbook = paneHost(...grids);
  const user = userEvent.setup();
  const given: Files = { accept: ".xlsx", readReturns: reading(), ...files };
  const { host } = workbook;
  const desk = deskFor({ host, form: FORM, core: CORE, files: given, today: () => "2011-12-21" });
  const view = render(<App desk={desk} />);
  return { ...workbook, ...view, desk, user };
}

/** A file as the clerk chooses it. Its text says which return it holds, see `reading`. */
export function handed(name: string, content: Paper | "broken", modified = 0): File {
  return new File([JSON.stringify(content)], name, { lastModified: modified });
}

/** Reads what `handed` has written; with `held`, each file waits for it first. */
export function reading(held: Promise<void> = Promise.resolve()): Files["readReturns"] {
  return async (files, { onResult, signal, decisionsFor }) => {
    for (const { id, path, file } of files) {
      await held;
      if (signal.aborted) return;
      onResult(resultOf(id, path, file.lastModified, await textOf(file), decisionsFor(id)));
    }
  };
}

function resultOf(
  id: string,
  file: string,
  modified: number,
  text: string,
  decisions: readonly FileDecision[],
): FileResult {
  const content = JSON.parse(text) as Paper | "broken";
  if (content === "broken") {
    return {
      id,
      submissions: [],
      refused: [{ file, code: "truncated", reason: "文件不完整，请重新接收。" }],
    };
  }
  const submissions = readReturns(FORM, paper(content), decisions).map((ret): Submission => {
    return { id: `${id}/${ret.top}`, file, modified, return: ret, findings: checkReturn(FORM, ret) };
  });
  return { id, submissions, refused: [] };
}

/** jsdom's files have no `text()`. */
function textOf(file: File): Promise<string> {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.readAsText(file);
  });
}
