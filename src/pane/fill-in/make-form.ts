import type { Form } from "../../form/form";
import type { Host } from "../../host/host";
import type { Return } from "../../reading/return";
import { isEmpty, type CellValue } from "../../sheet/grid";
import { gridOfPlan, type SheetPlan } from "../../sheet/sheet-plan";
import type { Core, FormContent } from "../core";

/** What stands where a new form will be written. */
export type Standing =
  | { readonly kind: "nothing" }
  /** A form with figures in it: the clerk is asked. `keepAs` is the name it would get. */
  | {
      readonly kind: "figures";
      readonly keepAs: string;
      readonly figures: readonly (readonly CellValue[])[];
      readonly remarks: readonly string[];
    }
  /** Something that is no form: the clerk is asked whether it may be renamed. */
  | { readonly kind: "other"; readonly keepAs: string };

/** Looks at the sheet of the form's name. A form that nobody has filled counts as nothing. */
export async function standing(host: Host, form: Form, core: Core): Promise<Standing> {
  const { sheet } = form.spec;
  const grid = await host.readSheet(sheet);
  if (!grid || isEmpty(grid)) return { kind: "nothing" };
  const [first] = core.readReturns(form, grid);
  if (first && !isFilled(first)) return { kind: "nothing" };
  const { sheets } = await host.workbook();
  const keepAs = freeName(
    sheet,
    sheets.map(({ name }) => name),
  );
  if (!first) return { kind: "other", keepAs };
  const figures = first.figures.map((row) =>
    row.map(({ state, value, raw }) => (state === "text" ? raw : value)),
  );
  return { kind: "figures", keepAs, figures, remarks: first.remarks };
}

/** Writes the form and shows it, ready for the first figure. */
export async function makeForm(host: Host, form: Form, core: Core, content: FormContent): Promise<void> {
  const plan = core.formPlan(form, content);
  await host.writeSheets([plan]);
  await showForm(host, form, core, [plan]);
}

/** Goes to the first figure of the first of these sheets that holds the form, if one does. */
export async function showForm(
  host: Host,
  form: Form,
  core: Core,
  plans: readonly SheetPlan[],
): Promise<void> {
  for (const plan of plans) {
    const [first] = core.readReturns(form, gridOfPlan(plan));
    const figure = first?.figures[0]?.find(({ row, column }) => row >= 0 && column >= 0);
    if (figure) return host.select(plan.sheet, { row: figure.row, column: figure.column });
  }
}

function isFilled(ret: Return): boolean {
  const typed = ret.figures.some((row) => row.some(({ state }) => state !== "blank"));
  return typed || ret.remarks.some((remark) => remark !== "");
}

/** 统计表（旧）, 统计表（旧2）… : the first name that no sheet has. */
function freeName(sheet: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const ending = `（旧${number === 1 ? "" : number}）`;
    // Programs allow 31 characters.
    const name = sheet.slice(0, 31 - ending.length) + ending;
    if (!taken.includes(name)) return name;
  }
}
