import type { Form } from "../../form/form";
import { periodText } from "../../form/period";
import type { Severity } from "../../form/rules/rule";
import { writtenAbout } from "../../reading/return";
import { cellName } from "../../sheet/address";
import type { Entry, Standing } from "../consolidation";
import { unitKey } from "../roster/roster";
import { isOfOtherPeriod } from "../set-aside";

/** Why a return is not counted though it was read, as a line of 问题清单 says it. */
export interface UncountedNote {
  readonly rule: string;
  readonly severity: Severity;
  /** "I2", or "" when it is about the return as a whole. */
  readonly cells: string;
  readonly text: string;
}

/** `null` for a return that counts. */
export function uncountedNote(
  form: Form,
  standing: Pick<Standing, "counted">,
  entry: Entry,
): UncountedNote | null {
  const note = (rule: string, severity: Severity, text: string, cells = ""): UncountedNote => {
    return { rule, severity, cells, text };
  };
  switch (entry.status) {
    case "counted":
      return null;
    case "superseded":
      return note("F02", "hint", supersededBy(form, standing, entry));
    case "no-unit":
      return note("F03", "error", "看不出是哪个单位的报表，没有计入汇总。请写上填报单位后再交。");
    case "unclear":
      return note(
        "F11",
        "error",
        entry.absorbed
          ? `名册上写着“${entry.unit}”已并入${names(entry.candidates)}，免得重复，没有计入汇总。请和单位核对，数没有包括在那边的，指明是另一个单位。`
          : `“${entry.unit}”不在名册上，可能是${names(entry.candidates)}，没有计入汇总。请确认是哪个单位。`,
      );
    case "hidden":
      return note("F12", "hint", "在隐藏的工作表上，多半是旧表，没有计入汇总。");
    case "two-names":
      return note(
        "F14",
        "error",
        `表上写的和文件、工作表或封面写的不是一个单位：${names(entry.candidates)}，没有计入汇总。请确认是哪个单位。`,
      );
    case "other-period": {
      const said = saidOf(form, entry, "period");
      const text = `${said.text}，不像本期的报表，没有计入汇总。请和单位核对填报时间。`;
      return note("F15", "error", text, said.cells);
    }
    case "other-measure": {
      const said = saidOf(form, entry, "measure");
      const text = `表上写着计量单位是${said.text}，不知道表里的数要不要折算，没有计入汇总。请和单位核对。`;
      return note("F16", "error", text, said.cells);
    }
    case "old":
      return note(
        "F17",
        "hint",
        `工作表名“${entry.submission.return.account.sheet}”说是旧表、草稿或示例，没有计入汇总。`,
      );
    case "part":
      return note("F18", "hint", "同一个文件里有一份是这几份的合计，已计那一份，这一份没有另外计入汇总。");
    case "sum":
      return note("F19", "hint", sumText(entry));
  }
}

function sumText({ submission }: Entry): string {
  return submission.return.account.beside === "book"
    ? "是本单位自己的汇总表，各单位的报表另外计入，这一份没有计入汇总。"
    : "是同一个文件里其他各份的合计，各单位已分别计入，这一份没有计入汇总。";
}

function supersededBy(form: Form, { counted }: Pick<Standing, "counted">, entry: Entry): string {
  const key = unitKey(entry.unit);
  const other = counted.find((each) => unitKey(each.unit) === key);
  const by = other
    ? `已用${placeOf(other, entry)}（填报时间 ${other.submission.return.content.date ?? "未写"}）`
    : "已用另一份";
  const own = saidOf(form, entry, "period").text;
  return `同一单位交了多份，${by}，这一份${own === "" ? "" : `写的是${own}，`}没有计入汇总。`;
}

/** Its file, or its sheet where the other return is in the same one. */
function placeOf({ submission }: Entry, other: Entry): string {
  const { file, return: ret } = submission;
  return file === other.submission.file ? `工作表“${ret.account.sheet}”` : `“${file}”`;
}

function names(candidates: readonly string[]): string {
  return candidates.map((name) => `“${name}”`).join("、");
}

/** What is written there, and in which cell: in the field of the period, or wherever reading came upon it. */
function saidOf(
  form: Form,
  { submission }: Entry,
  kind: "period" | "measure",
): { readonly text: string; readonly cells: string } {
  const ret = submission.return;
  const field = form.fields.findIndex(({ is }) => is === "period");
  if (kind === "period" && isOfOtherPeriod(form, ret)) {
    const at = ret.placement.fields[field];
    const text = names([periodText({ ...form.period!, of: ret.content.period! })]);
    return { text, cells: at ? cellName(at.row, at.column) : "" };
  }
  const at = ret.account.reservations.flatMap((each) => (each.kind === kind && each.at ? [each.at] : []))[0];
  return { text: names(writtenAbout(ret, kind)), cells: at ? cellName(at.row, at.column) : "" };
}
