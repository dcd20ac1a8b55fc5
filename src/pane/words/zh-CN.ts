import { shareWords } from "../../consolidation/notes/share-words";
import { ACT_NAMES } from "../../book/sheets/act-names";
import { STATE_NAMES } from "../../consolidation/state-names";
import { periodText, type PeriodKind } from "../../form/period";
import type { CallCase } from "../../papers/calls";
import type { CorrectionKind, LabelMatch, Return, UnitSource } from "../../reading/return";
import type { OpenMatters } from "../desk/returns/run";
import type { Refusal } from "../desk/form/refusal";
import type { Draft } from "../desk/ground/files";
import { dayAndTime } from "./day-and-time";
import type { Fault } from "../desk/ground/fault";
import type { PriorRefusal } from "../desk/form/choose-prior";
import { reasonOf } from "./host-reason";
import type { Progress } from "../../checking/filling/progress";
import { openItems } from "./open-items";
import type { OpenWords, Words } from "./words";

const SEVERITY = { error: "错误", query: "待核实", hint: "提示" } as const;

const count: Words["count"] = (severity, number) => `${number} 处${SEVERITY[severity]}`;
/** Rounded down: 99.9 % is not all. */
const percent = (share: number) => (share > 0 && share < 0.01 ? "不到 1 %" : `${Math.floor(share * 100)} %`);

function aboutDraft({ unit, units, file, saved }: Pick<Draft, "unit" | "units" | "file" | "saved">): string {
  const about = units === null ? unit || file.replace(/\.xlsx$/, "") : `汇总 ${units} 个单位`;
  return `${about}，${dayAndTime(saved)}`;
}

/** Never above all; without a roster, nobody knows of how many. */
function shareOf({ reported, due }: { readonly reported: number; readonly due: number }): string {
  return due > 0 ? `${reported}/${due}` : `${reported} 份`;
}

/** "6 栏，270/270 项，已填完" */
function progress(share: number, { columns, filled, asked }: Progress): string {
  const parts = [
    columns > 1 && `${columns} 栏`,
    asked > 0 && `${filled}/${asked} 项`,
    share === 1 && "已填完",
  ];
  return parts.filter(Boolean).join("，");
}

function refused({ kind, sealed, computed, room, grows }: Refusal): string {
  if (sealed) return "已经定稿，表格锁定着，没有改动。要改，请先在右边的面板里点「取消定稿」。";
  const where =
    computed && (computed.column === null ? `第 ${computed.row + 1} 行` : `${computed.column} 列`);
  if (kind === "typing") {
    return computed
      ? `${where}是${computed.label}，会自动算出，不用填。`
      : "这一格是锁定的，不用填。请在白格子里填写。";
  }
  const covered = computed ? `盖到了${computed.label}（${where}）` : "盖到了不能填的或者合并的格子";
  const more = grows ? "行不够的，先在中间插入空行，再粘贴。" : "";
  const next = room
    ? `请从 ${room.cell} 起粘贴 ${room.rows} 行 ${room.columns} 列。${more}`
    : more || "请只粘贴要填的部分。";
  return `粘贴的内容${covered}，没有粘贴。${next}`;
}

const inBrackets = (names: readonly string[]) => names.map((name) => `「${name}」`).join("");

function quoted(names: readonly string[], between: string): string {
  return names.map((name) => `“${name}”`).join(between);
}

function open(matters: OpenMatters): OpenWords {
  const texts: Readonly<Record<keyof OpenMatters, string>> = {
    errors: count("error", matters.errors),
    queries: count("query", matters.queries),
    unread: `${matters.unread} 个文件没有读取`,
    refused: `${matters.refused} 个文件未能读取`,
    noUnit: `${matters.noUnit} 份缺填报单位`,
    unclear: `${matters.unclear} 份待确认`,
    doubts: `${matters.doubts} 行（列）待认定`,
    missing: `${matters.missing} 个单位未报`,
  };
  return { before: "还需处理：", items: openItems(matters, texts), after: "。见「问题清单」「报送情况」。" };
}

function fault(fault: Fault): { title: string; remedy: string } {
  const { subject } = fault;
  switch (fault.code) {
    case "sheet-occupied":
      return {
        title: `工作表「${subject}」里有别的内容，没有写入任何数据。`,
        remedy: "请先将该工作表改名，再试一次。",
      };
    case "sheet-missing":
      return {
        title: `找不到工作表「${subject}」，可能已改名或删除。`,
        remedy: "请恢复原名，或重新生成后再试。",
      };
    case "protected":
      return {
        title: subject ? `工作表「${subject}」受保护，不能改动。` : "工作簿受保护，不能改动。",
        remedy: "请在「审阅」中撤销保护，再试一次。",
      };
    case "read-only":
      return { title: "工作簿是只读的，不能改动。", remedy: "请启用编辑，或另存一份后再试。" };
    case "editing":
      return { title: "单元格正在编辑中，没有改动。", remedy: "请按回车键结束编辑，再试一次。" };
    case "left-open":
      return {
        title: `工作表「${subject}」的保护没有恢复。`,
        remedy: "锁定的单元格现在也能改，请在「审阅」中点「保护工作表」。",
      };
    case "explained":
      return reasonOf(subject, fault.reason);
    case "failed":
      return {
        title: "表格程序没有完成操作。",
        remedy: `${asSentence(fault.detail)}请结束单元格编辑后再试一次。`,
      };
    case "refused":
      return { title: `「${subject}」没有打开。`, remedy: fault.detail };
    case "unseen":
      return {
        title: "已经做好，只是没能再读一遍表格。",
        remedy: `${asSentence(fault.detail)}请点「校验」再看一次。`,
      };
    case "meanwhile":
      return {
        title: `「${subject}」和刚才显示的不一样了，没有定稿。`,
        remedy: "可能在另一个窗口里改过。已重新读取，请看过再定稿。",
      };
    case "replaced":
      return {
        title: `「${subject}」换成了另一张表。`,
        remedy: "可能在另一个窗口里重新生成过，原来的表多半改了名，请看看有没有「（旧）」的工作表。",
      };
    case "not-fetched":
      return {
        title: "这一部分没有打开。",
        remedy: "多半是连不上放本插件的服务器。请看看网络，再点一次；还是不行的，请关闭面板再打开。",
      };
    case "unexpected":
      return { title: "操作没有完成。", remedy: `${asSentence(fault.detail)}请再试一次。` };
  }
}

function asSentence(detail: string): string {
  return detail === "" ? "" : `${detail.replace(/[。.]$/, "")}。`;
}

const CALL_CASES: Readonly<Record<CallCase, string>> = {
  missing: "没有收到",
  unread: "收到但读不出来",
  empty: "收到的是空表",
  returned: "退回了还没重报",
  waiting: "收到，待确认",
  nameless: "收到但没有单位",
};

const CORRECTED: Readonly<Record<CorrectionKind, string>> = {
  text: "文本数字",
  spelling: "全角、空格等",
  thousands: "带千分位",
  unit: "带单位",
  magnitude: "带“万”“亿”",
  negative: "负数写法",
  chinese: "中文数字",
  fraction: "百分比格式",
  scaled: "按计量单位折算",
  unseen: "存的数和显示的不一样",
  none: "写“无”",
  "not-stated": "写“—”“/”",
  dated: "数字的格子成了日期格式",
  position: "写的是选项的序号，按顺序认",
  computed: "公式没有存结果或不是最新，已算出",
};

const MATCHED: Readonly<Record<LabelMatch, string>> = {
  spelling: "空格或标点不同",
  unit: "计量单位不同",
  scaled: "计量单位更大，数已折算",
  numbered: "前面有编号",
  traditional: "繁体字",
  misspelt: "个别字不同",
  code: "按代码认出，名称不同",
  renamed: "用的是以前的名称",
  decided: "已认定",
};

const SOURCES: Readonly<Partial<Record<UnitSource, string>>> = {
  cover: "填报单位取自另一张工作表",
  sheet: "填报单位取自工作表名",
  file: "填报单位取自文件名",
  clerk: "填报单位由您指定",
};

function bound(least: number | null, most: number | null): string {
  if (least === null) return `不大于 ${most}`;
  if (most === null) return `不小于 ${least}`;
  return least === most ? `为 ${least}` : `在 ${least} 到 ${most} 之间`;
}

function priorRefused(kind: PeriodKind, refusal: Exclude<PriorRefusal, { why: "unread" }>): string {
  if (refusal.why === "stopped") return "没有读完，请再选一次。";
  const { own, prior, units } = refusal;
  const others = units.slice(0, 3).map((unit) => `“${unit}”`);
  switch (refusal.why) {
    case "own-unit-missing":
      return "这张表还没有写填报单位，写上以后才能比较。";
    case "unit-missing":
      return `「${prior.file}」没有写填报单位，不知道是谁的，没有比较。`;
    case "other-unit":
      return `「${prior.file}」是${others.join("、")}${units.length > 3 ? `等 ${units.length} 个单位` : ""}的，没有“${own.content.unit}”的，没有比较。`;
    case "other-period": {
      const what = prior.return.content.period === null ? "填报时间" : "报告期";
      return `「${prior.file}」的${what}是 ${timeOf(kind, prior.return)}，本表是 ${timeOf(kind, own)}，不是${beforeThis(kind)}的报表，没有比较。`;
    }
  }
}

function timeOf(kind: PeriodKind, { content: { period, date } }: Return): string {
  return period === null ? (date ?? "") : periodText({ kind, of: period });
}

const beforeThis = (kind: PeriodKind) =>
  kind === "year" ? "上年" : kind === "school-year" ? "上学年" : "上期";

export const zhCN: Words = {
  tabs: { label: "任务", fillIn: "填报", consolidate: "汇总", hide: "隐藏" },
  severity: SEVERITY,
  count,
  finding: ({ message }) => message,
  comma: "，",

  forms: {
    label: "表样",
    period: "报告期",
    open: "打开表样…",
    orProgram: "打不开？用 WPS 的对话框",
    choose: "选择表样文件",
    notOpened: (file) => `「${file}」不能用作表样。`,
    opened: (file) => `「${file}」可以用了。`,
    doubts: (number) => `有 ${number} 处可能写得不对，请编写表样的人看看：`,
    notJson: (at) =>
      at
        ? `第 ${at.line} 行第 ${at.column} 个字附近的写法不对，多半是漏了或多了逗号、引号、括号。`
        : "它不是 JSON 文件，或内容不完整。",
    faults: (number) => `有 ${number} 处写得不对，请发给编写表样的人：`,
    faultAt: (place) => (place === "" ? "整个表样" : place),
    more: (number) => `还有 ${number} 处，改好这些再打开时继续列出。`,
    ofOther: (files, title) => `有 ${files} 个文件是“${title}”的报表。`,
    turnTo: "改选这个表样",
  },

  fillIn: {
    looking: "正在查看工作簿…",
    unit: "填报单位",
    date: "填报时间",
    make: "生成统计表",
    making: "正在生成…",
    orOpen: "也可以打开已有的报表，会自动校验。",
    back: "取消",
    check: "校验",
    live: "实时校验",
    liveOn: "边填边查，有问题的单元格自己变色。",
    liveReads: "边填边查；点“校验”给有问题的单元格着色。",
    liveOff: "已停止，要查时点“校验”。",
    noUnit: "还没有写填报单位",
    noDate: "还没有写填报时间",
    bare: (labels) => `${labels.map((label) => `“${label}”`).join("、")}几个字被盖掉了。`,
    labelBack: "补上",
    filled: (share) => `已填 ${percent(share)}`,
    progress,
    bySection: (share, done) => `${progress(share, done)}，看各部分`,
    part: (share) => (share > 0 && share < 0.01 ? "<1 %" : percent(share)),
    untouched: "还没有填数字。点表格里的白格子，直接输入数字。",
    fine: "没有发现问题",
    fineNext: (files) => `下一步：定稿，再${files ? "下载" : "保存"}、打印、盖章、上报。`,
    sealedNext: (files) => `请${files ? "下载" : "保存"}、打印、盖章。`,
    later: (number, cells, { more, coloured }) => {
      const where =
        cells.length > 0 ? `（${cells.join("、")}${more ? " 等" : ""}${coloured ? "，已经着色" : ""}）` : "";
      return `还有 ${number} 处${where}，填完相关的格子再核对；现在就要看，点「校验」。`;
    },
    findings: "问题",
    group: (severity, number) =>
      `${SEVERITY[severity]} ${number}${severity === "query" ? "（改数，或写明原因）" : ""}`,
    more: (number) => `显示其余 ${number} 处`,
    fewer: "收起",
    ofRule: (_, title) => title,
    many: (said, number) => `${number} 处：${said}`,
    wholeForm: "整张表",
    checked: (counts) => `校验完成：${counts}`,
  },

  shifted: {
    said: ({ rows, columns }, settles) => {
      const where = rows === 0 ? `偏${columns > 0 ? "右" : "左"}了一列` : `${rows > 0 ? "低" : "高"}了一行`;
      return `整块数像是${where}。移回去，${settles} 处问题就都没有了`;
    },
    moveBack: "移回去",
  },

  likely: {
    heading: "先看这一格",
    said: (place, least, most, settles) =>
      `${place}：改成${least === most ? ` ${least}` : `${bound(least, most)} 的数`}，${settles} 处问题就都没有了`,
  },

  prior: (kind) => ({
    title: `${beforeThis(kind)}报表`,
    purpose: `选了${beforeThis(kind)}的报表，变动大的数会列为待核实。`,
    choose: `选择${beforeThis(kind)}报表`,
    another: "换一份",
    remove: "不再比较",
    reading: "正在读取…",
    undated: `没有写填报时间，请核对是不是${beforeThis(kind)}的`,
    before: (figure) => `${beforeThis(kind)} ${figure || "空白"}`,
    compared: (changes, absent) =>
      [
        changes === 0 ? "已比较，没有变动大的数。" : `已比较，${changes} 处变动大，请核实或写说明。`,
        absent > 0 && `有 ${absent} 行（列）${beforeThis(kind)}没有或认不准，没有比较。`,
      ]
        .filter(Boolean)
        .join(""),
    unread: (file, reason) => `「${file}」没有读出来：${reason}`,
    refused: (refusal) => priorRefused(kind, refusal),
  }),

  seal: {
    title: "定稿",
    set: "定稿",
    setAgain: "重新定稿",
    remove: "取消定稿",
    ready: "可以定稿：在表下写上日期和校验码，并锁定表格，打印盖章后可以核对。",
    notYet: (errors, queries) =>
      `还有 ${[errors > 0 && `${errors} 处错误`, queries > 0 && `${queries} 处待核实`].filter(Boolean).join("、")}，处理完才能定稿。`,
    intact: (date, code) => `已定稿 ${date}，校验码 ${code}。`,
    old: "这是旧式校验码，只能发现无意的改动；取消定稿再定稿，就换成新的。",
    changed: "定稿以后又改过，校验码对不上了。",
    spoilt: "校验码写错了或被改过，请和盖章的纸质表核对，再重新定稿。",
    locked: "表格锁定着，但没有定稿。解除锁定后，该填的格子又能填了。",
    unlock: "解除锁定",
    open: "定稿恢复了，表格可能还没有锁定。",
    lock: "锁定表格",
  },

  lastWritten: {
    title: "刚才的改动",
    written: (cells) => `已改 ${cells} 格。`,
    takeBack: "撤销",
    takenBack: (cells, left) =>
      `已撤销 ${cells} 格。${left > 0 ? `另有 ${left} 格后来又改过，没有动。` : ""}`,
  },

  why: {
    ask: "为什么",
    askOf: (place) => `为什么：${place}`,
    example: "例子",
    remedy: "怎么办",
    source: "依据",
  },

  settling: {
    repair: "改正",
    repairOf: (place) => `改正 ${place}`,
    empty: "清掉",
    emptyOf: (place) => `清掉 ${place}`,
    explain: "写说明",
    explainOf: (place) => `写说明：${place}`,
    box: (cell) => `说明，写入备注 ${cell}`,
    asked: (characters) => `至少 ${characters} 个字，写明原因；“核实无误”之类不算。`,
    typed: ({ characters, asked }) => `${characters}/${asked}`,
    lacking: ({ characters, asked, boilerplate }) =>
      [
        boilerplate !== "" && `“${boilerplate}”没有写原因`,
        characters < asked ? `还差 ${asked - characters} 个字` : boilerplate === "" && "没有写清原因",
      ]
        .filter(Boolean)
        .join("，") + "。没有写入。",
    write: "写入备注",
    cancel: "取消",
    explained: (number) => `已说明 ${number}`,
    explanation: "备注",
  },

  spelling: {
    title: "数字的写法",
    heading: (number) => `${number} 个数不是用普通数字写的`,
    said: (kinds, example) =>
      `${kinds.map((kind) => CORRECTED[kind]).join("、")}，已按数字读，如 ${example}。`,
    cleanAll: "全部改成数字",
    oneByOne: "逐个查看",
    fewer: "收起",
    clean: "改成数字",
    cleanOf: (cell) => `${cell} 改成数字`,
    others: (number) => `另有 ${number} 处，改好这些再显示。`,
    done: (number, left, undo) =>
      `已改成数字 ${number} 处${left > 0 ? `，还有 ${left} 处` : ""}。${undo ? "在表格里按 Ctrl+Z 可以撤销。" : ""}`,
    noUndo: "改了以后可以在面板里撤销，直到又改了那些格子。",
    byHand: (number) => `有 ${number} 处是公式，结果是文本，请改公式。`,
  },

  keep: {
    title: (sheets) => `已有${inBrackets(sheets)}`,
    figures: (keptAs) => `现有的表里已填了内容。它会改名为${inBrackets(keptAs)}保留下来，新表怎么生成？`,
    other: (keptAs) => `这个工作表里有别的内容。它会改名为${inBrackets(keptAs)}保留下来，再生成新表。`,
    left: ({ cells, forms, lines, keptAs }) => {
      const parts = [
        cells.length > 0 && `认不出填的是什么的 ${cells.length} 格`,
        forms > 0 && `另外 ${forms} 张表`,
        lines > 0 && `自加的 ${lines} 行（列）`,
      ];
      return `原有内容已带入，只有这些没有带入：${parts.filter(Boolean).join("；")}。都还在${inBrackets(keptAs)}里。`;
    },
    goTo: (sheet, cell) => `到「${sheet}」${cell} 去看`,
    carry: "带入原有内容重新生成",
    empty: "生成空表",
    cancel: "取消",
  },

  collect: {
    opening: "正在打开…",
    choose: "选择报表",
    chooseFolder: "选择文件夹",
    orDrop: "或拖到这里",
    dropHere: "松开即可加入",
    orProgram: "选不了？用 WPS 的对话框选",
    firstStep: "先选择各单位报来的文件，读取后核对，再开始汇总。",
    samples: "载入示例",
    samplesHint: "没有现成的报表？",
    list: "报表",
    listed: (files) => `${files} 个文件`,
    yielded: (returns, refused) =>
      [returns > 0 && `${returns} 份报表`, refused > 0 && `${refused} 个未能读取`].filter(Boolean).join("，"),
    unread: (files) => `${files} 个没有读取`,
    resume: "继续读取",
    unfinished: "没有读完",
    clear: "清空",
    suggested: (number, first) =>
      `${number} 份的单位名称和名册上的很像：${first.map(([found, unit]) => `${found}→${unit}`).join("、")}${number > first.length ? "…" : ""}`,
    confirmAll: (number) => `全部确定（${number} 份）`,
    listStep: ({ kind, number }) =>
      ({ cleared: "已清空", removed: "已移除", named: "已确定单位" })[kind] +
      `：${number} ${kind === "named" ? "份" : "个文件"}`,
    takeBack: "撤销",
    remove: (file) => `移除 ${file}`,
    progress: "读取进度",
    reading: (done, of) => `正在读取 ${done} / ${of}`,
    cancel: "取消",
    start: "开始汇总",
    running: "正在汇总…",
    due: "应报",
    reported: "已报",
    late: "逾期",
    rate: (share) => `报送率 ${percent(share)}`,
    units: "单位",
    papers: "文书",
    noRoster: "「填报单位名册」里还没有单位，不能统计应报。没有这个工作表的，汇总时会添加；填好再汇总一次。",
  },

  entry: {
    waiting: "等待读取",
    cancelled: "已取消，没有读取",
    read: "已读取",
    corrected: (number) => `${number} 处写法已转成数字`,
    detailsOf: (title, summary) => `${title}：${summary}`,
    uncounted: {
      superseded: "被替代",
      hidden: "在隐藏的工作表上",
      old: "旧表",
      part: "已在同一文件的合计里",
      sum: "是其他各份的合计",
      "no-unit": "缺填报单位",
      unclear: "待确认单位",
      "two-names": "待确认单位",
      "other-period": "待确认时间",
      "other-measure": "待确认计量单位",
    },
    replacedBy: (place) => `已由「${place}」代替。`,
    unlisted: "不在名册上",
    noUnitNext: "不计入汇总。请指定是哪个单位的。",
    unclearNext: (candidates) => `不在名册上，确认前不计入汇总。是名册上的${quoted(candidates, "或")}吗？`,
    absorbedNext: (candidates) =>
      `名册上写着已并入${quoted(candidates, "或")}，免得重复，确认前不计入汇总。数没有包括在那边的，请按“是另一个单位”。`,
    twoNamesNext: (names) =>
      `表上和文件、工作表或封面写的单位不一样，确认前不计入汇总。是${quoted(names, "还是")}？`,
    otherPeriodNext: (written) =>
      `写的是${quoted(written, "、")}，不像本期的报表，不计入汇总。核对后要计入，请按“采用这份”。`,
    otherMeasureNext: (written) =>
      `表上写着计量单位是${quoted(written, "、")}，不计入汇总。表里的数不用折算的，请按“采用这份”。`,
    unitOf: (file) => `填报单位：${file}`,
    unitHere: "选择或输入单位",
    knownUnits: "列出已知单位",
    confirm: "确定",
    confirmOf: (file) => `确定单位：${file}`,
    ownUnit: "是另一个单位",
    ownUnitOf: (file) => `是另一个单位：${file}`,
    named: "单位由您指定",
    unname: "取消指定",
    unnameOf: (file) => `取消指定：${file}`,
    rename: "是别的单位报的",
    renameOf: (file) => `是别的单位报的：${file}`,
    doubt: (line, found) => `${line}“${found}”可能是：`,
    otherUnit: ({ said, own }) =>
      `这里写的计量单位是“${said}”，表样是“${own}”。数要折算的，请让单位改；选定后按表上的数原样计入。`,
    doubtNext: (axis) =>
      axis === "row" ? "选定之前，这一行的数不计入汇总。" : "选定之前，这一列的数不计入汇总。",
    pick: "请选择",
    noneOfThem: "都不是",
    moreDoubts: (number) => `还有 ${number} 行（列）待认定`,
    fewerDoubts: "收起",
    rereading: "正在按您的认定重新读取…",
    decided: (number) => `${number} 行（列）由您认定`,
    undecide: "取消认定",
    undecideOf: (file) => `取消认定：${file}`,
    refused: "未能读取",
    reason: ({ reason }) => reason,
    same: "与前次相同，未计入",
    prefer: "采用这份",
    preferOf: (file) => `采用这份：${file}`,
    late: "逾期",
  },

  reading: {
    title: "怎么读的",
    onSheet: (sheet, place) => (sheet === "" ? place : `「${sheet}」${place}`),
    sheet: (name) => `工作表「${name}」`,
    listLine: (number) => `第 ${number} 条`,
    line: (axis, name) => (axis === "row" ? `第 ${name} 行` : `${name} 列`),
    corrected: (kind, number, examples) => `${number} 处${CORRECTED[kind]}：${examples}`,
    example: (cell, raw, value) => `${cell}${raw === null ? "的公式" : `“${raw}”`}→${value ?? "空白"}`,
    evidence: (line, found, takenFor, how, share) =>
      `${line}“${found}”按“${takenFor}”读（${MATCHED[how]}${how === "misspelt" ? `，相似 ${percent(share)}` : ""}）`,
    moreOwn: (rows) => `还有 ${rows} 行不是表样里的行，不计入汇总`,
    own: (line, label) => `${line}${label === "" ? "" : `“${label}”`}不是表样里的，没有计入汇总`,
    hidden: (line) => `${line}是隐藏的，也读了`,
    lost: (sheet) => `工作表“${sheet}”在文件里只有名字，内容丢了，没有读`,
    unitFrom: (source, cell) => (source === "head" ? `填报单位取自表头 ${cell}` : (SOURCES[source] ?? null)),
    asPrinted: "行、列的名称与表样一致，数字照原样读",
    more: (number) => `显示其余 ${number} 处`,
    fewer: "收起",
  },

  outcome: {
    done: (units) => `汇总完成：${units} 个单位计入`,
    agree: "汇总表的公式结果与逐户相加一致",
    figuresAgree: "汇总表里的数与逐户相加一致",
    tooMany:
      "单位太多，「分户明细」不列各格的数，汇总表里是数不是公式；要各单位的数，请用下面的「数据导出」；选中汇总表里的数，仍可看它由哪些单位相加而来",
    leftOut: ({ returns, lines }) =>
      `问题太多，「问题清单」没有列完：另有 ${returns} 份报表的 ${lines} 处没有列出；各单位有几处，见「报送情况」；要改的和要说明的，逐处见「退改单」`,
    unfiltered: (sheets) =>
      `${sheets.map((sheet) => `「${sheet}」`).join("、")}原来的筛选已取消，现在显示全部行`,
    comparing: "汇总表已写好，正在核对公式结果…",
    disagree: (number) => `${number} 个数与逐户相加不一致`,
    notReadBack: (why) => `汇总表已写好，只是没能读回来核对：${why}`,
    notCompared: "本程序不提供公式结果，合计未作核对",
    difference: (place, workbook, memory) => `${place}：表中 ${workbook}，应为 ${memory}`,
    open,
    show: (matter) => `只看${matter}`,
    nothingOpen: "没有需要处理的问题",
  },

  book: {
    title: "本工作簿中的报表",
    kept: (returns) => `已在本工作簿中：${returns} 份`,
    anew: "重新汇总（从头开始）",
    undo: (act, unit) => `撤销：${unit}${act}`,
    redo: (act, unit) => `重做：${unit}${act}`,
    acts: ACT_NAMES,
    damagedTitle: "本工作簿里的记录不完整，没有汇总",
    damaged: (cells, number) =>
      `${cells.map(({ sheet, cell }) => `「${sheet}」${cell}`).join("、")}${number > cells.length ? ` 等 ${number} 处` : ""}和写下时不一样，不知道原来是什么。请用 Ctrl+Z 或备份恢复，再汇总一次；恢复不了的，按“重新汇总（从头开始）”，把报表重新选进来。`,
  },

  papers: {
    title: "发给单位",
    makeSlips: (slips) => `生成退改单（${slips} 份）`,
    makeCalls: (units, files) =>
      `生成催报单（${[units > 0 && `${units} 个单位`, files > 0 && `${files} 个文件单位不明`].filter(Boolean).join("，")}）`,
    done: (paper) =>
      paper === "slips"
        ? "「退改单」已生成，一个单位一页，直接打印。"
        : "「催报单」已生成，打印或照着打电话。",
    old: (paper) =>
      `工作簿里的「${paper === "slips" ? "退改单" : "催报单"}」是以前的，和现在的情况不一样了，用之前请重新生成。`,
    contact: "本办联系人",
    phone: "联系电话",
    by: "限期",
    messages: "逐个发消息",
    slip: (must, explain) =>
      [must > 0 && `${must} 处必须改`, explain > 0 && `${explain} 处要说明原因`].filter(Boolean).join("，"),
    because: (because, file) =>
      `${CALL_CASES[because]}${file === "" || because === "returned" ? "" : `（${file}）`}`,
    called: (rounds, last) => `已催 ${rounds} 次，上次 ${shortDate(last)}`,
    copy: "复制",
    copyOf: (whom) => `复制发给${whom}的文字`,
    copied: (whom) => `已复制发给${whom}的文字，粘贴到消息里即可。`,
    notCopied: "这里不能复制，请从「退改单」「催报单」里复制。",
    reminded: "已催",
    remindedOf: (unit) => `已催：${unit}`,
  },

  filter: {
    search: "找单位或文件",
    only: "只看",
    chip: (chip, files) =>
      `${{ errors: "有错误", queries: "待核实", waiting: "待确认", unread: "没读出来", superseded: "被替代" }[chip]} ${files}`,
    none: "没有这样的文件。",
  },

  paperCode: {
    label: "纸上的校验码（可以扫描）",
    found: (code) => {
      switch (code.kind) {
        case "return": {
          const which = `${code.unit} 第 ${code.nth} 次`;
          if (code.changed) return `${which}：文件定稿以后又改过，和纸上的不一样了，请单位重报。`;
          return code.counts
            ? `${which}，和计入的一致。`
            : `${which}，是 ${shortDate(code.date)} 定稿的那份，没有计入（已被替代或不计入），请单位交新的纸质表。`;
        }
        case "edition":
          return `是汇总表第 ${code.edition} 版的封存码（${shortDate(code.date)}）${code.holds ? "，汇总没有再改。" : "；封存以后汇总又改过，和现在的不一样。"}`;
        case "miswritten":
          return "校验码抄错了，请再对一遍。";
        case "unknown":
          return "收到的报表里没有这个校验码。";
      }
    },
  },

  earlier: {
    found: (title, units, returns) => `${title}读到 ${returns} 份，${units} 个单位对上了。`,
    notUsed: "没有用上的文件",
    refused: (file, reason) => `「${file}」：${reason}`,
    moreRefused: (number) => `还有 ${number} 个文件没有读出来。`,
    forget: "不用了",
    compare: (title) => `和${title}对照`,
    purpose: (title) =>
      `选了各单位的${title}，或者那时的汇总工作簿，查有没有写错计量单位（万、元）、填错列的，和同类单位比变动特别大的。`,
    suspicions: (number) => (number === 0 ? "没有要再核实的。" : `${number} 处要再核实：`),
    noneFound: "一个单位也没有对上，没有对照。请选各单位上一期报来的文件，或者上一期的汇总工作簿。",
    list: "要再核实的",
    suspicion: (what, now, before, why) =>
      `${what}${now === "" ? "" : `：现在 ${now}，上期 ${before}`}，${why}`,
    more: (number) => `还有 ${number} 处，见「上期对照」。`,
    make: "生成上期对照",
    made: "「上期对照」已生成，可以打印出来核实。",
  },

  issue: {
    title: "下发空白表",
    purpose: "名册上每个单位一份表，单位名称已经填好，连同下发清单、下发通知打成一个压缩包。",
    notHere:
      "这里不能一次生成多个文件。请在浏览器里打开本工具的网页（打开本工作簿，或粘贴名册），在同一处生成。",
    withEarlier: (title) => `选了${title}，每个单位的表里就带上本单位的${title}，填报时自动比较。`,
    make: (units) => `生成全部（${units} 个单位）`,
    writing: (done, of) => `正在生成 ${done}/${of}`,
    written: (forms, file) => `已生成 ${forms} 份表，在下载文件夹的「${file}」里。`,
    stopped: "已停止，没有生成文件。",
    copy: "复制下发通知",
    copied: "已复制，粘贴到消息里即可。",
    notCopied: "这里不能复制；压缩包里有「下发通知.txt」。",
  },

  long: {
    title: "数据导出",
    purpose:
      "把收到的每份报表逐格列成一行：单位、指标、主体、数值、原文、出处、是否计入，连同报送情况打成一个压缩包，供数据库和统计软件用。CSV 用表格软件也能打开。",
    notHere: "这里不能下载文件。请在浏览器里打开本工具的网页，打开本工作簿，在同一处下载。",
    make: (kind) => ({ csv: "下载长表（CSV）", parquet: "下载长表（Parquet）" })[kind],
    writing: (done, of) => `正在导出 ${done}/${of}`,
    written: (file) => `已导出，在下载文件夹的「${file}」里。`,
    stopped: "已停止，没有生成文件。",
  },

  roster: {
    title: "名册",
    purpose: (units, canOpen) =>
      [
        units === 0 ? "「填报单位名册」还没有单位。" : `「填报单位名册」上有 ${units} 个单位。`,
        "除了类别、联系人、电话、别名，需要时可以加这些列：分管领导、次序、原名（单位改过名）、并入单位（撤并进来的）、免报起、免报止、免报原因。",
        canOpen
          ? "可以把上年的工作簿选进来，沿用上面的名册。"
          : "上年的名册，把那张工作表复制到本工作簿就能沿用。",
      ].join(""),
    fill: (units) => `把已知的补进名册（${units} 个单位）`,
    takeOver: "沿用上年名册…",
    done: (how, units) =>
      ({
        filled: `名册已补 ${units} 个单位：您认过的别名、报表和台账上的联系人电话、名册外报来的单位。类别请您填。`,
        taken:
          units === 0
            ? "上年名册上没有可补的。"
            : `已沿用上年名册，写了 ${units} 个单位。名册上本来有的没有改，已有单位的只补空着的。`,
        none: "那个文件里没有名册（没有“单位”一列）。",
      })[how],
  },

  materials: {
    title: "资料台账",
    purpose: (byLines) =>
      `通知要的方案、目录、总结等，谁报了、哪天报的、迟几天，都在「资料台账」上。把文件选进来或拖到这里，按${byLines ? "文件名和开头几行" : "文件名"}认单位和种类，认不出的由您选；也可以直接在表上填日期和份数。`,
    choose: "选择资料文件…",
    write: (ready) => (ready === 0 ? "生成资料台账" : `登记 ${ready} 份，更新资料台账`),
    arrived: "选进来的资料",
    asked: "请选单位和种类",
    cameOn: (date) => `${shortDate(date)}（文件的修改日期，登记后可以改）`,
    whose: (file) => `${file} 是哪个单位的`,
    what: (file) => `${file} 是什么资料`,
    pick: "选种类",
    leaveOut: "不登记",
    makeDirectory: (item) => `生成${item}名册`,
    listed: (sheet) =>
      `「${sheet}」已生成，一个单位几个就填几行。填了几个、报表上填了几个、对不对得上，表上写着；再生成时保留您填的。`,
    written: (entered, left) =>
      [
        `「资料台账」已更新${entered > 0 ? `，登记 ${entered} 份` : ""}。日期和份数可以改，状态跟着变；再更新时保留您填的。`,
        left > 0 && `还有 ${left} 份没选单位或种类，没有登记。`,
      ]
        .filter(Boolean)
        .join(""),
  },

  circular: {
    title: "评分和通报",
    order: "考核评分的顺序",
    byRoster: "按名册顺序",
    byScore: "按得分",
    makeAssessment: "生成考核评分",
    makeInspection: "生成专项督查表",
    makeSatisfaction: "生成满意度测评",
    makeHonours: "生成表彰整改名单",
    makeCircular: "生成通报",
    saveCircular: "下载通报（Word）",
    done: (paper, kept) =>
      ({
        inspection:
          "「专项督查」已生成，一个单位一页，可以直接打印带去。回来在原处填结果、整改期限和整改情况，考核评分和通报里就有；再生成时保留您填的。",
        satisfaction:
          "「满意度测评」已生成。填上各单位发出、收回、有效和各档票数，比率和名次跟着算；再生成时保留您填的。",
        assessment: "「考核评分」已生成。分值、扣分办法和手工打分可以改，分数跟着变；再生成时保留您改的。",
        honours:
          "「表彰整改」已生成：各组名次在前的，和没报、有错没改、得分偏低的单位。整改期限和情况填在表上，再生成时保留。",
        circular: `「通报」已生成，每个字都可以改。${kept === "" ? "" : `原来的改名为「${kept}」保留。`}`,
        document: "通报已下载为 Word 文件，每个字都可以改。",
      })[paper],
  },

  brief: {
    title: "汇总情况",
    show: "看汇总情况",
    make: "生成简报",
    done: "「简报」已生成，一页，直接打印。",
    makeShare: (label) => `生成${label}表`,
    shareDone: "已生成：先是合计、各组、各栏，再是各单位，不到 100% 的在前面，写着原因；封存过的各版并排着。",
    reports: "报送",
    noCategory: "未分类",
    inTime: (part, whole) => `按时 ${shareWords(part, whole)}`,
    share: shareWords,
    tooMuch: "超过 100%，数字有误",
    complete: (units) => `其余 ${units} 个单位为 100%`,
    rules: "审核",
    noProblems: "没有发现问题。",
    hits: (units, counted, open, explained) =>
      [
        units > 0 && `${units} 个单位（${shareWords(units, counted)}）`,
        open > 0 && `未了结 ${open}`,
        explained > 0 && `已说明 ${explained}`,
      ]
        .filter(Boolean)
        .join("，"),
    goTo: (rule) => `${rule}，到问题清单`,
  },

  again: {
    came: (nth, date, before) => `第 ${nth} 次，${shortDate(date)}（前次 ${shortDate(before)}）`,
    changed: (cells) => (cells === 0 ? "填的数都没有改" : `改了 ${cells} 格`),
    cell: (place, from, to) => `${place} ${from}→${to}`,
    more: (cells) => `还有 ${cells} 格`,
    total: (place, before, after) => `汇总 ${place} ${before}→${after}`,
    totals: (number) => (number === 0 ? "汇总的数不变" : `汇总有 ${number} 个数变`),
    rules: (broken, settled) => `新增问题 ${broken} 处，消除 ${settled} 处`,
    details: "和前次比",
    reason: "理由",
    take: "采用这次",
    keep: "保留前次",
    merge: "两份合并",
    taken: (isLater) =>
      isLater ? "已选：采用这次，汇总后记入经办记录" : "已选：保留前次，汇总后记入经办记录",
  },

  edited: {
    title: "有数被手工改过",
    text: (cells, number) =>
      `${cells.join("；")}${number > cells.length ? `；等 ${number} 处` : ""}。记作更正，汇总用改后的数，经办记录里写明；改回原数，按单位报的写回去。`,
    cell: (at, unit, place, from, to) => `${at} ${unit} ${place} ${from}→${to}`,
    take: "记作更正",
    putBack: "改回原数",
    cancel: "取消",
  },

  office: {
    reason: "理由（可不填）",
    returned: "退回",
    passed: "通过",
    excluded: "不计入",
    readmitted: "恢复计入",
    paper: "收到纸质",
    actOf: (act, unit) => `${act}：${unit}`,
  },

  units: {
    title: "按单位办理：免报、收到纸质",
    unit: "单位",
    stands: (unit, state, note, paper) =>
      [`${unit}：${STATE_NAMES[state]}`, note, paper && `纸质 ${paper}`].filter(Boolean).join("，"),
    from: "自",
    until: "至（没有期限的不填）",
    why: "免报的原因",
    exempt: "免报",
    owing: "恢复应报",
  },

  unread: {
    dismiss: "不再追问",
    dismissOf: (file) => `不再追问：${file}`,
  },

  phone: {
    answer: "电话核实",
    answerOf: (cell, unit) => `电话核实：${unit} ${cell}`.trim(),
    by: "谁说的，哪天",
    said: "怎么说的",
    settle: "记入",
    saysNothing: "要写明谁、什么原因；“情况属实”“核实无误”不算说明。",
    correct: "更正一个数",
    correctOf: (unit) => `更正一个数：${unit}`,
    cell: "哪一格（如 E7）",
    to: "改为（空白不填）",
    basis: "依据：谁、哪天、怎么说的",
    record: "记作更正",
    now: (place, figure) => `${place}：现在是 ${figure}`,
    blank: "空白",
    not: {
      none: "表里没有这一格，请写报表上的格，如 E7。",
      several: "几张工作表都有这一格，请在前面写上工作表名，如“表2 E7”。",
      computed: "这一格是算出来的或不用填的，请更正它由哪一格算来的那个数。",
    },
    notHeld: "这一格不能填这个。",
  },

  edition: {
    seal: (edition) => `封存（第 ${edition} 版）`,
    none: "还没有封存",
    holds: ({ edition, time, code, ...sealed }) =>
      `第 ${edition} 版：${shortDate(time.slice(0, 10))} 封存，已报 ${shareOf(sealed)}，封存码 ${code}`,
    changed: ({ edition, time, ...sealed }, changes) =>
      `第 ${edition} 版（${shortDate(time.slice(0, 10))} 封存，已报 ${shareOf(sealed)}）以后改动过${changes === "" ? "" : `。${changes}`}`,
  },

  standing: {
    title: "工作簿里已有汇总",
    text: ({ sheets, changed, anew }) =>
      anew !== null && anew > 0
        ? `从头汇总，本工作簿里的 ${anew} 份报表和经办记录都不再用。直接替换就没有了；保留，旧表都改名加上“（旧）”。`
        : changed
          ? `上次汇总以后，${sheets.map((sheet) => `「${sheet}」`).join("")}改过。直接替换，改的和写的就没有了；保留，几张旧表都改名加上“（旧）”。`
          : `${sheets.map((sheet) => `「${sheet}」`).join("")}是以前汇总的，里面没有留下各单位的报表，不能接着加。也许有人写过批注、改过数。直接替换就没有了；保留，旧表都改名加上“（旧）”。`,
    keep: "保留旧表，再汇总",
    replace: "直接替换",
    cancel: "取消",
  },

  trace: {
    title: "这个数从哪来",
    select:
      "在「汇总表」里选中一个数，这里会列出它由哪些单位相加而来；在「问题清单」里选中一行，可以从这里到那个数。",
    problem: (unit, file, cell) => `${unit}，${file} 的 ${cell}`,
    goTo: (sheet, cell) => `到「${sheet}」${cell}`,
    noDetail: "「分户明细」不在了，无法说明来源。请重新汇总。",
    noRecord: "本工作簿里各单位的报表没有读出来，无法说明来源。请重新汇总。",
    nobody: "没有单位填这一格。",
    units: (number) => `${number} 个单位`,
    weight: (value) => `权重 ${value}`,
    more: (number) => `显示其余 ${number} 个单位`,
    total: "合计",
    blank: "空",
    corrected: (from, to, basis) => `更正 ${from}→${to}${basis === "" ? "" : `：${basis}`}`,
  },

  lacking: {
    telling:
      "表格程序不通知改了哪一格、选了哪一格，不能边填边查。填完请点「校验」；数的来源请看「分户明细」。",
    printing: "打印设置没有写入，可能是这台电脑没有安装打印机。打印前请核对纸张、方向和打印标题。",
    freezing: "表头没有冻结，往下翻时会看不到。需要的，切换到「普通」视图，再点「视图」「冻结窗格」。",
    drawing: "表格旁边的图没有画成，格子里的条形图说的是一样的。",
  },

  refused,

  workbook: {
    label: "工作簿",
    open: "打开工作簿",
    save: "保存",
    saveAs: "另存为",
    download: "下载工作簿",
    cancel: "取消",
    replace: {
      title: "有改动还没有保存",
      text: "打开另一个工作簿，现在的就没有了。要先保存吗？",
      saveFirst: "先保存，再打开",
      discard: "不保存，直接打开",
    },
    overwrite: {
      title: "原来的文件是别的程序存的",
      text: "里面的图片、批注、宏等，这里留不住，存回去就没有了。",
      other: "另存一份",
      same: "存回原来的文件",
    },
    written: (file) => `已保存：${file}`,
    left: (draft) => `上次有内容没有保存（${aboutDraft(draft)}）`,
    restore: "恢复",
    giveUp: "不要",
  },

  page: {
    title: "党务公开统计：填报、校验、汇总",
    sheet: "表格",
    pane: "面板",
    view: "显示",
    resize: "调整面板宽度",
    loading: "正在准备表格…",
    failed: "表格没有装载成功，请刷新页面。",
    parts: {
      undo: "撤销",
      redo: "重做",
      fontBigger: "增大字号",
      fontSmaller: "减小字号",
      bold: "加粗",
      italic: "倾斜",
      underline: "下划线",
      moreDecimals: "增加小数位数",
      fewerDecimals: "减少小数位数",
      font: "字体",
      fontSize: "字号",
      nameBox: "名称框",
      names: "定义的名称",
      formulaBar: "编辑栏",
      cell: "单元格",
      wideFormulaBar: "展开编辑栏",
      newSheet: "新建工作表",
      sheets: "所有工作表",
      zoomOut: "缩小",
      zoomIn: "放大",
      zoom: "显示比例",
      choices: "更多选择",
      closeMessage: "关闭",
    },
  },

  ground: {
    preparing: "正在准备…",
    why: {
      "from-file": {
        title: "请用管理员给的网址打开。",
        remedy: ["直接双击这个文件，读不了报表，也存不了填的数。网址以 http 开头，没有的，请问管理员。"],
      },
      "too-old": {
        title: "这台电脑的 Excel 版本不够新。",
        remedy: [
          "这个插件需要 Excel LTSC 2021 或更新的版本：LTSC 2021、LTSC 2024、Microsoft 365、Excel 网页版都可以。Excel 2016、2019 不行。",
          "统计表本身不受影响：表右边的「校验」一列照常指出问题。汇总可以换一台电脑做，或用浏览器版。",
        ],
      },
      "not-excel": {
        title: "请在 Excel 里打开。",
        remedy: ["这个页面是 Excel 的任务窗格，由插件选项卡上的按钮打开。没有装 Excel 的，可用浏览器版。"],
      },
      "no-library": {
        title: "没有连上 Office 的脚本 office.js。",
        remedy: [
          "请检查网络，关闭面板再打开一次。",
          "内网电脑打不开微软网站的，请管理员改用自带 office.js 的安装包，见《在 Excel 中安装》。",
        ],
      },
      "no-answer": {
        title: "Excel 还没有应答。",
        remedy: ["请结束单元格编辑，关掉 Excel 里弹出的对话框；再不行，关闭面板再打开一次。"],
      },
      failed: {
        title: "面板没有打开。",
        remedy: ["请关闭面板再打开一次；还是这样，请把下面这一行告诉管理员。"],
      },
    },
    found: (detail) => `本机：${detail}`,
  },

  licences: "第三方软件许可",

  selfTest: {
    title: "自检",
    link: "自检（管理员用）",
    back: "返回面板",
    what: "检查本机的表格程序能不能做到插件要做的事。请在空白工作簿里运行，一分钟左右，其间不要动工作簿。用到的工作表会随做随删。弹出要密码的对话框，请点「取消」。",
    start: "开始自检",
    running: (done, of) => `正在检查 ${done} / ${of}`,
    done: (passed, failed, notHere) => `通过 ${passed} 项，未通过 ${failed} 项，不适用 ${notHere} 项。`,
    changed: "工作簿和自检以前不一样，请不要保存。",
    send: "请点「复制报告」，粘贴后发给提供插件的人。除了工作表名，报告里没有工作簿的内容。",
    report: "报告",
    copy: "复制报告",
    save: "保存报告",
    answered: (asBelieved, otherwise, noted) =>
      `另问了 ${asBelieved + otherwise + noted} 个问题：和预想一样 ${asBelieved} 个，不一样 ${otherwise} 个，只记下来 ${noted} 个。`,
    withPerson: "有些事要人动手才看得出来。再花两分钟，在工作簿里照着做几步；做不了的可以跳过。",
    startSteps: "开始动手做",
    step: (number, of) => `第 ${number} 步，共 ${of} 步`,
    steps: {
      typing: "双击 B2，随便打几个字，不要按回车，数到五。然后按 Esc，再点「做好了」。",
      undo: "在 B2 里输入 7，按回车。等两秒，按 Ctrl+Z；再等两秒，按 Ctrl+Y；再等两秒，点「做好了」。",
      paste:
        "选中 A1:A3，按 Ctrl+C；选中 B1，按 Ctrl+V，再按 Esc。选中 B3:B6，按 Ctrl+D。选中 B1，按 Delete。等两秒，点「做好了」。",
      copying: "选中 A1，按 Ctrl+C，看到虚线框以后等三秒。再按 Esc，点「做好了」。",
      windows: "按 Ctrl+N 新建一个工作簿，等两秒；回到本工作簿，等两秒。点「做好了」，新建的那个可以关掉。",
      "undo-table":
        "黄格子从上到下，一个一个来：输入 1，按回车，数到三，按一次 Ctrl+Z，再数到二。做完最后一个，点「做好了」。",
    },
    stepDone: "做好了",
    passOver: "跳过这一步",
    stepsDone: "都做完了。报告里已经加上，请再复制一次。",
    broken: (detail) => `自检没有做完：${detail}。请不要保存工作簿。`,
  },

  fault,
  dismiss: "知道了",
};

/** "2011-12-19" → "12-19". */
function shortDate(date: string | null): string {
  return date === null ? "未写时间" : date.replace(/^\d{4}-/, "");
}
