import type { Form } from "../../../form/form";
import type { Host } from "../../../host/host";
import type { Figure, Return } from "../../../reading/return";
import { cellName } from "../../../sheet/address";
import { isEmpty, type CellValue, type Grid } from "../../../sheet/grid";
import { keptNames } from "../../../sheet/kept-name";
import { holdsStill } from "../../../sheet/same-content";
import { gridOfPlan, type SheetPlan } from "../../../sheet/sheet-plan";
import type { Core, FormContent } from "../ground/core";
import { unseen, type Fault } from "../ground/fault";
import { written } from "../ground/written";

/** What stands where a new form will be written. */
export type Standing =
  | { readonly kind: "nothing" }
  /** A form with figures in it: the clerk is asked. `keepAs` is the name it would get. */
  | {
      readonly kind: "figures";
      readonly keepAs: string;
      readonly carried: Pick<FormContent, "figures" | "remarks">;
      readonly left: LeftBehind;
    }
  /** Something else that would be lost: the clerk is asked whether it may be renamed. */
  | { readonly kind: "other"; readonly keepAs: string };

/** What of a sheet is not carried over into the new form. */
export interface LeftBehind {
  /** "M10": cells of the form that hold something that is no figure. */
  readonly cells: readonly string[];
  /** Forms on the sheet besides the first. */
  readonly forms: number;
  /** Rows and columns that the clerk has added. */
  readonly lines: number;
}

/** Looks at the sheet of the form's name. A form on which nobody has written anything counts as nothing. */
export async function standing(host: Host, form: Form, core: Core): Promise<Standing> {
  const { sheet } = form.spec;
  const grid = await host.readSheet(sheet);
  if (!grid || isEmpty(grid)) return { kind: "nothing" };
  const [first, ...others] = core.readReturns(form, grid);
  if (first && isUntouched(form, core, first, grid)) return { kind: "nothing" };
  const { sheets } = await host.workbook();
  const names = sheets.map(({ name }) => name);
  const keepAs = keptNames([sheet], names).get(sheet)!;
  if (!first || !isFilled(first)) return { kind: "other", keepAs };
  const figures = first.figures.map((row) => row.map(carried));
  return {
    kind: "figures",
    keepAs,
    carried: { figures, remarks: first.remarks },
    left: {
      cells: first.figures
        .flat()
        .filter(isLeft)
        .map(({ row, column }) => cellName(row, column)),
      forms: others.length,
      lines: first.ownRows.length + first.ownColumns.length + first.doubts.length,
    },
  };
}

/**
 * Writes the form and shows it, ready for the first figure. The answer is what could not be done besides; the
 * form stands.
 */
export async function makeForm(
  host: Host,
  form: Form,
  core: Core,
  content: FormContent,
): Promise<Fault | null> {
  const plan = core.formPlan(form, content);
  const left = await written(host, [plan]);
  try {
    await showForm(host, form, core, [plan]);
    return left;
  } catch (error) {
    return left ?? unseen(error);
  }
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

/** Whether the sheet is as the form is written for this unit and date, cell by cell: nothing can be lost. */
function isUntouched(form: Form, core: Core, { unit, date }: Return, grid: Grid): boolean {
  return holdsStill(core.formPlan(form, { unit, date: isDay(date) ? date : "" }), grid);
}

const isDay = (date: string | null): date is string => /^\d{4}-\d{2}-\d{2}$/.test(date ?? "");

function isFilled(ret: Return): boolean {
  const typed = ret.figures.some((row) => row.some(({ state }) => state !== "blank"));
  return typed || ret.remarks.some((remark) => remark !== "");
}

function carried({ state, value, raw }: Figure): CellValue {
  return state === "text" ? raw : value;
}

function isLeft(figure: Figure): boolean {
  return figure.state !== "blank" && figure.state !== "number" && carried(figure) === null;
}
