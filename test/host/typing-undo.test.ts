import type { Host } from "../../src/host/host";
import { gridHost } from "../../src/host/grid/grid-host";
import { wpsHost } from "../../src/host/wps/wps-host";
import type { Grid } from "../../src/sheet/grid";
import type { Desk } from "../../src/pane/desk/desk";
import type { CheckState, FoundForms } from "../../src/pane/desk/form/live-check";
import { formPlans } from "../../src/template/form-plan";
import { layoutOf } from "../../src/template/layout";
import { narrowForm } from "../support/changing-sheet";
import { loneDesk } from "../support/lone-desk";
import { pick, seeded } from "../support/seeded";
import { closePages, opened, type OpenedOptions } from "./excel/opened";
import { fakeWps } from "./fake-wps/fake-wps";
import { headlessUniver } from "./headless/headless-univer";
import { univerClerk } from "./headless/univer-clerk";

/* What a clerk types into a form of ours while its findings are followed can be taken back, all of it. */

afterAll(closePages);

/** A clerk at a program, and how many steps it keeps for him. */
interface Seat {
  readonly host: Host;
  readonly keeps: number;
  type(sheet: string, row: number, column: number, value: number | string): Promise<void>;
  undo(): Promise<void>;
  /** Until it tells of edits. */
  listens?(): Promise<void>;
  dispose?(): void;
}

async function excel(options: OpenedOptions): Promise<Seat> {
  const { fake, host } = await opened(options);
  return {
    host,
    keeps: 100,
    listens: () => host.settled(),
    type: async (...typed) => {
      fake.clerk.type(...typed);
      await host.settled();
    },
    undo: async () => {
      fake.clerk.undo();
      await host.settled();
    },
  };
}

async function wps(): Promise<Seat> {
  const { application, clerk } = fakeWps({ echo: "never" });
  return {
    host: wpsHost(application),
    keeps: 40,
    type: async (...typed) => clerk.type(...typed),
    undo: async () => clerk.takesBack(),
  };
}

async function browser(): Promise<Seat> {
  const univer = headlessUniver();
  const { type, undo } = univerClerk(univer);
  // Univer itself forgets what lies further back.
  return {
    host: gridHost(univer, () => new Uint8Array()),
    keeps: 20,
    type: async (...typed) => type(...typed),
    undo: async () => undo(),
    dispose: () => univer.dispose(),
  };
}

const PROGRAMS: readonly (readonly [string, () => Promise<Seat>])[] = [
  ["an excel in which any change by an add-in empties the undo", () => excel({ version: "1.14" })],
  ["an excel that makes steps of such changes", () => excel({ version: "1.20", library: "current" })],
  ["wps", wps],
  ["the browser workbook", browser],
];

/** A hundred where each is a step that the program may lose; where nothing is written there are fewer. */
const EDITS = { excel: 100, other: 40 };
const FORM = narrowForm();
const SHEET = FORM.tables[0]!.sheet;

/** Anything that breaks and keeps rules: figures too large, texts, blanks. */
const ENTRIES = [0, 3, 12, 999, -1, 1.5, "十二", "12个", 100];

/** What stands on the sheet, to be compared and not to be printed. */
const whatStands = ({ values, formulas }: Grid) => JSON.stringify([values, formulas]);

/** The next word of the check, which follows an edit by itself. */
function told(desk: Desk): Promise<CheckState> {
  return new Promise((resolve) => {
    const stop = desk.check.state.subscribe(() => {
      stop();
      resolve(desk.check.state.get());
    });
  });
}

test.each(PROGRAMS)("in %s", async (name, sit) => {
  const { host, keeps, type, undo, listens, dispose } = await sit();
  await host.writeSheets(formPlans(FORM, { unit: "石角镇", date: "2011-12-15" }));
  const desk = loneDesk(host, { accept: "", readReturns: () => Promise.resolve() }, "2011-12-21", FORM);
  const stop = desk.check.start();
  await desk.check.refresh();
  await listens?.();
  const { rows, columns } = layoutOf(FORM).placement.tables[0]!;
  const random = seeded(7);
  const stands = async () => whatStands((await host.readSheet(SHEET))!);
  const before = await stands();
  const counts = new Set<number>();
  const edits = name.includes("excel") ? EDITS.excel : EDITS.other;
  for (let done = 0; done < edits; done += keeps) {
    for (let step = 0; step < keeps; step++) {
      const row = pick(random, rows)!.row;
      const next = told(desk);
      await type(SHEET, row, pick(random, columns.slice(0, 2))!, pick(random, ENTRIES));
      const { found, fault } = await next;
      expect(fault).toBeNull();
      counts.add((found as FoundForms).checked[0]!.findings.length);
    }
    for (let step = 0; step < keeps; step++) await undo();
    expect((await stands()) === before).toBe(true);
  }
  expect(counts.size).toBeGreaterThan(10);
  stop();
  dispose?.();
});
