import type { RosterUnit } from "../src/consolidation/consolidation";
import { rosterPlan } from "../src/consolidation/roster/roster";
import { checkReturn } from "../src/checking/check-return";
import { excelHost } from "../src/host/excel/excel-host";
import type { Host } from "../src/host/host";
import { packOutcome, unpackOutcome } from "../src/intake/packed-outcome";
import { memoryHost } from "../src/host/memory/memory-host";
import { wpsHost } from "../src/host/wps/wps-host";
import { runConsolidation, type OfficeDesk } from "../src/pane/desk/office-desk";
import { pickedFile, type Files } from "../src/pane/desk/ground/files";
import { readSheets } from "../src/reading/read-sheets";
import { FakeExcel } from "../test/host/fake-excel/fake-excel";
import { officePage } from "../test/host/fake-excel/node-page";
import { fakeWps } from "../test/host/fake-wps/fake-wps";
import { filledPaper } from "../test/support/filled-paper";
import { loneDesk } from "../test/support/lone-desk";
import { FORM } from "../test/support/paper";

const UNITS = 1000;
/** Returns that come later, of which the quickest is shown: the first of them warms what Node compiles. */
const LATER = 3;

/** A file says which unit it is by its name; it is read from a grid, and comes packed as from a worker. */
const FILES: Files = {
  accept: "",
  readReturns: async (files, { onResult }) => {
    for (const { id, name } of files) {
      const unit = name.replace(".xlsx", "");
      const [ret] = readSheets(FORM, [filledPaper(unit, Number(/\d+/.exec(unit)))]);
      const submission = { id, file: name, modified: 0, return: ret!, findings: checkReturn(FORM, ret!) };
      const packed = packOutcome({ file: name, submissions: [submission], unread: null });
      const { submissions } = unpackOutcome(structuredClone(packed));
      onResult({ id, submissions, refused: [] });
    }
  },
};

/**
 * One more return into a book of a thousand, beside the consolidation of the thousand in the same run: from the choice of
 * files until the outcome is said, and what of it the button takes alone. All of the units are on the roster. In a program
 * counted by its fake: megabytes sent to Excel, calls into WPS.
 */
export async function benchAdding(): Promise<void> {
  console.log(`\nOne more return into a book of ${UNITS}       whole     added     ratio`);
  const [whole, ...later] = await measured(memoryHost(), () => performance.now());
  const least = (of: (each: Took) => number) => Math.min(...later.map(of));
  line(
    "in memory, ms",
    whole.all,
    least(({ all }) => all),
  );
  line(
    "  开始汇总 alone",
    whole.button,
    least(({ button }) => button),
  );

  const fake = new FakeExcel();
  const page = await officePage(fake);
  const supports = (version: string) => page.Office.context.requirements.isSetSupported("ExcelApi", version);
  const sent = () => fake.requests.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  const [inExcel, ...more] = await measured(excelHost(page.Excel, supports), sent);
  line("Excel, MB sent", inExcel.button, more[0]!.button);
  page.close();

  const { application, machine } = fakeWps();
  const [inWps, ...others] = await measured(wpsHost(application), () => machine.world.calls);
  line("WPS, calls", inWps.button, others[0]!.button);
}

function line(name: string, whole: number, added: number): void {
  const cell = (figure: number) => figure.toFixed(figure < 10 ? 3 : 0).padStart(10);
  console.log(name.padEnd(36) + [whole, added, added / whole].map(cell).join(""));
}

/** The whole, and those that come later. */
async function measured(host: Host, meter: () => number): Promise<[Took, ...Took[]]> {
  const desk = loneDesk(host, FILES, "2011-12-21");
  await host.writeSheets([
    rosterPlan(Array.from({ length: UNITS + LATER }, (_, at) => listed(`单位${at + 1}`))),
  ]);
  const whole = await took(desk, meter, 0, UNITS);
  const later: Took[] = [];
  for (let nth = 0; nth < LATER; nth++) later.push(await took(desk, meter, UNITS + nth, 1));
  return [whole, ...later];
}

const listed = (unit: string): RosterUnit => ({ unit, category: "", contact: "", phone: "", aliases: [] });

interface Took {
  readonly all: number;
  /** 开始汇总 alone. */
  readonly button: number;
}

async function took(desk: OfficeDesk, meter: () => number, from: number, count: number): Promise<Took> {
  desk.collection.clear();
  const names = Array.from({ length: count }, (_, index) => `单位${from + index + 1}.xlsx`);
  const files = names.map((each) => pickedFile(new File(["x"], each), each));
  const begun = meter();
  await desk.collection.add(files);
  const pressed = meter();
  let done = 0;
  const stop = desk.consolidating.state.subscribe(() => {
    if (done === 0 && desk.consolidating.state.get().outcome) done = meter();
  });
  await runConsolidation(desk);
  stop();
  const { fault, outcome } = desk.consolidating.state.get();
  if (fault || !outcome) throw new Error(`not added up: ${JSON.stringify(fault)}`);
  return { all: done - begun, button: done - pressed };
}
