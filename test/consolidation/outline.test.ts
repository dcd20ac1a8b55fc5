import { outlineOf, sharedOutlines } from "../../src/consolidation/outline";
import { standingOf } from "../../src/consolidation/standing";
import { CONSOLIDATED, handed } from "../support/consolidated";
import { sharing } from "../../src/sheet/sharing";
import { compiled, listOfLabels, matrixOfLabels } from "../support/small-form";

test.each(CONSOLIDATED)("returns of %s stand the same in outline", (_, form, made) => {
  const { entries, reports } = made();
  const submissions = entries.map(({ submission }) => submission);
  const roster = reports.filter(({ listed }) => listed).map((each) => ({ aliases: [], ...each }));
  const stands = (all: typeof submissions) => {
    const standing = standingOf(form, { submissions: all, roster, preferred: [] });
    return {
      counts: standing.counts,
      counted: standing.counted.map(({ submission }) => submission.id),
      entries: standing.entries.map(({ submission, ...entry }) => ({ ...entry, id: submission.id })),
    };
  };
  expect(stands(submissions.map(outlineOf))).toEqual(stands(submissions));
});

const TOWN = compiled(matrixOfLabels(["户数", "人数"], ["本月", "上月"]));

test.each<[string, (number | string | null)[][], string[][]]>([
  [
    "the first cell that is filled",
    [
      [null, 5],
      [7, 2],
    ],
    [["5"]],
  ],
  [
    "the first cell that says something and counts nothing",
    [
      [null, null],
      ["若干", 2],
    ],
    [["若干"]],
  ],
  [
    "nothing where nothing is",
    [
      [null, null],
      [null, null],
    ],
    [],
  ],
])("of a table an outline keeps %s, of an error that there is one, and no place", (_, figures, kept) => {
  const submission = handed(TOWN, { unit: "石角镇", tables: [figures] }, { file: "石角镇.xlsx" });
  const at = { sheet: "表", row: 1, column: 1 };
  const error = {
    rule: "V01",
    table: 0,
    row: 0,
    column: 0,
    onTotal: false,
    at,
    severity: "error",
    state: "open",
  };
  const said = { ...error, actual: "十", expected: "数字", message: "这里应填数字。", english: "a number" };
  const outline = outlineOf({ ...submission, findings: [said, { ...said, severity: "query" }] as never });
  const { content, placement, account } = outline.return;
  expect(
    content.tables.map(
      (table) => table.kind === "matrix" && table.cells.map((line) => line.map(({ raw }) => String(raw))),
    ),
  ).toEqual([kept]);
  expect(placement).toEqual({ tables: [], fields: [], seal: { sheet: "", row: 0, column: 0 } });
  expect([account.evidence, account.doubts, account.own, account.hidden]).toEqual([[], [], [], []]);
  expect(outline.findings).toEqual([
    {
      ...error,
      ...{ table: null, row: null, column: null, at: null },
      ...{ actual: "", expected: "", message: "", english: "" },
    },
  ]);
});

it("of a list an outline keeps the first line, and whether there is nothing to list", () => {
  const roads = compiled(
    listOfLabels(
      [
        { id: "what", label: "项目" },
        { label: "数", measure: "个" },
      ],
      {},
      { total: { label: "合计" } },
    ),
  );
  const kept = (lines: { what: string }[], nil: boolean) =>
    outlineOf(handed(roads, { unit: "石角镇", tables: [{ lines, nil }] })).return.content.tables[0];
  expect(kept([{ what: "甲路" }, { what: "乙路" }], false)).toMatchObject({
    ...{ kind: "list", lines: [[{ raw: "甲路" }, { raw: null }]], total: null, nil: false },
  });
  expect(kept([], true)).toMatchObject({ lines: [], total: null, nil: true });
});

test.each(CONSOLIDATED)(
  "outlines of %s are the same when they share what they have in common",
  (_, _form, made) => {
    const outlines = made().entries.map(({ submission }) => outlineOf(submission));
    const text = JSON.stringify(outlines);
    const read = (JSON.parse(text) as typeof outlines).map(sharedOutlines(sharing()));
    expect(read).toEqual(JSON.parse(text));
    const again = JSON.parse(text) as typeof outlines;
    const share = sharedOutlines(sharing());
    const [one, other] = [share(outlines[0]!), share(again[0]!)];
    expect(other.return.account).toBe(one.return.account);
    expect(other.findings.every((finding, nth) => finding === one.findings[nth])).toBe(true);
  },
);
