import { strToU8 } from "fflate";
import { FORMS } from "../src/form/definitions";
import type { Matrix } from "../src/form/table";

/**
 * Files that any program may have written, but of a size that no person fills in: they take their time where
 * labels are read. Each grows with `times`; what is read in steps that look at each cell once grows as much.
 */
export type GrowingFile = readonly [says: string, make: (times: number) => Uint8Array];

const [TABLE] = FORMS[0]!.tables as [Matrix];
const ROWS = TABLE.rows.lines;
const COLUMNS = TABLE.columns.lines.filter(({ role }) => role === "item");

type Row = readonly (string | number)[];

/** Separated values: the plainest file, so that nothing but reading is measured. */
const file = (rows: readonly Row[]) => strToU8(rows.map((row) => row.join(",")).join("\n"));
const many = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: Math.round(count) }, (_, index) => make(index));
const letter = (index: number) => String.fromCharCode(0x4e00 + (index % 20_000));
const label = (index: number) => ROWS[index % ROWS.length]!.printed;

/** A form with its first columns and rows, every cell filled in. */
function form(unit: string, columns = COLUMNS.length, rows = ROWS.length): Row[] {
  const subjects = COLUMNS.slice(0, columns);
  return [
    [`填报单位：${unit}`, "", "", "填报时间：2011年12月15日"],
    ["", "", ...subjects.map(({ full }) => full)],
    ...ROWS.slice(0, rows).map(({ printed }) => ["", printed, ...subjects.map((_, at) => at + 1)]),
  ];
}

export const GROWING: readonly GrowingFile[] = [
  ["a hundred forms below one another", (times) => file(many(100 * times, (at) => form(`第${at}镇`)).flat())],
  [
    "a hundred forms cut by their columns",
    (times) =>
      file(
        many(100 * times, (at) => [
          ...form(`第${at}镇`, 6),
          ...form("")
            .slice(1)
            .map((row) => [...row.slice(0, 2), ...row.slice(8)]),
        ]).flat(),
      ),
  ],
  [
    "37,500 rows of one label",
    (times) => file([...form("石角镇"), ...many(37_500 * times, (at) => ["", label(3), at])]),
  ],
  [
    "37,500 rows of the form's labels",
    (times) => file([...form("石角镇"), ...many(37_500 * times, (at) => ["", label(at), at])]),
  ],
  [
    "25,000 rows of labels that look alike",
    (times) =>
      file([
        ...form("石角镇", 13, 44),
        ...many(25_000 * times, (at) => ["", label(at).slice(2) + letter(at) + letter(at >> 3), at]),
        ["", label(44), 1],
      ]),
  ],
  [
    "25,000 texts",
    (times) =>
      file([
        ...form("石角镇"),
        ...many(2500 * times, (row) => many(10, (at) => `${letter(row * 10 + at)}公开${row}`)),
      ]),
  ],
  [
    "6,000 heads with a row each",
    (times) =>
      file([
        ...form("石角镇"),
        ...many(6000 * times, (at) => [
          ["", "", "镇党委", "街道党工委", "建制村"],
          ["", label(at), 1],
        ]).flat(),
      ]),
  ],
  [
    "a head of 2,000 columns",
    (times) => {
      const columns = many(2000 * times, (at) => COLUMNS[at % COLUMNS.length]!.full);
      return file([
        ["", "", ...columns],
        ...ROWS.map(({ printed }) => ["", printed, ...columns.map((_, at) => at)]),
      ]);
    },
  ],
  [
    "12,500 titles",
    (times) =>
      file([
        ...many(12_500 * times, () => ["填报单位：计量单位：百个 2010年度统计表".repeat(4)]),
        ...form("石角镇"),
      ]),
  ],
];
