import { excelHost } from "../../src/host/excel/excel-host";
import { askQuestions, beginStep, type Answered } from "../../src/self-test/ask-questions";
import { excelQuestions } from "../../src/self-test/excel/excel-questions";
import type { StepId } from "../../src/self-test/question";
import { FakeExcel, type FakeOptions } from "../host/fake-excel/fake-excel";
import { officePage, type Library, type OfficePage } from "../host/fake-excel/node-page";

const pages: OfficePage[] = [];
afterAll(() => pages.forEach((page) => page.close()));

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** The fake Excel with a clerk at it, asked as the page asks. */
async function excel(options: FakeOptions = { version: "1.20" }, library: Library = "current") {
  const fake = new FakeExcel(options);
  const page = await officePage(fake, library);
  pages.push(page);
  const { Excel, Office } = page;
  const host = excelHost(Excel, (version) => Office.context.requirements.isSetSupported("ExcelApi", version));
  const questions = excelQuestions({ Excel, Office });
  const surroundings = {
    remove: async (names: readonly string[]) =>
      names.forEach((name) => fake.tabs.includes(name) && fake.clerk.delete(name)),
    settle: () => pause(20),
    now: () => 0,
  };
  const byId = (answers: readonly Answered[]) =>
    new Map(answers.map(({ id, answer, agrees }) => [id, [answer, agrees] as const]));
  return {
    fake,
    questions,
    alone: async (topics: readonly string[]) => {
      const asked = questions.alone.filter(({ topic }) => topics.includes(topic));
      return byId(await askQuestions(host, asked, surroundings));
    },
    /** What the step says after a clerk has worked on its sheet. */
    async with(id: StepId, work: (fake: FakeExcel, sheet: string) => Promise<void> | void) {
      const step = questions.withPerson.find((each) => each.id === id)!;
      const under = await beginStep(host, step, surroundings);
      await work(fake, "自检");
      await pause(700);
      return byId(await under.done());
    },
  };
}

test("asks in five steps with a person, and every belief once", async () => {
  const { questions } = await excel();
  const beliefs = [...questions.alone, ...questions.withPerson.flatMap((step) => step.beliefs)];
  expect(questions.withPerson).toHaveLength(5);
  expect(new Set(beliefs.map(({ id }) => id)).size).toBe(beliefs.length);
});

describe.each([
  ["1.9", "published"],
  ["1.14", "published"],
  ["1.20", "current"],
] as const)("ExcelApi %s with the %s library", (version, library) => {
  test("is as believed where the fake plays it, and leaves the workbook as it was", async () => {
    const { fake, alone } = await excel({ version }, library);
    const before = fake.snapshot();
    const topics = ["program", "shapes", "arguments", "protection", "listeners"];
    const otherwise = [...(await alone(topics))].filter(([, [, agrees]]) => agrees === false);
    expect(otherwise).toEqual([]);
    expect(fake.snapshot()).toBe(before);
    expect(fake.book.listening.size).toBe(0);
  });
});

test("hears that the library which is served along reads nothing of groups", async () => {
  const [answer] = (await (await excel({ version: "1.20" }, "published")).alone(["program"])).get(
    "excel.program.grouping",
  )!;
  expect(answer).toMatchObject({ read: false });
});

test("sees that what does not wait is refused while a cell is typed into, and what waits is not", async () => {
  const answers = await (
    await excel()
  ).with("typing", async (fake) => {
    fake.startEditing();
    await pause(700);
    fake.stopEditing();
  });
  expect([...answers.values()].map(([, agrees]) => agrees)).toEqual([true, true]);
});

test("hears what the clerk types and takes back", async () => {
  const answers = await (
    await excel()
  ).with("undo", async (fake, sheet) => {
    const seen = async () => {
      const asked = fake.requests.length;
      while (fake.requests.length < asked + 2) await pause(5);
    };
    fake.clerk.type(sheet, 1, 1, 7);
    await seen();
    fake.clerk.undo();
    await seen();
  });
  expect(answers.get("excel.events.undo-values")![0]).toEqual([[""], [7], [""]]);
  expect(answers.get("excel.events.undo")![0]).toHaveLength(2);
});

/** One after the other, as the step asks for it. */
async function alongTheTable(fake: FakeExcel, sheet: string): Promise<void> {
  for (let row = 1; row <= 7; row++) {
    const asked = fake.requests.length;
    fake.clerk.type(sheet, row, 1, 1);
    while (fake.requests.length === asked) await pause(5);
    fake.clerk.undo();
  }
}

test.each<[string, FakeOptions, Readonly<Record<string, string>>]>([
  [
    "makes steps of what the page does, and takes some reads for changes",
    { version: "1.20" },
    {
      nothing: "leaves",
      reads: "leaves",
      merges: "empties",
      properties: "empties",
      value: "step",
      mark: "step",
      protect: "empties",
    },
  ],
  [
    "makes none",
    { version: "1.17", suspicious: false },
    {
      nothing: "leaves",
      reads: "leaves",
      merges: "leaves",
      properties: "leaves",
      value: "empties",
      mark: "empties",
      protect: "empties",
    },
  ],
])("makes the undo table of a program that %s", async (_, options, table) => {
  const answers = await (await excel(options)).with("undo-table", alongTheTable);
  const found = Object.keys(table).map((name) => [name, answers.get(`excel.undo.${name}`)![0]]);
  expect(Object.fromEntries(found)).toEqual(table);
});
