import { checksFor } from "../../../src/self-test/checks";
import { runChecks } from "../../../src/self-test/run-checks";
import { formPlans } from "../../../src/template/form-plan";
import { EVERYTHING, OTHER } from "../../support/jobs";
import { FORMS } from "../../../src/form/definitions";
import { FORM } from "../../support/paper";
import { consolidatedSheets } from "../../support/whole-job";
import { closePages, opened, quiet } from "./opened";
import { judge } from "./declarations";
import { saidAgain } from "./said-again";

/* What office.js makes of our calls, judged by a compiler with Microsoft's declarations and nothing of ours. */

/** What office.js says to the program on its own behalf; in no declaration. */
const BETWEEN = [
  ...["_RegisterActivatedEvent", "_RegisterDataChangedEvent", "_RegisterSelectionChangedEvent"],
  ...["_UnregisterActivatedEvent", "_UnregisterDataChangedEvent", "_UnregisterSelectionChangedEvent"],
  "_ValidateArraySize",
];

interface Asked {
  readonly statements: ReadonlySet<string>;
  readonly internal: ReadonlySet<string>;
}

/** Every job that the pane has for a program, once. */
async function asked(version: string): Promise<Asked> {
  const { fake, host } = await opened({ version });
  const statements = new Set<string>();
  const internal = new Set<string>();
  fake.onRequest = (body) => {
    const said = saidAgain(body);
    said.statements.forEach((each) => statements.add(each));
    said.internal.forEach((each) => internal.add(each));
  };
  const stops = [host.onEdited(() => undefined), host.onSelected(() => undefined)];
  await quiet(host);
  const [form] = formPlans(FORM, { unit: "石角镇", date: "2011-12-15" });
  await host.writeSheets([form!]);
  await host.writeSheets([{ ...form!, keepAs: "统计表（旧）" }]);
  await host.writeSheets([EVERYTHING, OTHER]);
  fake.failAt(/^PageLayout\.zoom=/);
  await host.writeSheets([form!]);
  await host.writeSheets(consolidatedSheets(3));
  fake.clerk.delete("别的");
  fake.clerk.select(form!.sheet, 9, 3);
  fake.clerk.type(form!.sheet, 9, 3, 5);
  await quiet(host);
  await runChecks(host, checksFor(FORMS), {
    remove: async (names) => names.forEach((name) => fake.tabs.includes(name) && fake.clerk.delete(name)),
    settle: () => quiet(host),
    now: () => 0,
  });
  stops.forEach((stop) => stop());
  await quiet(host);
  return { statements, internal };
}

afterAll(closePages);

const later = (one: string, other: string) => Number(one.split(".")[1]) > Number(other.split(".")[1]);

describe.each(["1.9", "1.20"])("excel %s is asked", (version) => {
  let all: Asked;
  beforeAll(async () => {
    all = await asked(version);
  });

  test("for what is declared of it, with arguments as declared, and for nothing newer than it is", () => {
    const { faults, members } = judge(all.statements);
    expect(faults).toEqual([]);
    expect(members.size).toBeGreaterThan(80);
    expect([...members].filter(([, set]) => set === "preview" || later(set, version))).toEqual([]);
  });

  test("to keep its events back only where they do not say who did it", () => {
    const runtime = [...all.statements].filter((each) => each.includes("runtime"));
    expect(runtime.length > 0).toBe(version === "1.9");
  });

  test("by office.js itself for events and the size of what is written", () => {
    expect([...all.internal].sort()).toEqual(BETWEEN);
  });
});

test.each([
  ["a member that is not there", "workbook.sheets;"],
  ["one that may only be read", `workbook.worksheets.getItem("表").id = "1";`],
  ["a word that is none of its own", `workbook.worksheets.getItem("表").visibility = "Gone";`],
  ["an argument too many", "workbook.worksheets.getItem('表').activate(true);"],
  ["a value of another type", `workbook.worksheets.getItem("表").getRange("A1").rowHidden = "yes";`],
])("the compiler refuses %s", (_, statement) => {
  expect(judge([statement]).faults).toHaveLength(1);
});
