import { act } from "../../src/book/act";
import { EMPTY_BOOK } from "../../src/book/book";
import { sealing } from "../../src/book/edition";
import { inputOf } from "../../src/book/in-force";
import { paperOfCode } from "../../src/book/paper-code";
import { receive } from "../../src/book/receive";
import { standingOf } from "../../src/consolidation/standing";
import type { Submission } from "../../src/consolidation/consolidation";
import { sealCode } from "../../src/reading/seal/seal-code";
import { handed, listed } from "../support/consolidated";
import { SMALL } from "../support/office-acts";

const ROSTER = listed("石角镇", "东溪镇", "三江镇");

/** A return that was finalised on its day; `changed` afterwards. */
function finalised(unit: string, figure: number, date: string, changed = false): Submission {
  const given = handed(SMALL, { unit, date, tables: [[[figure, 1], [2, 3]]] }, { file: `${unit} ${date}.xlsx` }); // prettier-ignore
  const { content } = given.return;
  const seal = { date, code: sealCode(SMALL, content, date), kind: "full", intact: !changed } as const;
  return { ...given, return: { ...given.return, content: { ...content, seal } } };
}
const codeIn = ({ return: { content } }: Submission) => content.seal!.code;

const first = finalised("石角镇", 3, "2012-07-01");
const second = finalised("石角镇", 4, "2012-07-03");
const changed = finalised("东溪镇", 5, "2012-07-02", true);
const received = receive(SMALL, EMPTY_BOOK, [first, second, changed], "2012-07-04 09:00").book;
const book = act(received, sealing(SMALL, received, ROSTER, "2012-07-05"), "2012-07-05 10:00");
const sealed = book.acts.at(-1)!;
const edition = sealed.kind === "sealed" ? sealed.code : "";
const found = (typed: string, of = book) =>
  paperOfCode(SMALL, of, standingOf(SMALL, { ...inputOf(SMALL, of), roster: ROSTER }), typed);

it.each<[string, string, object | null]>([
  [
    "the one that counts",
    codeIn(second),
    { kind: "return", unit: "石角镇", nth: 2, counts: true, changed: false, date: "2012-07-03" },
  ],
  ["one that was replaced", codeIn(first), { kind: "return", unit: "石角镇", nth: 1, counts: false, date: "2012-07-01" }],
  ["one whose file was changed since", codeIn(changed), { kind: "return", unit: "东溪镇", nth: 1, changed: true }],
  ["an edition of the total", edition, { kind: "edition", edition: 1, date: "2012-07-05", holds: true }],
  ["what nobody has sent", codeIn(finalised("三江镇", 9, "2012-07-01")), { kind: "unknown" }],
  ["an old one that nobody has sent", "7K3M-92QX", { kind: "unknown" }],
  ["one with a sign wrong", codeIn(second).replace(/.$/, (sign) => (sign === "0" ? "1" : "0")), { kind: "miswritten" }],
  ["one that is not typed to its end", codeIn(second).slice(0, -3), { kind: "miswritten" }],
  ["what has only been begun", codeIn(second).slice(0, 7), null],
  ["as a scanner or a hurried hand gives it", codeIn(second).replaceAll("-", "").toLowerCase(), { kind: "return", nth: 2 }],
])("%s is known by its code", (_, typed, wanted) => {
  if (wanted === null) expect(found(typed)).toBeNull();
  else expect(found(typed)).toMatchObject(wanted);
}); // prettier-ignore

it("an edition after which the total has changed says so", () => {
  const { book: more } = receive(SMALL, book, [finalised("三江镇", 9, "2012-07-01")], "2012-07-06 09:00");
  expect(found(edition, more)).toMatchObject({ kind: "edition", holds: false });
});
