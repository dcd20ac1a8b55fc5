import { FORMS } from "../../../src/form/definitions";
import type { ExcelHost } from "../../../src/host/excel/excel-host";
import { MARK_FORMULA } from "../../../src/host/mark-formula";
import type { FakeExcel } from "../fake-excel/fake-excel";
import { hostContract, type Clerk } from "../host-contract";
import { NEWEST } from "./declarations";
import { closePages, opened, quiet, type OpenedOptions } from "./opened";

/** Excel itself takes back nothing that an add-in did, so the clerk has no undo here. */
function clerkOf(fake: FakeExcel, host: ExcelHost): Clerk {
  return {
    type: async (sheet, row, column, value) => {
      await host.settled();
      fake.clerk.type(sheet, row, column, value);
    },
    select: async (sheet, row, column) => {
      await host.settled();
      fake.clerk.select(sheet, row, column);
    },
    ownFill: (sheet, row, column) => fake.fill(sheet, row, column),
    markFill: (sheet, row, column) =>
      fake.formatsOver(sheet, row, column).find(({ formula }) => formula === MARK_FORMULA)?.fill ?? null,
    rowHeight: (sheet, row) => fake.rowHeight(sheet, row),
  };
}

afterAll(closePages);

/**
 * What we ask for, what LTSC 2021 has, what LTSC 2024 has, what groups edits for the clerk's undo, and the newest that is
 * declared; from 1.20 on with the library that can be served along (it knows 1.15) and with one that knows of grouping.
 */
const PROGRAMS: readonly OpenedOptions[] = [
  { version: "1.9" },
  { version: "1.14" },
  { version: "1.17" },
  ...["1.20", NEWEST].flatMap((version) =>
    (["published", "current"] as const).map((library) => ({ version, library })),
  ),
];

/** All forms in the oldest and the newest, a matrix and a list of a few lines in those between. */
const few = FORMS.filter(({ id }) => /^(?:disclosure|key-projects)-monthly$/.test(id));
const formsOf = (program: OpenedOptions) =>
  program === PROGRAMS[0] || program === PROGRAMS.at(-1) ? FORMS : few;

describe.each(PROGRAMS)("ExcelApi %j", (program) => {
  const make = async () => {
    const { fake, host } = await opened(program);
    return { host, clerk: clerkOf(fake, host), settle: () => quiet(host), dispose: () => host.stop() };
  };
  hostContract("excel", make, formsOf(program));
});
