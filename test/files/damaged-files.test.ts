import { zipSync } from "fflate";
import { readWorkbook } from "../../src/files/read-workbook";
import { readFile } from "../../src/intake/read-file";
import type { Grid } from "../../src/sheet/grid";
import { textOf } from "../../src/sheet/grid";
import { figures, FORM, readAll, ROWS, rowsOf } from "../support/paper";
import { damaged, damagedInside, numbers, partsOf } from "./damage";
import { gridsOf } from "./parts";
import { bytesOf, TRUTH } from "./returns";

const table = ({ values }: Grid, cell: string, row: string) =>
  values
    .map((line) => `<${row}>${line.map((value) => `<${cell}>${textOf(value)}</${cell}>`).join("")}</${row}>`)
    .join("");
const bytes = (text: string) => new TextEncoder().encode(text);
const [paper] = gridsOf(bytesOf("古南街道.xlsx"));

const FILES: readonly (readonly [name: string, whole: Uint8Array])[] = [
  ...["古南街道.xlsx", "安稳镇.xls", "永城镇.ods", "中峰镇.csv", "县教委.docx"].map(
    (name) => [name, bytesOf(name)] as const,
  ),
  ["网页.xls", bytes(`<html><table>${table(paper!, "td", "tr")}</table></html>`)],
  [
    "XML.xls",
    bytes(
      `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表"><Table>${table(
        paper!,
        "Data",
        "Row",
      )
        .replace(/<Data>/g, '<Cell><Data ss:Type="String">')
        .replace(/<\/Data>/g, "</Data></Cell>")}</Table></Worksheet></Workbook>`,
    ),
  ],
  ["returns.zip", zipSync({ "a.xls": bytesOf("安稳镇.xls"), "b.csv": bytesOf("中峰镇.csv") })],
];

/** What became of the first file in it; anything thrown fails the test. */
const outcome = (name: string, given: Uint8Array) =>
  readFile(FORM, { id: name, file: name, modified: 0, bytes: given })[0]?.unread?.code ?? "read";

test.each(FILES)("%s, damaged in any way, is read or refused, nothing is thrown", (name, whole) => {
  const next = numbers(5);
  const parts = partsOf(whole);
  for (let round = 0; round < 12; round++) {
    const given = parts !== null && round % 2 === 1 ? damagedInside(parts, next) : damaged(whole, next);
    expect(typeof outcome(name, given)).toBe("string");
  }
});

describe("a file that breaks off", () => {
  /** Cut at many lengths, more of them near the ends. */
  const lengths = (whole: Uint8Array) => [
    8,
    30,
    100,
    600,
    ...[0.2, 0.5, 0.8, 0.95].map((share) => Math.floor(whole.length * share)),
    whole.length - 30,
    whole.length - 1,
  ];
  it.each(["古南街道.xlsx", "永城镇.ods", "县教委.docx"])(
    "%s is refused as such, wherever it does",
    (name) => {
      const whole = bytesOf(name);
      const outcomes = lengths(whole).map((length) => outcome(name, whole.subarray(0, length)));
      expect(new Set(outcomes)).toEqual(new Set(["truncated"]));
    },
  );
  test("an .xls, too, unless nothing of the workbook is missing", () => {
    const whole = bytesOf("安稳镇.xls");
    const values = gridsOf(whole).map((grid) => grid.values);
    for (const length of lengths(whole)) {
      const read = readWorkbook(whole.subarray(0, length));
      if (read.ok) expect(read.sheets.map((grid) => grid.values)).toEqual(values);
      else expect(read.refusal).toEqual({ code: "truncated" });
    }
  });
  test("a text has no end to miss: what is there is read, what is not there is missing", () => {
    const whole = bytesOf("中峰镇.csv");
    for (const share of [0.5, 0.7, 0.9]) {
      const end = whole.lastIndexOf(10, Math.floor(whole.length * share));
      const [ret] = readAll(...gridsOf(whole.subarray(0, end)));
      const there = rowsOf(ret!).filter((row) => row !== null).length;
      expect(there).toBeLessThan(ROWS.length);
      expect(figures(ret!).slice(0, there)).toEqual(TRUTH.accepted["中峰镇"]!.slice(0, there));
    }
  });
});

test.each(["安稳镇.xls", "横山镇.et"])("a lost sector of %s is never read as other figures", (name) => {
  const whole = bytesOf(name);
  const contents = (bytes: Uint8Array) =>
    readFile(FORM, { id: name, file: name, modified: 0, bytes }).map(({ submissions }) =>
      submissions.map(({ return: { content } }) => content),
    );
  const read = contents(whole);
  for (let at = 512; at < whole.length; at += 512) {
    const bytes = whole.slice().fill(0, at, at + 512);
    const told = contents(bytes);
    expect([at, told]).toEqual([at, told[0]!.length === 0 ? [[]] : read]);
  }
});
