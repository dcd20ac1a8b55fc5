import { dueFor, type Form } from "../../form/form";
import { periodBefore } from "../../form/period";
import type { HeadRule } from "../../form/rules/rule";
import { isAsked } from "../on-sheet/head";
import type { Example } from "./example";

const UNITS = ["石角镇", "东溪镇"] as const;

/** A head that breaks a check, then one that keeps it. */
export function headExamples(check: HeadRule["check"], form: Form): Example[] {
  const cells: Example["cells"] = [];
  const signed: Example = { cells };
  switch (check) {
    case "unit-missing":
      return [{ cells, unit: "" }, signed];
    case "date-missing":
      return [{ cells, date: null }, signed];
    case "period-missing":
      // Of a year the date says it, too.
      return [{ cells, period: null, date: null }, signed];
    case "period-differs":
      return form.period ? [{ cells, period: periodBefore(form.period).of }, signed] : [];
    case "field-missing": {
      const asked = form.fields.findIndex(isAsked);
      return asked < 0 ? [] : [{ cells, fields: { [asked]: "" } }, signed];
    }
    case "late": {
      const due = dueFor(form, null);
      return due === null
        ? []
        : [
            { cells, date: dayAfter(due) },
            { cells, date: due },
          ];
    }
    case "not-on-roster":
      return [
        { cells, unit: "石用镇", roster: UNITS },
        { cells, unit: UNITS[0], roster: UNITS },
      ];
    case "prior-unit-differs":
      return [
        { cells, unit: UNITS[0], prior: { cells, unit: UNITS[1] } },
        { cells, unit: UNITS[0], prior: { cells, unit: UNITS[0] } },
      ];
  }
}

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}
