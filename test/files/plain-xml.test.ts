import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { unzipSync } from "fflate";
import { opened } from "../../src/files/refusal";
import { decoded } from "../../src/files/decoder";
import { ALL, readXml, readXmlStrictly, tellPlain, type XmlListener } from "../../src/files/xml";
import { damagedText, numbers } from "./damage";
import { RETURNS } from "./returns";

const bytes = (xml: string) => new TextEncoder().encode(xml);

/** What a listener hears, texts as they are put together, and what is said in the end. */
function heard(read: (listener: XmlListener) => void) {
  const events: unknown[] = [];
  let depth = 0;
  let text = "";
  const tag = (...event: readonly unknown[]) => {
    if (text !== "") events.push(text);
    text = "";
    events.push(event);
  };
  const result = opened(() => {
    read({
      open: (element, attributes) => {
        tag(element, { ...attributes });
        depth++;
      },
      text: (piece) => {
        // What stands around the first and the last element is no text of the part.
        if (depth > 0) text += piece;
      },
      close: (element) => {
        depth--;
        tag(element);
      },
    });
    return [];
  });
  return { events, result };
}

const both = (part: Uint8Array) => [
  heard((listener) => readXml(part, "part.xml", listener)),
  heard((listener) => readXmlStrictly(part, "part.xml", listener)),
];

const isAllPlain = (part: Uint8Array) => tellPlain(part, {}) === ALL;

/** The parts of all returns that are packages of XML. */
const PARTS = readdirSync(RETURNS, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(?:xlsx|ods|docx)$/.test(name) && !name.endsWith("截断.xlsx"))
  .flatMap((name) =>
    Object.entries(unzipSync(new Uint8Array(readFileSync(join(RETURNS, name))))).flatMap(
      ([part, inside]): [string, Uint8Array][] =>
        /\.(?:xml|rels)$/.test(part) ? [[`${name} ${part}`, inside]] : [],
    ),
  );

test("nearly all parts are plain to their end", () => {
  const left = PARTS.filter(([, part]) => !isAllPlain(part)).map(([name]) => name);
  expect(PARTS.length).toBeGreaterThan(100);
  expect(left.length / PARTS.length).toBeLessThan(0.05);
});

describe("what is plain is told as any reader tells it", () => {
  test.each([
    ["a declaration, in either quotes", `<?xml version='1.0' encoding='UTF-8' standalone="yes"?>\r\n<a/>`],
    ["elements in each other, with prefixes", `<x:a><b/><x:c></x:c></x:a>\n`],
    ["attributes, blanks in them and between them", `<a b="1"\n\tx:c="a\n\tb\r\nc" />`],
    ["values in either quotes, one in the other", `<a b='1' c="2'" d='"&lt;' />`],
    ["texts and what stands between tags", `<a> 镇 <b>1</b>\r\n\t<b>]] ></b>\r</a>`],
    ["references", `<a b="&lt;&amp;&quot;&#10;&#x4E00;">&gt;&apos;&#19968;&#9;<b>&#xA;&#x20;</b></a>`],
    ["a larger sign in a text", `<a>1>0</a>`],
    ["a mark of its encoding", `\ufeff<a/>`],
    ["the same within it", `<a>\ufeff<b c="\ufeff1"/>\ufeff</a>`],
  ])("%s", (_, xml) => {
    expect(isAllPlain(bytes(xml))).toBe(true);
    const [told, read] = both(bytes(xml));
    expect(told).toEqual(read);
  });
});

describe("what is not plain is left to the strict reader", () => {
  test.each([
    ["nothing", ""],
    ["a comment", `<a><b/><!-- b --></a>`],
    ["CDATA", `<a><b/><![CDATA[<b/>]]></a>`],
    ["a document type", `<!DOCTYPE a><a/>`],
    ["an instruction", `<a><?b c?></a>`],
    ["a quote without its end", `<a><b c='1"/></a>`],
    ["a larger sign in a value", `<a><b c="1>0">1</b></a>`],
    ["a name beyond ASCII", `<a><镇/></a>`],
    ["a control character", `<a><b/>\u0001</a>`],
    ["a control character in a value", `<a><b c="\u0001"/></a>`],
    ["a control character by number", `<a><b/>&#1;</a>`],
    ["a character of two halves by number", `<a><b/>&#x1F600;</a>`],
    ["a reference to an entity of its own", `<a><b/>&c;</a>`],
    ["half a reference", `<a><b/>&amp</a>`],
    ["half a reference in a value", `<a><b c="&#6a;"/></a>`],
    ["the end of no section", `<a><b/>]]></a>`],
    ["tags that do not match", `<a><b></a></b>`],
    ["an end with more to its name", `<a><b></bc></a>`],
    ["an end with a blank", `<a><b></b ></a>`],
    ["an end too many", `<a/></a>`],
    ["a part that breaks off", `<a><b>1</b>`],
    ["a tag that breaks off", `<a><b`],
    ["text before the first element", `b<a/>`],
    ["text behind the last one", `<a/>b`],
    ["two elements", `<a/><b/>`],
    ["an attribute twice", `<a><b c="1" c="2"/></a>`],
    ["attributes without a blank", `<a><b c="1"d="2"/></a>`],
    ["an attribute without a value", `<a><b c/></a>`],
    ["a value with a tag", `<a><b c="<"/></a>`],
    ["a name that begins with a digit", `<a><1/></a>`],
    ["more depth than any part has", `${"<a>".repeat(300)}${"</a>".repeat(300)}`],
  ])("%s", (_, xml) => {
    expect(isAllPlain(bytes(xml))).toBe(false);
    const [told, read] = both(bytes(xml));
    expect(told).toEqual(read);
  });

  test.each([
    ["in a text", [...bytes("<a><b/>"), 0xe9, ...bytes("</a>")]],
    ["in a value", [...bytes(`<a><b c="`), 0xe9, ...bytes(`"/></a>`)]],
    ["in a name", [...bytes("<a><b"), 0xe9, ...bytes("/></a>")]],
    ["half a character", [...bytes("<a><b/>"), ...bytes("镇").subarray(0, 2), ...bytes("</a>")]],
    ["before the first element", [0xe9, ...bytes("<a/>")]],
  ])("bytes that are none: %s", (_, part) => {
    const [told, read] = both(Uint8Array.from(part));
    expect(isAllPlain(Uint8Array.from(part))).toBe(false);
    expect(read!.result).toMatchObject({ ok: false, refusal: { code: "damaged" } });
    expect(told!.result).toEqual(read!.result);
  });

  test("and is heard once, with all that went before", () => {
    const names: string[] = [];
    readXml(bytes(`<a>1<b/>2<!-- c -->3<d/>4</a>`), "", {
      open: (element) => names.push(element),
      text: (text) => names.push(text),
    });
    expect(names.join("")).toBe("a1b23d4");
  });
});

/** What damage is made of. */
const PIECES = [
  ..."< > & ' \" / = - e 0 9 : \0 \u0001 \uffff \t \r \n ]]> 镇".split(" "),
  ...["</a>", "<a>", "<a/>", "&amp;", "&#13;", "&lt", "<!-- -->", "<![CDATA[a]]>", ` a="1"`, ` x:b='2'`],
  ...["\r\n", "<?a b?>", "<!DOCTYPE a>", "&#x4e00;", "&nbsp;", `="`, `" "`, "/>", "&#65;", "\ufeff"],
].map(bytes);

test.each([
  ["two thousand", 2000, PARTS.filter(([, part]) => part.length < 12_000), 2012],
  ["forty long", 40, PARTS.filter(([, part]) => part.length > 100_000), 2013],
])(
  "of %s damaged parts none is told otherwise than it is read, nor said to be damaged in other words",
  (_, mutants, parts, seed) => {
    const next = numbers(seed);
    let plain = 0;
    for (let mutant = 0; mutant < mutants; mutant++) {
      const [name, part] = parts[next() % parts.length]!;
      let bad = damagedText(part, PIECES, next);
      if (next() % 2 === 0) bad = damagedText(bad, PIECES, next);
      const [told, read] = both(bad);
      if (isAllPlain(bad)) plain++;
      // Of bytes that are no text nothing is told by a reader that looks at all of them first.
      if (decoded(bad, "utf-8") === null) expect(told!.result).toEqual(read!.result);
      else if (!isDeepStrictEqual(told, read)) expect([name, mutant, told]).toEqual([name, mutant, read]);
    }
    expect(plain).toBeGreaterThan(mutants / 20);
  },
);
