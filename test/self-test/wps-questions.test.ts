import { LOOKS, quietly } from "../../src/host/wps/program/quietly";
import { WpsBook } from "../../src/host/wps/wps-book";
import { wpsHost } from "../../src/host/wps/wps-host";
import { askQuestions, beginStep, type Answered } from "../../src/self-test/ask-questions";
import { beliefsOf, type Plain, type StepId } from "../../src/self-test/question";
import { wpsQuestions } from "../../src/self-test/wps/wps-questions";
import { fakeWps, type FakeClerk } from "../host/fake-wps/fake-wps";

/** The fake WPS with a clerk at it, asked as the page asks. */
function wps(quirks: Parameters<typeof fakeWps>[0] = {}) {
  const fake = fakeWps(quirks);
  const { application } = fake;
  const questions = wpsQuestions(application, { Application: application });
  const book = new WpsBook(application, () => application.ActiveWorkbook);
  const surroundings = {
    remove: async (names: readonly string[]) =>
      quietly(application, LOOKS, () => names.forEach((name) => book.find(name)?.Delete())),
    settle: () => new Promise<void>((resolve) => setTimeout(resolve, 20)),
    now: () => 0,
  };
  const host = wpsHost(application);
  const byId = (answers: readonly Answered[]) => new Map(answers.map((each) => [each.id, each]));
  return {
    fake,
    questions,
    alone: async () => byId(await askQuestions(host, questions.alone, surroundings)),
    /** What the step says after a clerk has worked on its sheet. */
    async with(id: StepId, work: (clerk: FakeClerk, sheet: string) => Promise<void> | void) {
      const step = questions.withPerson.find((each) => each.id === id)!;
      const under = await beginStep(host, step, surroundings);
      await work(fake.clerk, "自检");
      await new Promise((resolve) => setTimeout(resolve, 700));
      return byId(await under.done());
    },
  };
}

const answer = (answers: ReadonlyMap<string, Answered>, id: string) => [
  answers.get(id)!.answer,
  answers.get(id)!.agrees,
];

it("asks every question once, and leaves the workbook as it was whatever is thrown", async () => {
  const { fake, questions, alone } = wps();
  const before = fake.snapshot();
  const answers = await alone();
  expect([...answers.keys()]).toEqual(questions.alone.map(({ id }) => id));
  expect(fake.snapshot()).toBe(before);
  expect(fake.machine.listening).toBe(0);
});

it.each([
  ["reads one row as a matrix", {}, "matrix"],
  ["reads one row as a plain array", { flat: true }, "flat"],
] as const)("takes an edition that %s as believed", async (_name, quirks, shape) => {
  const [shapes, agrees] = answer(await wps(quirks).alone(), "wps.shapes.blocks");
  expect([(shapes as Record<string, Plain>).row, agrees]).toEqual([{ Value2: shape, Formula: shape }, true]);
});

it.each([
  ["undefined", undefined],
  ["null", null],
])("hears that %s stands for an argument that is left out", async (name, leftOut) => {
  const [calls, agrees] = answer(await wps({ leftOut }).alone(), "wps.arguments.left-out");
  const { Protect } = calls as { Protect: Record<string, Plain> };
  expect([Object.keys(Protect).filter((each) => Protect[each] === "taken"), agrees]).toEqual([[name], true]);
});

it.each([
  ["many", { first: 0, second: 1 }],
  ["by-name", { first: 0, second: 0 }],
  ["one", { first: 0, second: 0 }],
] as const)(
  "hears who is left where an edition keeps %s of an event's listeners",
  async (listeners, left) => {
    const [told] = answer(await wps({ listeners, echo: "now" }).alone(), "wps.listeners.two");
    expect(told).toMatchObject({ afterRemovingTheFirst: left });
  },
);

it("hears whether EnableEvents silences, and what is handed over", async () => {
  const loud = await wps({ echo: "now" }).alone();
  expect(answer(loud, "wps.listeners.told")).toEqual([
    { given: ["自检", "R2C2 1×1", 2], delay: expect.any(Number) },
    true,
  ]);
  const silent = await wps({ echo: "never" }).alone();
  expect(answer(silent, "wps.listeners.silenced")[0]).toEqual({ given: null, delay: null });
});

it("finds what the fake's one step of undo takes back, which is what we believe", async () => {
  const answers = [...(await wps().alone()).values()].filter(({ topic }) => topic === "undo");
  const found = (effect: string) =>
    answers.filter(({ answer }) => answer === effect).map(({ id }) => id.replace("wps.undo.", ""));
  expect(found("leaves")).toEqual(["reads", "select", "settings", "calculate", "value-cancelled"]);
  expect(found("step")).toEqual(["value-bracketed", "mark-bracketed"]);
  expect(found("empties")).toEqual(["value", "number-format", "locked", "mark", "protect", "rename"]);
  expect(answers.filter(({ agrees }) => agrees === false)).toEqual([]);
});

it("sees in the first step when somebody types, and what goes on meanwhile", async () => {
  const { fake, ...asked } = wps();
  const answers = await asked.with("typing", async () => {
    fake.machine.world.typing = "refuses";
    await new Promise((resolve) => setTimeout(resolve, 700));
    fake.machine.world.typing = null;
  });
  expect(answer(answers, "wps.editing.moments")[1]).toBe(true);
});

it("writes down in the second step what was told and what stood in the cell", async () => {
  const answers = await wps().with("undo", async (clerk, sheet) => {
    for (const value of [7, null, 7]) {
      clerk.type(sheet, 1, 1, value);
      await new Promise((resolve) => setTimeout(resolve, 350));
    }
  });
  expect(answer(answers, "wps.events.undo-values")).toEqual([[null, 7, null, 7], true]);
  expect(answer(answers, "wps.events.undo")).toEqual([Array(3).fill("R2C2 1×1"), true]);
});

it("tells of the windows by numbers and not by the names of workbooks", async () => {
  const { fake, ...asked } = wps();
  const answers = await asked.with("windows", async () => {
    const first = fake.machine.book!;
    fake.machine.bring(fake.machine.open("机密.xlsx"));
    await new Promise((resolve) => setTimeout(resolve, 350));
    fake.machine.bring(first);
  });
  expect(answer(answers, "wps.windows.told")).toEqual([2, true]);
  expect(JSON.stringify(answer(answers, "wps.windows.tabs"))).not.toContain("机密");
});

it("gives every belief an id of its own", () => {
  const ids = beliefsOf(wps().questions).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
