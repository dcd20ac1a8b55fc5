import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readFile } from "../../src/intake/read-file";
import { readBack } from "../../src/proof/round-trip";
import { sampleOf } from "../../src/proof/sample";
import type { Return } from "../../src/reading/return";
import { formOf } from "../support/forms";
import { RETURNS } from "./returns";

/*
 * The monthly form, filled in by us and saved by other programs, and written by libraries that the systems of offices
 * use. Formulas are left to be calculated by those libraries that cannot do it.
 */

const FOLDER = join(RETURNS, "各程序");
const FORM = formOf("s1");
const SAMPLE = sampleOf(FORM);

/** What the unit says, without where it stands. */
const said = ({ content: { unit, date, period, fields, tables } }: Return) => ({
  ...{ unit, date, period, fields },
  tables: tables.map((table) =>
    (table.kind === "matrix" ? table.cells : table.lines).map((line) =>
      line.map(({ state, value, text }) => ({ state, value, text })),
    ),
  ),
});

const [own] = readBack(FORM, { ...SAMPLE, checks: false });

test.each(readdirSync(FOLDER))("%s is read as it was filled in", (file) => {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, file)));
  const [outcome, ...others] = readFile(FORM, { id: "1", file, modified: 0, bytes });
  expect(others).toEqual([]);
  expect(outcome!.unread).toBeNull();
  expect(outcome!.submissions.map((each) => said(each.return))).toEqual([said(own!)]);
  expect(outcome!.submissions[0]!.return.account).toMatchObject({
    evidence: [],
    doubts: [],
    reservations: [],
  });
});
