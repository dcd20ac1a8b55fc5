import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { EMPTY_BOOK } from "../../src/book/book";
import { inputOf } from "../../src/book/in-force";
import { receive } from "../../src/book/receive";
import { bookPlans } from "../../src/book/sheets/book-plans";
import { readingNotes } from "../../src/consolidation/notes/reading-notes";
import { writeWorkbook } from "../../src/files/writing/write-workbook";
import { forPeriod } from "../../src/form/for-period";
import { readFile, type FileToRead } from "../../src/intake/read-file";
import type { Form } from "../../src/form/form";
import { bytesOf as bytesFor, formOf } from "../support/forms";
import { FORM, ROWS, rowsOf } from "../support/paper";
import { handed, together } from "../support/consolidated";
import { handMade, row } from "../files/parts";
import { bytesOf } from "../files/returns";

const returns = (...names: string[]) =>
  zipSync(
    Object.fromEntries(
      names.map((name) => [name, [bytesOf(name), { mtime: new Date(2011, 11, 16, 8, 30) }]]),
    ),
  );
const given = (file: string, bytes: Uint8Array, rest: Partial<FileToRead> = {}): FileToRead => ({
  id: `${file}|1`,
  file,
  modified: 5,
  bytes,
  ...rest,
});
const read = (file: string, bytes: Uint8Array, rest?: Partial<FileToRead>) =>
  readFile(FORM, given(file, bytes, rest));

test("a file yields one outcome, under its own name and time", () => {
  const [only, ...others] = read("第一批/古南街道.xlsx", bytesOf("古南街道.xlsx"));
  expect(others).toEqual([]);
  expect(only!.submissions).toMatchObject([
    {
      id: "第一批/古南街道.xlsx|1/统计表/2/2",
      file: "第一批/古南街道.xlsx",
      modified: 5,
      return: { content: { unit: "古南街道" } },
    },
  ]);
});

test("an archive yields an outcome a file, named and dated as they are in it", () => {
  const outcomes = read("returns.zip", returns("古南街道.xlsx", "截断.xlsx", "两个单位.xlsx"));
  expect(outcomes.map(({ file, unread }) => [file, unread?.code ?? null])).toEqual([
    ["returns.zip/古南街道.xlsx", null],
    ["returns.zip/截断.xlsx", "truncated"],
    ["returns.zip/两个单位.xlsx", null],
  ]);
  const submissions = outcomes.flatMap((outcome) => outcome.submissions);
  expect(submissions.map((submission) => submission.return.content.unit)).toEqual([
    "古南街道",
    "县水务局",
    "县林业局",
  ]);
  expect(new Set(submissions.map(({ id }) => id)).size).toBe(3);
  expect(submissions.map(({ modified }) => modified)).toEqual(
    Array(3).fill(new Date(2011, 11, 16, 8, 30).getTime()),
  );
});

test("more forms than any archive of returns has end it, and every file after them is said", () => {
  const labels = ROWS.slice(0, 5);
  const part = [",,镇党委,街道党工委,建制村", ...labels.map(({ printed }) => `,${printed},1`)].join("\n");
  const hundreds = [strToU8(Array<string>(800).fill(part).join("\n")), { level: 1 }] as const;
  const many = Array.from({ length: 5 }, (_, at) => [`${at}.csv`, [...hundreds]] as const);
  const [first, last] = ["古南街道.xlsx", "三江街道.xlsx"] as const;
  const files = { [first]: bytesOf(first), ...Object.fromEntries(many), [last]: bytesOf(last) };
  const codes = read("r.zip", zipSync(files)).map(({ file, unread }) => `${file}: ${unread?.code ?? "read"}`);
  expect(codes).toEqual([
    `r.zip/${first}: read`,
    ...many.map(([name]) => `r.zip/${name}: too-many-forms`),
    `r.zip/${last}: archive-too-large`,
  ]);
});

test("more texts that may be labels than any form has are not looked up, one by one, for hours", () => {
  const rows = Array.from({ length: 20_001 }, (_, at) => `${at}、${ROWS[0]!.printed}`).join("\n");
  const [outcome] = read("a.csv", strToU8(rows));
  expect(outcome!.unread).toEqual({ code: "too-large", what: "texts", limit: 20_000, found: 20_001 });
});

test("an answer is for the file that it names", () => {
  // In one of two copies a row is said to be none of the form's.
  const archive = zipSync({ "a.xlsx": bytesOf("县农业局.xlsx"), "b.xlsx": bytesOf("县农业局.xlsx") });
  const [ret] = read("x.zip", archive)[0]!.submissions.map((submission) => submission.return);
  const at = rowsOf(ret!)[3]!;
  const { sheet } = ret!.account;
  const decisions = [{ file: "x.zip/b.xlsx", table: 0, sheet, axis: "row" as const, at, index: null }];
  const outcomes = read("x.zip", archive, { decisions });
  expect(outcomes.map(({ submissions }) => rowsOf(submissions[0]!.return)[3])).toEqual([at, null]);
});

test("a file that has lost a sheet says so, and is damaged where no form stands on the others", () => {
  const lost = '<sheet name="丢了" sheetId="99" r:id="rId99"/>';
  const without = (bytes: Uint8Array, sheets: (xml: string) => string) => {
    const parts = unzipSync(bytes);
    parts["xl/workbook.xml"] = strToU8(sheets(strFromU8(parts["xl/workbook.xml"]!)));
    return zipSync(parts);
  };
  const bytes = bytesOf("古南街道.xlsx");
  const [beside] = read(
    "a.xlsx",
    without(bytes, (xml) => xml.replace("</sheets>", `${lost}</sheets>`)),
  );
  const [submission] = beside!.submissions;
  expect(submission!.return.account.lostSheets).toEqual(["丢了"]);
  expect(readingNotes(FORM, submission!.return)).toContainEqual(
    expect.objectContaining({ rule: "F21", severity: "query", sheet: "丢了" }),
  );
  const other = handMade({ sheets: [row("<c><v>1</v></c>")] });
  const [alone] = read(
    "a.xlsx",
    without(other, (xml) => xml.replace("</sheets>", `${lost}</sheets>`)),
  );
  expect(alone!.unread).toMatchObject({ code: "damaged" });
});

test("a file of another form that the office has says which one it is; of one that it has not, that none was found", () => {
  const project = bytesFor("s5", "returns/县城乡建委.xlsx");
  const of = (otherForms: readonly Form[]) =>
    read("县城乡建委.xlsx", project, { otherForms: () => otherForms })[0]!.unread;
  const { id, version, title } = formOf("s5");
  expect(of([formOf("s1"), formOf("s5")])).toEqual({ code: "other-form", form: { id, version, title } });
  expect(of([formOf("s1")])).toEqual({ code: "no-form" });
  expect(of([])).toEqual({ code: "no-form" });
});

describe("the book that the office made of the period before", () => {
  const [may, june] = ["2012-05", "2012-06"].map((of) => forPeriod(formOf("s1"), of)) as [Form, Form];
  const towns = ["甲镇", "乙镇"].map((unit) => handed(may, { unit }));
  const { book } = receive(may, EMPTY_BOOK, towns, "2012-06-02 09:00");
  const plans = bookPlans(may, book, together(may, inputOf(may, book).submissions));
  const readAs = async (form: Form, rest: Partial<FileToRead>) =>
    readFile(form, given("5月.xlsx", await writeWorkbook(plans), rest)).map(({ submissions, unread }) =>
      unread === null ? submissions.map(({ file, return: ret }) => [file, ret.content.unit]) : unread,
    );

  it("gives the returns that count in it, each by its own file", async () => {
    expect(await readAs(june, { before: true })).toEqual([
      [["5月.xlsx/甲镇.xlsx", "甲镇"], ["5月.xlsx/乙镇.xlsx", "乙镇"]],
    ]); // prettier-ignore
  });

  it("says why it gives none", async () => {
    expect(await readAs(may, { before: true })).toMatchObject([
      { code: "book", obstacle: { why: "same-period" } },
    ]);
  });

  it("is one return where returns are collected", async () => {
    expect(await readAs(june, {})).toEqual([[["5月.xlsx", "綦江县政府信息公开办公室"]]]);
  });
});
