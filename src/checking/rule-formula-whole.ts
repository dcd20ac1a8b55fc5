import type { FillingCheck, FillingRule, Form, HeadCheck, HeadRule, Rule } from "../form/form";
import { cellName, type CellAddress } from "../sheet/address";
import { wholeExplained } from "./rule-formula-explanation";
import { item, joined, listed } from "./rule-formula-list";
import {
  blockReference,
  quoteText,
  referencesTo,
  subjectColumns,
  type NamedColumns,
  type Places,
} from "./rule-formula-places";

/** What is wrong with 填报单位 and 填报时间, as one formula; "" when no rule asks. */
export function headFormula(form: Form, places: Places): string {
  return headMessages(form, places)
    .map(({ text, condition }) => `IF(${condition},${quoteText(text)},"")`)
    .join("&");
}

/** What is wrong with the form as a whole. */
export function wholeFormula(form: Form, places: Places): string {
  return form.rules
    .filter((rule) => rule.kind === "filling")
    .map((rule) => fillingMessage(form, places, rule))
    .join("&");
}

/** What both say while no figure is filled in and nothing stands in 备注. */
export function textsOfBlank(
  form: Form,
  places: Places,
  { unit, date }: { readonly unit: string; readonly date: string | null },
): { readonly head: string; readonly whole: string } {
  const holds: Readonly<Partial<Record<HeadCheck, boolean>>> = {
    "unit-missing": unit.trim() === "",
    "date-missing": date === null,
    late: date !== null && date > form.spec.due,
  };
  const head = headMessages(form, places).filter(({ check }) => holds[check] ?? false);
  const whole = fillingRules(form, "nothing-filled").map(nothingText);
  return { head: head.map(({ text }) => text).join(""), whole: whole.join("") };
}

interface HeadMessage {
  readonly check: HeadCheck;
  readonly text: string;
  readonly condition: string;
}

function headMessages(form: Form, places: Places): HeadMessage[] {
  return form.rules.flatMap((rule) => {
    const message = rule.kind === "head" ? headMessage(form, places, rule) : null;
    return message ? [message] : [];
  });
}

/** What needs another sheet or file stays with the add-in. */
function headMessage(form: Form, places: Places, rule: HeadRule): HeadMessage | null {
  const { check } = rule;
  const date = dateOf(form, places);
  switch (check) {
    case "unit-missing":
      return { check, text: `${rule.id} ${rule.message}`, condition: `${unitText(form, places)}=""` };
    case "date-missing":
      return { check, text: `${rule.id} ${rule.message}`, condition: `ISERROR(${date})` };
    case "late": {
      const [year, month, day] = form.spec.due.split("-").map(Number);
      const text = `${rule.id} ${form.spec.head.date}过了截止日期${year}年${month}月${day}日。`;
      return { check, text, condition: `IFERROR(${date}>DATE(${year},${month},${day}),FALSE)` };
    }
    case "not-on-roster":
    case "prior-unit-differs":
      return null;
  }
}

function unitText(form: Form, places: Places): string {
  return entry(places.unitCell, form.spec.head.unit);
}

/** 2011年12月15日, 2011.12.15, 2011/12/15 → 2011-12-15. */
function dateText(form: Form, places: Places): string {
  const plain = without(entry(places.dateCell, form.spec.head.date), ["日"]);
  return ["年", "月", ".", "/"].reduce((rest, sign) => `SUBSTITUTE(${rest},${quoteText(sign)},"-")`, plain);
}

/** 1950-01-01 and 2999-12-31 as the programs count days. */
const [FIRST_DAY, LAST_DAY] = [18264, 401768];

/**
 * The day; of a month without a day, "2011-12-" or "2011-12", the first; else an error. To some programs a
 * year of two digits is a date, and so is a day without a year. Who types over the label leaves a number.
 */
function dateOf(form: Form, places: Places): string {
  const cell = cellName(places.dateCell.row, places.dateCell.column);
  const serial = `IF(AND(${cell}>=${FIRST_DAY},${cell}<=${LAST_DAY}),INT(${cell}),DATEVALUE(""))`;
  return `IF(ISNUMBER(${cell}),${serial},${dateOfText(dateText(form, places))})`;
}

function dateOfText(text: string): string {
  const day = `IFERROR(DATEVALUE(${text}),IFERROR(DATEVALUE(${text}&"1"),DATEVALUE(${text}&"-1")))`;
  return `IF(AND(MID(${text},5,1)="-",LEN(${text})>5),${day},DATEVALUE(""))`;
}

/** What stands behind a label, without colons and spaces, half or full width. */
function entry({ row, column }: CellAddress, label: string): string {
  return without(cellName(row, column), [label, "：", ":", " ", "　"]);
}

function without(text: string, gone: readonly string[]): string {
  return gone.reduce((rest, each) => `SUBSTITUTE(${rest},${quoteText(each)},"")`, text);
}

function fillingRules(form: Form, check: FillingCheck): FillingRule[] {
  const isFilling = (rule: Rule): rule is FillingRule => rule.kind === "filling" && rule.check === check;
  return form.rules.filter(isFilling);
}

function fillingMessage(form: Form, places: Places, rule: FillingRule): string {
  switch (rule.check) {
    case "blank-in-used-subject": {
      const items = subjectColumns(form, places).map((column) =>
        item(leavesBlank(form, places, column), column.label),
      );
      return joined([listed(`${rule.id} 有空着没填的（没有的填0）：`, items)]);
    }
    case "nothing-filled": {
      const figures = blockReference(places, places.columns[0]!, places.columns.at(-1));
      const nothing = `COUNTBLANK(${figures})=${places.rows.length * places.columns.length}`;
      const explained = rule.severity === "query" ? wholeExplained(form, places) : "FALSE";
      return `IF(${nothing},IF(${explained},"",${quoteText(nothingText(rule))}),"")`;
    }
  }
}

function nothingText({ id, severity, message }: FillingRule): string {
  return `${id}${severity === "query" ? "（请核实）" : " "}${message}`;
}

/**
 * TRUE where a subject is in use and leaves a cell blank. A percentage is rightly blank where the count
 * that weighs it is not above 0.
 */
function leavesBlank(form: Form, places: Places, column: NamedColumns): string {
  const all = form.indicators.map(({ index }) => index);
  const counts = all.filter((index) => form.indicators[index]!.weight === null);
  const used = referencesTo(places, all, column).map((cells) => `COUNTIF(${cells},">0")`);
  const blanks = [
    ...referencesTo(places, counts, column).map((cells) => `COUNTBLANK(${cells})`),
    ...form.indicators.flatMap(({ index, weight }) => {
      if (weight === null) return [];
      const [cell, base] = [index, weight].map((row) => cellName(places.rows[row]!, column.left));
      return [`COUNTBLANK(${cell!})*IF(ISNUMBER(${base!}),${base!}>0,FALSE)`];
    }),
  ];
  return `AND(${used.join("+")}>0,${blanks.join("+")}>0)`;
}
