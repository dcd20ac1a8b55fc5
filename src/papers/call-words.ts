import type { Form } from "../form/form";
import type { Call, CallCase } from "./calls";
import { contactWords, type Office } from "./office";
import { dayWords, daysPast } from "./words";

/** Cases as the clerk reads them, on paper and in the pane. */
export const CASE_NAMES: Readonly<Record<CallCase, string>> = {
  missing: "未收到",
  unread: "收到但读不出来",
  empty: "收到的是空表",
  returned: "退回未重报",
  waiting: "收到，待确认",
  nameless: "收到但没有单位",
};

/** What a call is: up to the day a reminder, afterwards 催报. */
export function tone({ due }: Pick<Call, "due">, date: string): "remind" | "urge" {
  return due !== null && date > due ? "urge" : "remind";
}

/** 提醒, or 催报 with how many days it is late; 核对 where something came and nobody knows of whom. */
export function kindWords(call: Call, date: string): string {
  if (call.because === "waiting" || call.because === "nameless" || call.unit === "") return "核对";
  if (tone(call, date) === "remind") return "提醒";
  const late = daysLate(call, date);
  return late > 0 ? `催报（逾期 ${late} 天）` : "催报";
}

/** Of a unit of which nothing can be used; when what was sent back is due again, nobody has set. */
function daysLate({ because, due }: Call, date: string): number {
  const isLacking = because === "missing" || because === "unread" || because === "empty";
  return due === null || !isLacking ? 0 : daysPast(due, date);
}

/** How matters stand, for the list: 未收到; 收到但读不出来（传输中断.xlsx）; 退回未重报（12月21日退回）. */
export function caseWords({ because, file, returned }: Call): string {
  const more = because === "returned" ? returned && `${dayWords(returned)}退回` : file;
  return CASE_NAMES[because] + (more === "" ? "" : `（${more}）`);
}

/** The message to the unit, in an office's tone. */
export function callText(form: Form, call: Call, office: Office, date: string): string {
  const to = call.unit === "" ? "各单位" : call.unit;
  const late = daysLate(call, date);
  const how = late > 0 && call.unit !== "" ? `已逾期 ${late} 天，` : "";
  return `${to}：${situation(form, call, date)}${how}${asked(call, office, date)}${round(call, date)}${closing(office)}`;
}

function round({ rounds, last, ...call }: Call, date: string): string {
  if (rounds === 0) return "";
  const what = tone(call, date) === "urge" ? "催报" : "提醒";
  return `这是第 ${rounds + 1} 次${what}（上次 ${dayWords(last)}）。`;
}

/** What came, or that nothing did; ends so that what is asked follows. */
function situation({ title }: Form, { because, file, reason, returned, due }: Call, date: string): string {
  switch (because) {
    case "missing":
      return `截至${dayWords(date)}，贵单位尚未报送《${title}》${due === null ? "，" : `（报送截止${dayWords(due)}），`}`;
    case "unread":
      return `我们收到《${title}》“${file}”，但${whatIsWrong(reason)}，`;
    case "empty":
      return `贵单位报来的《${title}》（“${file}”）没有填写内容，`;
    case "returned":
      return `贵单位的《${title}》${returned === "" ? "" : `已于${dayWords(returned)}`}退回修改，至今没有收到重报的表，`;
    case "waiting":
      return `我们收到“${file}”，可能是贵单位报送的《${title}》，单位、时间或计量单位还要核对，`;
    case "nameless":
      return `我们收到《${title}》“${file}”，表上认不出是哪个单位的，`;
  }
}

/** What is wrong with a file, without what the office is told to do about it. */
function whatIsWrong(reason: string): string {
  const [said = ""] = reason.split("请");
  return said.replace(/[，。]$/, "") || "文件损坏或打不开";
}

function asked(call: Call, { by }: Office, date: string): string {
  const isLate = tone(call, date) === "urge";
  // Before the day on which a return is due, no other day is named; what was sent back has one of its own.
  const day = isLate || (call.because === "returned" && by !== "") || call.due === null ? by : call.due;
  const until = day === "" ? "即" : `于${dayWords(day)}前`;
  const again = day === "" ? "，仍未报送的将予以通报" : "，逾期将予以通报";
  const warning = isLate ? again : "，特此提醒";
  switch (call.because) {
    case "missing":
      return `请${until}报送${warning}。`;
    case "unread":
      return call.unit === "" ? `请报送过的单位${until}重发。` : `请${until}重发${warning}。`;
    case "empty":
    case "returned":
      return `请${until}重新报送${warning}。`;
    case "waiting":
      return "请告知是否贵单位的表，并核对后重新报送。";
    case "nameless":
      return "请报送的单位告知，并填好单位名称后重新报送。";
  }
}

function closing(office: Office): string {
  const words = contactWords(office);
  return words === "" ? "" : `${words}。`;
}
