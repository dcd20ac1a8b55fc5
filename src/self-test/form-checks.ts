import { checkReturn } from "../checking/check-return";
import { compareTotals } from "../consolidation/compare-totals";
import { consolidate } from "../consolidation/consolidate";
import { consolidationPlans } from "../consolidation/consolidation-plans";
import type { Submission } from "../consolidation/consolidation";
import type { Form } from "../form/form";
import { readReturns } from "../reading/read-return";
import { gridOfPlan } from "../sheet/sheet-plan";
import { formPlan } from "../template/form-plan";
import { CheckFailure, mustCalculate, NotHere, read, same, type Bench, type Check } from "./check";

const UNITS = ["石角镇", "东溪镇", "赶水镇"];
const DATE = "2011-12-15";

/** The official form with figures in every open cell, the same for a unit every time. */
function filled(form: Form, sheet: string, unit: number) {
  const figures = (indicator: number, subject: number) =>
    form.indicators[indicator]!.kind === "count" ? 1 + ((indicator + subject + unit) % 9) : 90 + unit;
  return formPlan(form, { sheet, unit: UNITS[unit]!, date: DATE, figures });
}

function submission(form: Form, unit: number): Submission {
  const [ret] = readReturns(form, gridOfPlan(filled(form, "统计表", unit)));
  const id = String(unit);
  return { id, file: `${id}.xlsx`, modified: 0, return: ret!, findings: checkReturn(form, ret!) };
}

async function returnOn(bench: Bench, form: Form, sheet: string) {
  const [ret] = readReturns(form, await read(bench, sheet));
  if (!ret) throw new CheckFailure(null, form.spec.title);
  return ret;
}

const totalsOf = (form: Form, units: readonly number[]) =>
  consolidate(form, {
    submissions: units.map((unit) => submission(form, unit)),
    refused: [],
    roster: [],
    preferred: [],
    date: DATE,
  });

/** The form itself, the same way as a clerk has it. */
export function formChecks(form: Form): readonly Check[] {
  return [
    {
      name: "the official form comes back with every figure, its unit and its date",
      async run(bench) {
        const sheet = bench.sheet("统计表");
        const plan = filled(form, sheet, 0);
        await bench.host.writeSheets([plan]);
        const found = await returnOn(bench, form, sheet);
        const [wanted] = readReturns(form, gridOfPlan(plan));
        const shown = ({ unit, date, figures }: typeof found) => ({
          unit,
          date,
          figures: figures.map((row) => row.map(({ value }) => value)),
        });
        same(shown(found), shown(wanted!));
      },
    },
    {
      name: "the official form works its own totals out, where the host calculates",
      async run(bench) {
        mustCalculate(bench);
        const sheet = bench.sheet("统计表");
        await bench.host.writeSheets([filled(form, sheet, 1)]);
        const { totals } = await returnOn(bench, form, sheet);
        const { totals: wanted } = totalsOf(form, [1]);
        const rounded = (values: readonly (number | null)[]) => values.map((value) => value?.toFixed(6));
        same(rounded(totals.map(({ value }) => value)), rounded(wanted.totals));
      },
    },
    {
      name: "the totals of three units are the same in the workbook as in memory, where the host calculates",
      async run(bench) {
        mustCalculate(bench);
        const consolidation = totalsOf(form, [0, 1, 2]);
        const plans = consolidationPlans(form, consolidation);
        // Their formulas name each other's sheets, so they stand under their own names or not at all.
        for (const { sheet } of plans) {
          if (bench.sheet(sheet) !== sheet) throw new NotHere(`${sheet} is in the workbook already`);
        }
        await bench.host.writeSheets(plans);
        same(compareTotals(form, consolidation, await read(bench, plans[0]!.sheet)), []);
      },
    },
  ];
}
