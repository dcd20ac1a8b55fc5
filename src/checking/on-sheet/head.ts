import { dueFor } from "../../form/form";
import type { Form } from "../../form/form";
import type { HeadRule } from "../../form/rules/rule";
import { between, call, type Formula } from "../../sheet/formula/formula";
import { certain, iff, text, without } from "./build";
import { dayIn, dayOfText } from "./day";
import { inOneSentence, messageOf, type FormOnSheet } from "./form-on-sheet";

/** What is wrong with one field of the head or foot, and when. */
export interface HeadMessage {
  readonly text: string;
  readonly formula: Formula;
  /** Whether it is said of what is written there: by field of the form, and the date. */
  isSaid(fields: readonly string[], date: string | null): boolean;
}

const SILENT = ["：", ":", " ", "　"];

/** What the sheet can see of it; what needs another sheet or file, or many ways to write a period, stays with the add-in. */
export function headMessages(rule: HeadRule, sheet: FormOnSheet): HeadMessage[] {
  const { fields } = sheet.form;
  const indexOf = (is: string) => fields.findIndex((field) => field.is === is);
  const message = (said: string, condition: Formula, isSaid: HeadMessage["isSaid"]): HeadMessage => {
    return { text: said, formula: iff(condition, text(said), text("")), isSaid };
  };
  switch (rule.check) {
    case "unit-missing": {
      const unit = indexOf("unit");
      const isBlank = between(entry(unit, sheet), "=", text(""));
      return [
        message(
          messageOf(rule, inOneSentence(rule.message)),
          isBlank,
          (written) => written[unit]!.trim() === "",
        ),
      ];
    }
    case "date-missing": {
      const noDay = call("ISERROR", dateIn(sheet));
      return [message(messageOf(rule, inOneSentence(rule.message)), noDay, (_, date) => date === null)];
    }
    case "field-missing":
      return fields.flatMap((field, index) => {
        if (!isAsked(field)) return [];
        const said = messageOf(rule, inOneSentence(rule.message).replace("{field}", field.label));
        const isBlank = between(entry(index, sheet), "=", text(""));
        return [message(said, isBlank, (written) => (written[index] ?? "").trim() === "")];
      });
    case "late": {
      const due = dueFor(sheet.form, null);
      const date = indexOf("date");
      if (due === null || date < 0) return [];
      const [year, month, day] = due.split("-").map(Number);
      const said = messageOf(rule, `${fields[date]!.label}过了截止日期${year}年${month}月${day}日`);
      const isLate = certain(between(dateIn(sheet), ">", dayOfText(due)));
      return [message(said, isLate, (_, written) => written !== null && written > due)];
    }
    case "period-missing":
    case "period-differs":
    case "not-on-roster":
    case "prior-unit-differs":
      return [];
  }
}

/** What has to be written besides unit, date and period, which have rules of their own. */
export function isAsked({ required, is }: Form["fields"][number]): boolean {
  return required && is !== "unit" && is !== "date" && is !== "period";
}

/** What stands behind a label, without colons and spaces, half or full width. */
function entry(index: number, sheet: FormOnSheet): Formula {
  return without(sheet.field(index), [sheet.form.fields[index]!.label, ...SILENT]);
}

function dateIn(sheet: FormOnSheet): Formula {
  const index = sheet.form.fields.findIndex(({ is }) => is === "date");
  return dayIn(sheet.field(index), entry(index, sheet));
}
