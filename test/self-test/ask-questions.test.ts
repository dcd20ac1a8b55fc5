import { memoryHost } from "../../src/host/memory/memory-host";
import { askQuestions, beginStep, byTopic } from "../../src/self-test/ask-questions";
import { beliefsOf, is, outcome, type Belief, type Question, type Step } from "../../src/self-test/question";
import { note } from "../../src/self-test/plain-sheets";
import { sheetPlan } from "../../src/sheet/sheet-plan";

/** A workbook of one sheet, and which sheets were removed from it. */
function workbook() {
  const removed: string[] = [];
  const host = memoryHost([sheetPlan("表", { cells: [["clerk's"]] })]);
  const surroundings = {
    remove: async (names: readonly string[]) => void removed.push(...names),
    settle: () => Promise.resolve(),
    now: () => 0,
  };
  return { host, removed, surroundings };
}

const belief = (id: string, agrees?: Belief["agrees"]): Belief => ({
  id,
  topic: "shapes",
  question: `${id}?`,
  belief: "so",
  source: "nobody",
  ...(agrees && { agrees }),
});

const question = (id: string, ask: Question["ask"], agrees?: Belief["agrees"]): Question => ({
  ...belief(id, agrees),
  ask,
});

const asked = async (...questions: Question[]) => {
  const { host, surroundings } = workbook();
  const answers = await askQuestions(host, questions, surroundings);
  return answers.map(({ id, answer, agrees }) => [id, answer, agrees]);
};

it("says of each answer whether it is as believed, and nothing where nothing is believed", async () => {
  const answers = await asked(
    question("same", () => [1, null], is([1, null])),
    question("other", async () => 2, is(3)),
    question("open", () => "whatever"),
  );
  expect(answers).toEqual([
    ["same", [1, null], true],
    ["other", 2, false],
    ["open", "whatever", null],
  ]);
});

it("takes what is thrown as an answer, and an answer that nobody thought of as another one", async () => {
  const fails = () => {
    throw new TypeError("no such member");
  };
  const answers = await asked(
    question("throws", fails, is(1)),
    question("rejects", () => Promise.reject(new Error("later"))),
    question("partly", () => [outcome(() => 1), outcome(fails)]),
    question(
      "strange",
      () => null,
      (answer) => (answer as string).length > 0,
    ),
  );
  expect(answers).toEqual([
    ["throws", { threw: "TypeError: no such member" }, false],
    ["rejects", { threw: "Error: later" }, null],
    ["partly", [1, { threw: "TypeError: no such member" }], null],
    ["strange", null, false],
  ]);
});

it("gives each question sheets of its own and takes them away again", async () => {
  const { host, removed, surroundings } = workbook();
  const writes = question("writes", async ({ host, sheet }) => {
    await host.writeSheets([note(sheet("表"), 1)]);
    return null;
  });
  await askQuestions(host, [writes, writes], surroundings);
  expect(removed).toEqual(["表 自检2", "表 自检3"]);
});

it("says when a sheet could not be taken away", async () => {
  const { host, surroundings } = workbook();
  const remove = () => Promise.reject(new Error("refused"));
  const [answered] = await askQuestions(host, [question("writes", () => 1)], { ...surroundings, remove });
  expect(answered!.answer).toEqual({ answer: 1, notRemoved: { threw: "Error: refused" } });
});

describe("a step with a person", () => {
  function step() {
    const calls: string[] = [];
    const steps: Step = {
      id: "undo",
      beliefs: [belief("told", is(true)), belief("forgotten")],
      async begin({ sheet }) {
        calls.push(`begins on ${sheet("步骤")}`);
        return { answers: async () => ({ told: true }), stop: () => void calls.push("stops") };
      },
    };
    return { calls, steps };
  }

  it("has its answers when the person has done it", async () => {
    const { host, removed, surroundings } = workbook();
    const { calls, steps } = step();
    const answers = await (await beginStep(host, steps, surroundings)).done();
    expect(answers.map(({ id, answer, agrees }) => [id, answer, agrees])).toEqual([
      ["told", true, true],
      ["forgotten", null, null],
    ]);
    expect([calls, removed]).toEqual([["begins on 步骤", "stops"], ["步骤"]]);
  });

  it("leaves nothing behind when it is passed over", async () => {
    const { host, removed, surroundings } = workbook();
    const { calls, steps } = step();
    await (await beginStep(host, steps, surroundings)).passOver();
    expect([calls, removed]).toEqual([["begins on 步骤", "stops"], ["步骤"]]);
  });
});

it("groups answers and beliefs by topic, in the order of the topics", async () => {
  const { host, surroundings } = workbook();
  const undo = { ...question("u", () => 1), topic: "undo" as const };
  const answers = await askQuestions(host, [undo, question("s", () => 2)], surroundings);
  expect(Object.keys(byTopic(answers))).toEqual(["shapes", "undo"]);
  expect(beliefsOf({ alone: [undo, question("s", () => 2)], withPerson: [] }).map(({ id }) => id)).toEqual([
    "s",
    "u",
  ]);
});
