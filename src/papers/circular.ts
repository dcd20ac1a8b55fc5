import type { Consolidation } from "../consolidation/consolidation";
import { openIn, type Register, type UnitState } from "../consolidation/register";
import { STATE_NAMES } from "../consolidation/state-names";
import { percentWords } from "../consolidation/notes/share-words";
import { countsOf, isAsked, isNil, owingIn } from "../consolidation/standing";
import { groupOf } from "../form/scheme";
import type { Form } from "../form/form";
import { periodText } from "../form/period";
import { circularTitle } from "../reading/about-returns";
import type { Block, TableBlock, TextDocument } from "../sheet/document";
import { assess, NOT_IN, type Rubric, type UnitScore } from "./assessment";
import { briefOf, type Brief } from "./brief";
import { inspectionView, type Inspection } from "./inspection/inspection";
import type { Office } from "./office";
import { dateWords, figureWords, numeralWords } from "./words";

/** What a circular is written from. */
export interface CircularInput {
  readonly consolidation: Consolidation;
  readonly register: Register;
  readonly rubric: Rubric;
  /** What stands on 专项督查; left out where there is none. */
  readonly inspection?: Inspection;
  readonly office: Office;
  /** The number of the edition that the total is sealed as; `null` while it is not. */
  readonly edition: number | null;
}

/** So many are named in a sentence; all of them stand in the second list. */
const NAMED = 12;

/**
 * 通报: how the units have reported, what was wrong and with whom, what is asked for; behind it the ranks and the names.
 * All figures are those of the moment at which it is drawn up, and every word may be changed.
 */
export function circularOf(form: Form, input: CircularInput): TextDocument {
  const { consolidation, office } = input;
  const { scheme, authority, title } = form;
  const brief = briefOf(form, consolidation);
  const period = form.period ? periodText(form.period) : "";
  const until = `截至${dateWords(consolidation.date)}${input.edition === null ? "" : `，第 ${input.edition} 版`}`;
  const contact = [
    office.contact && `联系人：${office.contact}`,
    office.phone && `联系电话：${office.phone}`,
  ];
  return {
    blocks: [
      { kind: "title", text: circularTitle(title) },
      { kind: "addressees", text: `${scheme.addressees.replace(/[:：]$/, "")}：` },
      {
        kind: "paragraph",
        text: `${scheme.basis === "" ? "" : `${scheme.basis}，`}现将${period}《${title}》报送情况（${until}）通报如下。`,
      },
      ...section(1, "总体情况", [
        reportedWords(input),
        ...groupWords(form, consolidation),
        ...shareParagraphs(brief),
      ]),
      ...section(2, "存在的主要问题", problemParagraphs(input, brief)),
      ...section(3, "下一步要求", demandsOf(form, input)),
      ...(contact.some(Boolean) ? [paragraph(`${contact.filter(Boolean).join("，")}。`)] : []),
      paragraph("附件：1．报送情况排名表　2．未报、迟报单位名单"),
      { kind: "signature", text: authority },
      { kind: "signature", text: dateWords(consolidation.date) },
      ...rankTables(assess(form, consolidation, input.register, input.rubric, input.inspection)),
      namesTable(input),
    ],
  };
}

const paragraph = (text: string): Block => ({ kind: "paragraph", text });

function section(number: number, heading: string, paragraphs: readonly string[]): Block[] {
  return [{ kind: "heading", text: `${numeralWords(number)}、${heading}` }, ...paragraphs.map(paragraph)];
}

/** 应报 42 个单位，已报 39 个，按时 37 个（88.1%），逾期 2 个（…），未报 3 个（…）。 */
function reportedWords({ consolidation, register }: CircularInput): string {
  const { reports, counts, entries } = consolidation;
  if (counts.due === 0) return `没有应报单位名册，已收到 ${consolidation.counted.length} 个单位的报表。`;
  const owing = owingIn(reports);
  const late = owing.filter(({ state, entry }) => state !== "empty" && (entry?.late ?? false));
  const missing = owing.filter((report) => NOT_IN.includes(register.of(report).state));
  const inTime = counts.reported - counts.late;
  const parts = [
    `应报 ${counts.due} 个单位`,
    `已报 ${counts.reported} 个`,
    `按时 ${inTime} 个（${percentWords(inTime, counts.due)}）`,
    `逾期 ${counts.late} 个${inBrackets(late.map(({ unit }) => unit))}`,
    `未报 ${counts.due - counts.reported} 个${inBrackets(missing.map(({ unit }) => unit))}`,
  ];
  const waiting = entries.filter(({ status }) => isAsked(status)).length;
  const nil = owing.filter(({ entry }) => entry && isNil(entry)).map(({ unit }) => unit);
  const exempt = reports.filter(({ listed, state }) => listed && state === "exempt").map(({ unit }) => unit);
  return `${[
    parts.join("，"),
    ...(nil.length > 0 ? [`其中零报 ${nil.length} 个${inBrackets(nil)}`] : []),
    ...(waiting > 0 ? [`另有 ${waiting} 份待确认`] : []),
    ...(exempt.length > 0 ? [`免报 ${exempt.length} 个${inBrackets(exempt)}`] : []),
  ].join("；")}。`;
}

/** 街镇应报 19 个，按时 18 个（94.7%）；部门… where units are of several kinds. */
function groupWords(form: Form, { reports }: Consolidation): string[] {
  const owing = owingIn(reports);
  const groups = [...new Set(owing.map(({ category }) => groupOf(form.scheme, category)))];
  if (groups.length < 2) return [];
  const said = groups.map((group) => {
    const own = owing.filter(({ category }) => groupOf(form.scheme, category) === group);
    const { due, reported, late } = countsOf(own);
    const inTime = reported - late;
    return `${group || "其他单位"}应报 ${due} 个，按时 ${inTime} 个（${percentWords(inTime, due)}）`;
  });
  return [`其中，${said.join("；")}。`];
}

function shareParagraphs({ shares }: Brief): string[] {
  return shares
    .filter(({ whole }) => whole > 0)
    .map(({ label, part, whole, units }) => {
      const below = units.filter((each) => each.part < each.whole);
      const above = units.filter((each) => each.part > each.whole);
      const named = (each: (typeof units)[number]) => `${each.unit} ${each.part}/${each.whole}`;
      const more = [
        below.length > 0 && `不到 100% 的有 ${below.length} 个单位${inBrackets(below.map(named))}`,
        above.length > 0 && `数字有误、超过 100% 的有 ${above.length} 个${inBrackets(above.map(named))}`,
      ].filter(Boolean);
      const all = `${label} ${figureWords(part)}/${figureWords(whole)}（${percentWords(part, whole)}）`;
      return `${[all, ...more].join("，")}。`;
    });
}

/** 一是…二是…, each with the units that it is about. */
function problemParagraphs(
  { consolidation, register, inspection }: CircularInput,
  { rules }: Brief,
): string[] {
  const owing = owingIn(consolidation.reports);
  const inState = (state: UnitState) =>
    owing.filter((report) => register.of(report).state === state).map(({ unit }) => unit);
  const late = owing.flatMap(({ unit, state, entry }) =>
    entry && state !== "empty" && entry.daysLate > 0 ? [`${unit}（迟 ${entry.daysLate} 天）`] : [],
  );
  const [missing, waiting, unread, empty] = (["missing", "waiting", "unread", "empty"] as const).map(
    inState,
  ) as [string[], string[], string[], string[]];
  const inTime = [
    late.length > 0 && `${listed(late)}没有按时报送`,
    missing.length > 0 && `${listed(missing)}没有报送`,
    waiting.length > 0 && `${listed(waiting)}的报表待确认`,
    unread.length > 0 && `${listed(unread)}报来的文件打不开`,
    empty.length > 0 && `${listed(empty)}报的是空表`,
  ].filter(Boolean);
  const wrong = owing.flatMap(({ unit, entry }) => {
    const errors = entry ? openIn(entry).errors : 0;
    return errors > 0 ? [`${unit}（${errors} 处）`] : [];
  });
  const broken = rules.filter(({ open, units }) => open > 0 && units.length > 0);
  const named = broken
    .slice(0, NAMED)
    .map(({ title, rule, units }) => `“${title || rule}”${inBrackets(units)}`);
  const unexplained = owing.flatMap(({ unit, entry }) => {
    const queries = entry ? openIn(entry).queries : 0;
    return queries > 0 ? [`${unit}（${queries} 处）`] : [];
  });
  const said = [
    inTime.length > 0 && `报送不及时。${inTime.join("；")}。`,
    wrong.length > 0 && `填报有错误。${listed(wrong)}的表中有错误没有改正。`,
    unexplained.length > 0 && `该说明的没有说明。${listed(unexplained)}有待核实的数没有说明原因。`,
    named.length > 0 && `审核中未了结的问题主要有：${named.join("；")}。`,
    inspection && inspectionWords(inspection),
  ].filter((each): each is string => Boolean(each));
  if (said.length === 0) return ["各单位均按时报送，表中没有未了结的问题。"];
  return said.map((each, index) => `${numeralWords(index + 1)}是${each}`);
}

/** 专项督查有不合格项。督查 12 个单位，8 项不合格：“公开目录”（石角镇、东溪镇）…; "" where nothing has failed. */
function inspectionWords(inspection: Inspection): string {
  const { visited, failures, failed, unanswered } = inspectionView(inspection);
  if (failures === 0) return "";
  const named = failed.map(({ item, units }) => `“${item}”${inBrackets(units)}`);
  const open = unanswered.length > 0 ? `${listed(unanswered)}还没有答复整改情况。` : "";
  return `专项督查有不合格项。督查 ${visited} 个单位，${failures} 项不合格：${named.join("；")}。${open}`;
}

/** What the form's author asks for; else what follows from how matters stand. */
function demandsOf(form: Form, { consolidation, register, inspection, office }: CircularInput): string[] {
  if (form.scheme.demands.length > 0) return [...form.scheme.demands];
  const owing = owingIn(consolidation.reports);
  const until = office.by === "" ? "尽快" : `于${dateWords(office.by)}前`;
  const missing = owing.some((report) => NOT_IN.includes(register.of(report).state));
  const open = owing.some(({ entry }) => entry && openIn(entry).errors + openIn(entry).queries > 0);
  const asked = [
    missing && `尚未报送的单位，请${until}报送。`,
    open && `表中有错误、有待核实的单位，请对照退改单${until}更正或说明原因，重新报送。`,
    inspection &&
      inspectionView(inspection).failures > 0 &&
      "督查中有不合格项的单位，请按整改期限逐项整改，书面答复整改情况。",
    "各单位要落实专人负责，认真核对数据，经主要负责人审签后按时报送。",
  ].filter((each): each is string => Boolean(each));
  return asked.map((each, index) => `（${numeralWords(index + 1)}）${each}`);
}

/** 附件1: the groups apart, best first. */
function rankTables(scores: readonly UnitScore[]): TableBlock[] {
  const groups = [...new Set(scores.map(({ group }) => group))];
  return groups.map((group, index): TableBlock => {
    const own = scores.filter((score) => score.group === group).sort((a, b) => a.rank - b.rank);
    return {
      kind: "table",
      caption: `${index === 0 ? "附件1　" : ""}报送情况排名表${group === "" ? "" : `（${group}）`}`,
      onNewPage: index === 0,
      head: ["名次", "单位", "报送时间", "迟几天", "错误", "得分"],
      rows: own.map(({ rank, unit, report: { entry }, state, total }) => [
        rank,
        unit,
        NOT_IN.includes(state)
          ? STATE_NAMES[state]
          : (entry?.firstDay ?? entry?.submission.return.content.date ?? ""),
        NOT_IN.includes(state) ? "" : (entry?.daysLate ?? 0),
        entry ? openIn(entry).errors : "",
        total,
      ]),
      widths: [6, 24, 14, 8, 8, 8],
    };
  });
}

/** 附件2: who has not reported, or late, or nothing. */
function namesTable({ consolidation, register }: CircularInput): TableBlock {
  const owing = owingIn(consolidation.reports);
  const rows = owing.flatMap((report) => {
    const { state, contact, phone } = register.of(report);
    const late = report.entry?.daysLate ?? 0;
    if (!NOT_IN.includes(state) && late === 0) return [];
    const what = NOT_IN.includes(state) ? STATE_NAMES[state] : `迟报 ${late} 天`;
    return [[report.unit, report.category, what, contact, phone]];
  });
  return {
    kind: "table",
    caption: "附件2　未报、迟报单位名单",
    onNewPage: false,
    head: ["序号", "单位", "类别", "情况", "联系人", "电话"],
    rows: rows.length === 0 ? [["", "没有", "", "", "", ""]] : rows.map((row, index) => [index + 1, ...row]),
    widths: [6, 24, 12, 12, 10, 14],
  };
}

/** （县环保局、县审计局）; of many the first ones. */
function inBrackets(names: readonly string[]): string {
  return names.length === 0 ? "" : `（${listed(names)}）`;
}

function listed(names: readonly string[]): string {
  const more = names.length > NAMED ? ` 等 ${names.length} 个单位` : "";
  return names.slice(0, NAMED).join("、") + more;
}
