import { act, type Doing } from "../../src/book/act";
import type { Book } from "../../src/book/book";
import { gridOf, textOf } from "../../src/sheet/grid";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import { callText, caseWords, kindWords } from "../../src/papers/call-words";
import { callsPlan } from "../../src/papers/calls-plan";
import { NO_OFFICE, officeIn, type Office } from "../../src/papers/office";
import { papersOf } from "../../src/papers/papers";
import { slipsPlan } from "../../src/papers/slips-plan";
import { FORM_2011 as FORM } from "../support/forms";
import { sampleMonth, sampleRoster } from "./sample";

const { book: received, unnamed, refused } = sampleMonth();
const receiptOf = (unit: string) =>
  received.receipts.find(({ submission }) => submission.return.content.unit === unit)!.number;
// Its head says 綦江县篆塘镇: the clerk says which unit that is.
const book = act(
  received,
  {
    ...{
      kind: "named",
      receipt: receivedAs("篆塘镇.xlsx"),
      unit: "篆塘镇",
      from: "綦江县篆塘镇",
      own: false,
    },
  },
  "2011-12-19 10:00",
);
function receivedAs(file: string): number {
  return received.receipts.find(({ submission }) => submission.file === file)!.number;
}

const OFFICE: Office = { contact: "王某", phone: "023-48662233", by: "2011-12-29" };
const calls = (of: Book, date: string, { aliases = {}, reports = null }: Given = {}) =>
  papersOf(FORM, of, { roster: sampleRoster(aliases), refused, reports, date }).calls;
interface Given {
  readonly aliases?: Readonly<Record<string, string>>;
  readonly reports?: ReturnType<typeof gridOf> | null;
}
const doing = (of: Book, doings: readonly Doing[], time: string) =>
  doings.reduce((soFar, each) => act(soFar, each, time), of);
/** The clerk has said whose the broken file is. */
const KNOWN = { aliases: { 县司法局: "传输中断" } };

describe("whom to call", () => {
  it.each([
    [
      "all named",
      book,
      KNOWN,
      ["新盛镇 未收到", "县扶贫办 未收到", "县司法局 收到但读不出来（传输中断.xlsx）"],
    ],
    [
      "nothing said",
      unnamed,
      {},
      [
        ...["隆盛镇", "新盛镇", "县司法局", "县扶贫办"].map((unit) => `${unit} 未收到`),
        " 收到但读不出来（传输中断.xlsx）",
        "篆塘镇 收到，待确认（篆塘镇.xlsx）",
        " 收到但没有单位（统计表（定稿）.xlsx）",
      ],
    ],
    [
      "one sent back",
      act(book, { kind: "returned", receipt: receiptOf("赶水镇"), unit: "赶水镇" }, "2011-12-21 09:00"),
      KNOWN,
      [
        ...["新盛镇 未收到", "县扶贫办 未收到", "县司法局 收到但读不出来（传输中断.xlsx）"],
        "赶水镇 退回未重报（12月21日退回）",
      ],
    ],
    [
      "one owes none",
      act(book, { kind: "exempt", from: "2011-12-01", until: "", unit: "县扶贫办" }, "2011-12-01 09:00"),
      KNOWN,
      ["新盛镇 未收到", "县司法局 收到但读不出来（传输中断.xlsx）"],
    ],
  ] as const)("%s", (_, of, given, expected) => {
    expect(calls(of, "2011-12-27", given).map((call) => `${call.unit} ${caseWords(call)}`)).toEqual(expected);
  });
});

describe("before the day a reminder, after it 催报", () => {
  const title = `《${FORM.title}》`;
  it.each([
    [
      "2011-12-19",
      "提醒",
      `新盛镇：截至12月19日，贵单位尚未报送${title}（报送截止12月20日），请于12月20日前报送，特此提醒。联系人：王某　电话：023-48662233。`,
    ],
    [
      "2011-12-20",
      "提醒",
      `新盛镇：截至12月20日，贵单位尚未报送${title}（报送截止12月20日），请于12月20日前报送，特此提醒。联系人：王某　电话：023-48662233。`,
    ],
    [
      "2011-12-27",
      "催报（逾期 7 天）",
      `新盛镇：截至12月27日，贵单位尚未报送${title}（报送截止12月20日），已逾期 7 天，请于12月29日前报送，逾期将予以通报。联系人：王某　电话：023-48662233。`,
    ],
  ])("on %s", (date, kind, text) => {
    const [call] = calls(book, date);
    expect([call!.unit, kindWords(call!, date), callText(FORM, call!, OFFICE, date)]).toEqual([
      ...["新盛镇", kind, text],
    ]);
  });

  it("without a day that the clerk has set, at once", () => {
    const [call] = calls(book, "2011-12-27");
    expect(callText(FORM, call!, NO_OFFICE, "2011-12-27")).toMatch(/，请即报送，仍未报送的将予以通报。$/);
  });
});

it("the second round says so, and when the first was", () => {
  const once = doing(book, [{ kind: "reminded", round: 1, unit: "新盛镇" }], "2011-12-19 15:00");
  const [call, other] = calls(once, "2011-12-21");
  expect([call!.unit, call!.rounds, call!.last, other!.rounds]).toEqual(["新盛镇", 1, "2011-12-19", 0]);
  expect(callText(FORM, call!, OFFICE, "2011-12-21")).toContain("这是第 2 次催报（上次 12月19日）。");
  const row = gridOfPlan(callsPlan(FORM, [call!], OFFICE, "2011-12-21")).values[4]!;
  expect(row.slice(5, 7).map((cell) => textOf(cell))).toEqual(["第 2 次", "12月19日"]);
});

it("whom to call is taken from the register where the roster does not say", () => {
  const heads = ["单位", "类别", "状态", "联系人", "电话"];
  const reports = gridOf("报送情况", [heads, ["新盛镇", "镇", "未报", "李某", "13800000000"]]);
  const [call] = calls(book, "2011-12-19", { reports });
  expect(call).toMatchObject({ unit: "新盛镇", contact: "李某", phone: "13800000000" });
});

describe("what the clerk has said of the office", () => {
  it.each([
    ["all", OFFICE],
    ["nothing", NO_OFFICE],
    ["a name alone", { ...NO_OFFICE, contact: "王 某" }],
  ])("%s is read back from either paper", (_, office) => {
    const { slips } = papersOf(FORM, book, { roster: [], refused: [], reports: null, date: "2011-12-27" });
    for (const plan of [
      slipsPlan(FORM, slips, office, "2011-12-27"),
      callsPlan(FORM, [], office, "2011-12-27"),
    ])
      expect(officeIn(gridOfPlan(plan))).toEqual(office);
  });

  it("is not read from any other sheet", () => {
    expect([officeIn(null), officeIn(gridOf("名册", [["单位", "联系人：王某"]]))]).toEqual([null, null]);
  });
});
