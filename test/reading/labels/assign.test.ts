import { assignLabels, linesShown, placesShown, type Labelled } from "../../../src/reading/labels/assign";
import type { Candidate } from "../../../src/reading/labels/label-book";

/** A form of so many rows, of which some are alike. */
const lines = (count: number, alike: Record<number, number[]> = {}) => ({
  count,
  alike: (index: number) => alike[index] ?? [],
});

/**
 * A row of the sheet, as "at: candidates = content": "12: 3 = 7" is in row 12 exactly the form's row 3 and holds 7;
 * "12: 3~0.8 4~0.6 = 7" is near to two.
 */
const row = (words: string): Labelled => {
  const [, at, candidates, content] = /^(\d+): (.*?) ?= ?(.*)$/.exec(words)!;
  return {
    at: Number(at),
    text: `第${at}行`,
    candidates: candidates!.split(" ").filter(Boolean).map(candidate),
    content: { isBlank: content === "", text: content! },
  };
};
const candidate = (word: string): Candidate => {
  const [index, likeness] = word.split("~").map(Number) as [number, number | undefined];
  return likeness === undefined
    ? { index, how: "printed", likeness: 1 }
    : { index, how: "misspelt", likeness };
};

interface Given {
  readonly rows: readonly string[];
  readonly count?: number;
  readonly alike?: Record<number, number[]>;
  readonly decided?: Record<number, number | null>;
}

/** What became of it: where each row of the form stands, who is doubted as what, which are the unit's own. */
function outcome({ rows, count = 4, alike, decided = {} }: Given): string {
  const answers = new Map(Object.entries(decided).map(([at, index]) => [Number(at), index]));
  const items = rows.map(row);
  const { places, doubts, rest } = assignLabels(lines(count, alike), items, answers);
  const own = items.filter((item) => rest.includes(item) && !item.content.isBlank);
  const doubted = doubts.map(({ at, candidates }) => ` ${at}?${candidates.join("/")}`);
  return `${places.map((place) => place ?? "·").join(" ")}${doubted.join("")}${own.map(({ at }) => ` own ${at}`).join("")}`;
}

const ALL = ["10: 0 = 1", "11: 1 = 2", "12: 2 = 3", "13: 3 = 4"];
const without = (...left: number[]) => ALL.filter((_, index) => !left.includes(index));

describe("a row", () => {
  test.each<[string, Given, string]>([
    ["is the label that it bears", { rows: ALL }, "10 11 12 13"],
    ["is it wherever it stands", { rows: ["20: 0 = 1", ...without(0)] }, "20 11 12 13"],
    [
      "without a label of the form is the unit's own where it holds figures",
      { rows: [...ALL, "14: = 9", "15: ="] },
      "10 11 12 13 own 14",
    ],
    ["is what the clerk said", { rows: [...without(1), "30: = 9"], decided: { 30: 1 } }, "10 30 12 13"],
    ["is none where the clerk said so", { rows: ALL, decided: { 11: null } }, "10 · 12 13 own 11"],
    [
      "that the clerk named keeps its place before one that bears the label",
      { rows: [...ALL, "30: = 9"], decided: { 30: 1 } },
      "10 30 12 13 own 11",
    ],
    ["of several labels is doubted", { rows: [...without(1, 2), "11: 1 2 = 5"] }, "10 · · 13 11?1/2"],
    [
      "of several labels is nothing where it holds nothing",
      { rows: [...without(1, 2), "11: 1 2 ="] },
      "10 · · 13",
    ],
  ])("%s", (_, given, expected) => expect(outcome(given)).toBe(expected));
});

describe("rows of one label", () => {
  test.each<[string, Given, string]>([
    ["that hold the same are one", { rows: [...ALL, "14: 1 = 2"] }, "10 11 12 13 own 14"],
    [
      "of which one holds figures are that one",
      { rows: [...without(1), "11: 1 =", "14: 1 = 2"] },
      "10 14 12 13",
    ],
    ["that hold nothing are the first", { rows: [...without(1), "11: 1 =", "14: 1 ="] }, "10 11 12 13"],
    [
      "that differ are all doubted",
      { rows: [...without(1), "11: 1 = 5", "11: 1 = 6"] },
      "10 · 12 13 11?1 11?1",
    ],
    [
      "are one where another stands for a missing one that is alike",
      { rows: ["10: 0 = 1", "11: 1 = 5", "12: 1 = 6", "13: 3 = 4"], alike: { 1: [2] } },
      "10 · · 13 11?2/1 12?2/1",
    ],
    [
      "are one where only the other stands for a missing one that is alike",
      {
        rows: ["10: 0 = 1", "11: 1 = 5", "12: 2 = 3", "13: 1 = 6", "14: 4 = 4"],
        count: 5,
        alike: { 1: [3] },
      },
      "10 11 12 · 14 13?3/1",
    ],
  ])("%s", (_, given, expected) => expect(outcome(given)).toBe(expected));
});

describe("a row that is nearly a label", () => {
  test.each<[string, Given, string]>([
    ["is it where it is missing", { rows: [...without(1), "11: 1~0.8 = 5"] }, "10 11 12 13"],
    ["is not where it stands out of order", { rows: [...without(1), "14: 1~0.8 = 5"] }, "10 · 12 13 14?1"],
    ["is the nearest of several", { rows: [...without(1, 2), "11: 2~0.8 1~0.6 = 5"] }, "10 · 11 13"],
    [
      "is doubted where two are as near",
      { rows: [...without(1, 2), "11: 1~0.8 2~0.8 = 5"] },
      "10 · · 13 11?1/2",
    ],
    [
      "is not the second nearest where the nearest is there",
      { rows: [...without(2), "12: 1~0.9 2~0.8 = 2"] },
      "10 11 · 13 own 12",
    ],
    [
      "is not where it stands behind what the clerk has named",
      { rows: [...without(2, 3), "13: = 4", "14: 2~0.8 = 9"], decided: { 13: 3 } },
      "10 11 · 13 14?2",
    ],
    [
      "doubts one in its order that stands where another is missing",
      { rows: ["10: 0 = 1", "11: 1 = 6", "12: 1~0.8 = 5", "13: 3 = 4"] },
      "10 · · 13 11?1 12?1",
    ],
    [
      "gives way to one that is nearer",
      { rows: [...without(1), "11: 1~0.6 = 5", "11: 1~0.8 = 6"] },
      "10 11 12 13 own 11",
    ],
    [
      "is doubted with one that is as near",
      { rows: [...without(1), "11: 1~0.8 = 5", "11: 1~0.8 = 6", "11: 1~0.5 = 7"] },
      "10 · 12 13 11?1 11?1 own 11",
    ],
    [
      "doubts one that bears the label out of order",
      { rows: ["10: 0 = 1", "11: 1~0.8 = 5", "12: 2 = 3", "13: 3 = 4", "14: 1 = 6"] },
      "10 · 12 13 14?1 11?1",
    ],
    [
      "doubts none that holds the same",
      { rows: ["10: 0 = 1", "11: 1~0.8 = 6", "12: 2 = 3", "13: 3 = 4", "14: 1 = 6"] },
      "10 14 12 13 own 11",
    ],
    [
      "doubts none while it holds nothing",
      { rows: ["10: 0 = 1", "11: 1~0.8 =", "12: 2 = 3", "13: 3 = 4", "14: 1 = 6"] },
      "10 14 12 13",
    ],
    [
      "doubts none that the clerk has named",
      { rows: ["10: 0 = 1", "11: 1~0.8 = 5", "12: 2 = 3", "13: 3 = 4", "14: = 6"], decided: { 14: 1 } },
      "10 14 12 13 own 11",
    ],
    [
      "doubts none in its order, where no label is missing beside it",
      { rows: [...ALL, "12: 1~0.8 = 9"] },
      "10 11 12 13 own 12",
    ],
  ])("%s", (_, given, expected) => expect(outcome(given)).toBe(expected));
});

describe("a row out of order", () => {
  test.each<[string, Given, string]>([
    [
      "stays what it is where none is missing",
      { rows: ["10: 1 = 1", "11: 0 = 2", "12: 2 = 3", "13: 3 = 4"] },
      "11 10 12 13",
    ],
    [
      "is doubted between the neighbours of a missing one",
      { rows: ["10: 0 = 1", "11: 4 = 2", "12: 2 = 3", "13: 3 = 4"], count: 5 },
      "10 · 12 13 · 11?1/4",
    ],
    [
      "is doubted in the place of a missing one that is alike",
      { rows: ["9: 3 = 9", "10: 1 = 1", "11: 2 = 3"], alike: { 3: [0] } },
      "· 10 11 · 9?0/3",
    ],
    [
      "is not doubted as what is there, or belongs elsewhere",
      { rows: ["9: 3 = 9", "10: 1 = 1", "11: 2 = 3"], alike: { 3: [0, 1, 4] }, count: 5 },
      "· 10 11 · · 9?0/3",
    ],
    [
      "is not doubted where the clerk has said what it is",
      { rows: ["10: 0 = 1", "11: = 2", "12: 2 = 3", "13: 3 = 4"], count: 5, decided: { 11: 4 } },
      "10 · 12 13 11",
    ],
    [
      "is doubted between its neighbours alone",
      { rows: ["10: 0 = 1", "11: 1 = 2", "12: 5 = 3", "13: 3 = 4", "14: 4 = 5"], count: 6 },
      "10 11 · 13 14 · 12?2/5",
    ],
    [
      "is not so for one in order beside a missing one that is alike",
      { rows: without(2), alike: { 1: [2] } },
      "10 11 · 13",
    ],
  ])("%s", (_, given, expected) => expect(outcome(given)).toBe(expected));
});

describe("more rows than anybody can be asked about", () => {
  const many = (count: number, candidates: string) =>
    Array.from({ length: count }, (_, at) => row(`${at + 20}: ${candidates} = ${at}`));
  test.each([
    ["of one label", many(21, "1"), 20, 1],
    ["nearly of one label", many(21, "1~0.8"), 20, 1],
    ["of two labels", many(501, "1 2"), 500, 1],
  ])("%s are the unit's own", (_, rows, asked, left) => {
    const { doubts, rest } = assignLabels(lines(4), rows, new Map());
    expect([doubts.length, rest.length]).toEqual([asked, left]);
  });
});

describe("what was recognised", () => {
  it("is told where it is not printed so", () => {
    const items = ["10: 0 = 1", "11: 1~0.8 = 5", "12: = 7"].map(row);
    const { recognised } = assignLabels(lines(3), items, new Map([[12, 2]]));
    expect(recognised.map(({ item, ...how }) => ({ at: item.at, ...how }))).toEqual([
      { at: 12, index: 2, how: "decided", likeness: 1 },
      { at: 11, index: 1, how: "misspelt", likeness: 0.8 },
    ]);
  });
});

describe("what is shown of an axis", () => {
  const doubt = (at: number, ...candidates: number[]) => ({ at, found: "", candidates });
  test.each([
    ["is what is found", [10, null, 12], [], 2, [10, 12]],
    ["is one more for a doubt", [10, null, 12], [doubt(20, 1)], 3, [10, 12, 20]],
    ["is one only for several doubts about one line", [10, null, 12], [doubt(20, 1), doubt(21, 1)], 3, [10, 12, 20, 21]],
    ["is one only for a doubt between several lines", [null, null, 12], [doubt(20, 0, 1)], 2, [12, 20]],
    ["is no more for a doubt about what is found", [10, null, null], [doubt(20, 0)], 1, [10, 20]],
  ])("%s", (_, places, doubts, lines, at) => {
    expect([linesShown({ places, doubts }), placesShown({ places, doubts })]).toEqual([lines, at]);
  });
}); // prettier-ignore
