import toMainland from "opencc-js/to/cn";
import { bareLetters, letters, spellings } from "../../../src/reading/labels/label-key";
import { labelScreen } from "../../../src/reading/labels/label-screen";
import { FIXTURES, FORM_2011, formOf } from "../../support/forms";
import { pick, seeded } from "../../support/seeded";

const LABELS = [FORM_2011, ...FIXTURES.map(formOf)].flatMap(({ tables }) =>
  tables.flatMap((table) =>
    (table.kind === "matrix" ? [...table.rows.members, ...table.columns.members] : table.columns.members).map(
      ({ printed }) => printed,
    ),
  ),
);
const NAMES = [...new Set(LABELS.flatMap((label) => [letters(label), bareLetters(label)]))];
const mayBe = labelScreen(NAMES);

const [PHRASES, CHARACTERS] = toMainland
  .flat()
  .map((dictionary) =>
    (dictionary as string).split("|").map((entry) => entry.split(" ") as [from: string, to: string]),
  );
const TRADITIONAL = new Map(CHARACTERS!.map(([from, to]) => [to, from]));

/** Ways in which people and programs write a label. */
const WAYS: readonly ((text: string, random: () => number) => string)[] = [
  (text) => text,
  (text, random) =>
    [...text].map((each) => (random() < 0.5 ? (TRADITIONAL.get(each) ?? each) : each)).join(""),
  (text, random) =>
    [...text].map((each) => each + pick(random, ["", "", " ", "\u3000", "\u200B", "、", "，"])).join(""),
  (text, random) =>
    pick(random, ["1.", "一、", "（十二）", "2.1.3 ", "(3)", "12", "①", "１．", "%", "· "]) + text,
  (text, random) => text + pick(random, ["（个）", "(万份)", "²", "¹", "（%）\u200B", "：", "(", "）"]),
  (text) =>
    [...text]
      .map((each) =>
        each < "\u007F" && each > " " ? String.fromCharCode(each.charCodeAt(0) + 0xfee0) : each,
      )
      .join(""),
  (text) => text.replaceAll("（", "︵").replaceAll("）", "︶"),
  (text, random) => text.slice(Math.floor(random() * 3), text.length - Math.floor(random() * 3)),
];

it("lets every text pass that one of its spellings makes a label", () => {
  const random = seeded(1);
  const names = new Set(NAMES);
  let labels = 0;
  for (let run = 0; run < 20_000; run++) {
    let text = pick(random, LABELS);
    for (let way = 0; way < 2; way++) text = pick(random, WAYS)(text, random);
    const isLabel = spellings(text).some(
      (each) => names.has(letters(each.text)) || names.has(bareLetters(each.text)),
    );
    if (isLabel) labels++;
    if (isLabel && !mayBe(text)) throw new Error(`ruled out: ${text}`);
  }
  expect(labels).toBeGreaterThan(10_000);
});

it("lets words pass whose characters change in them alone", () => {
  const out = PHRASES!.filter(([from, to]) => !labelScreen([letters(to)])(from));
  expect(out).toEqual([]);
});

it("takes for signs what no label is told by", () => {
  const screen = labelScreen(["党务"]);
  const signs = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code)).filter(
    (sign) => screen(`党${sign}务`) && !screen(`党${sign}党`),
  );
  expect(signs.filter((sign) => letters(`党${sign}务`) !== "党务")).toEqual([]);
  expect(signs).toEqual(expect.arrayContaining([" ", "\u3000", "、", "。", "·", "《", "-", ".", ",", ":"]));
});

const SMALL = labelScreen(["党务公开栏", "13岁", "GDP"]);
it.each([
  ["党务公开栏", true],
  ["三、党务公开栏（个）", true],
  ["3党 务公开栏", true],
  ["公开栏", true],
  ["黨務公開欄", true],
  ["党公开栏", false],
  ["村务公开栏", false],
  ["党务公开栏个", false],
  ["党务公开栏2", false],
  ["（村）党务公开栏", true],
  ["（村）公务", false],
  ["务²", true],
  ["13岁", true],
  ["女13岁", false],
  ["岁13", false],
  ["ＧＤＰ", true],
  ["GPD", false],
  ["栏%", false],
  ["", true],
  ["(村）务", true],
  ["（村)公务", false],
  ["党（x", true],
  ["十党务公开栏", true],
  ["一公务", false],
  ["党1", false],
  ["1党公", false],
  ["１３岁", true],
  ["12%岁", true],
  ["ＧＰ", false],
  ["G DP", true],
  ["GDP党", false],
  ["É党公", false],
  ["党É公", true],
  ["①党务公开栏", true],
  ["㈠党公", false],
  ["党①务", false],
  ["党²务", true],
  ["党²公", false],
  ["党㈠务", true],
  ["党\u0301务", true],
  ["党\u0301公", false],
  ["党\u{20000}公", true],
  ["\u{20000}党公", false],
  ["党 公", false],
  ["党\u3000务", true],
  ["党\u3000公", false],
  ["Ｚ", false],
  ["～党公", false],
  ["龥", false],
  ["党鿿", false],
  ["\u4dff党公", false],
  ["党\u4dff务", true],
  ["\ua000党公", false],
  ["党\ua000公", true],
  ["務开", true],
  ["開务", true],
])("%s may be a label: %s", (text, expected) => expect(SMALL(text)).toBe(expected));
