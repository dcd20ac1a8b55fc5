import { openSpots } from "../../../checking/filling/nothing";
import { Seen } from "../../../checking/seen";
import type { Form } from "../../../form/form";
import type { Place } from "../../../form/placement";
import type { Host } from "../../../host/host";
import type { Cell, Return, TableContent } from "../../../reading/return";
import { isEmpty, type CellValue, type Grid } from "../../../sheet/grid";
import { keptNames } from "../../../sheet/kept-name";
import { holdsStill } from "../../../sheet/same-content";
import { gridOfPlan, type SheetPlan } from "../../../sheet/sheet-plan";
import type { FormContent, TableInput } from "../../../template/form-content";
import type { CheckingCore } from "../ground/checking-core";
import { unseen, type Fault } from "../ground/fault";
import type { LaterCore } from "../ground/later-core";
import { written } from "../ground/written";
import { firstPlace } from "./first-place";

/** What a form is made with. */
export type MakingCore = CheckingCore & LaterCore;

/** Names under which sheets are kept, by their own. */
export type KeptNames = ReadonlyMap<string, string>;

/** What stands where a new form will be written. */
export type Standing =
  | { readonly kind: "nothing" }
  /** A form that was filled in: the clerk is asked. `kept` are the names that its sheets would get. */
  | {
      readonly kind: "figures";
      readonly kept: KeptNames;
      readonly carried: Pick<FormContent, "tables" | "fields">;
      readonly left: LeftBehind;
    }
  /** Something else that would be lost: the clerk is asked whether it may be renamed. */
  | { readonly kind: "other"; readonly kept: KeptNames };

/** What of the sheets is not carried over into the new form. */
export interface LeftBehind {
  /** Cells of the form that hold something else than is asked for there. */
  readonly cells: readonly Place[];
  /** Forms on the sheets besides the first. */
  readonly forms: number;
  /** Rows and columns that the clerk has added. */
  readonly lines: number;
}

/** Looks at the sheets of the form's names. A form on which nobody has written anything counts as nothing. */
export async function standing(host: Host, form: Form, core: MakingCore): Promise<Standing> {
  const sheets = [...new Set(form.tables.map(({ sheet }) => sheet))];
  const grids: Grid[] = [];
  for (const sheet of sheets) {
    const grid = await host.readSheet(sheet);
    if (grid && !isEmpty(grid)) grids.push(grid);
  }
  if (grids.length === 0) return { kind: "nothing" };
  const [first, ...others] = core.readSheets(form, grids);
  if (first && isUntouched(form, core, first, grids)) return { kind: "nothing" };
  const workbook = await host.workbook();
  const kept = keptNames(
    grids.map(({ sheet }) => sheet),
    workbook.sheets.map(({ name }) => name),
  );
  if (!first || !isFilled(form, first)) return { kind: "other", kept };
  const { own, moreOwnRows, doubts } = first.account;
  return {
    kind: "figures",
    kept,
    carried: { tables: tablesOf(form, first), fields: fieldsOf(form, first) },
    left: {
      cells: leftIn(form, first),
      forms: others.length,
      lines: own.length + moreOwnRows + doubts.length,
    },
  };
}

/**
 * Writes the form and shows it, ready for the first entry. The answer is what could not be done besides; the
 * form stands.
 */
export async function makeForm(
  host: Host,
  form: Form,
  core: MakingCore,
  content: FormContent,
): Promise<Fault | null> {
  const plans = core.formPlans(form, content);
  const left = await written(host, [...plans, core.definitionPlan(form)]);
  try {
    await showForm(host, form, core, plans);
    return left;
  } catch (error) {
    return left ?? unseen(error);
  }
}

/** Goes to the first entry of the first of these sheets that hold the form, if they do. */
export async function showForm(
  host: Host,
  form: Form,
  core: CheckingCore,
  plans: readonly SheetPlan[],
): Promise<void> {
  const [first] = core.readSheets(form, plans.map(gridOfPlan));
  if (!first) return;
  const seen = Seen.asRead(form, first);
  const at = form.tables.map(({ index }) => firstPlace(seen, index)).find((place) => place !== null);
  if (at) await host.select(at.sheet, { row: at.row, column: at.column });
}

/** Whether the sheets are as the form is written for this unit and date, cell by cell: nothing can be lost. */
function isUntouched(form: Form, core: MakingCore, { content }: Return, grids: readonly Grid[]): boolean {
  const { unit, date, period } = content;
  const plans = core.formPlans(form, { unit, date: isDay(date) ? date : null, period });
  return grids.every((grid) => plans.some((plan) => plan.sheet === grid.sheet && holdsStill(plan, grid)));
}

const isDay = (date: string | null): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date ?? "");

function isFilled(form: Form, ret: Return): boolean {
  return form.tables.some(({ index, remark }) => {
    const content = ret.content.tables[index]!;
    const remarks = remark === null ? [] : linesOf(content).map((line) => line[remark]!);
    const isNil = content.kind === "list" && content.nil;
    return isNil || [...openCells(form, ret, index), ...remarks].some(holdsAnything);
  });
}

function openCells(form: Form, ret: Return, table: number): Cell[] {
  const seen = Seen.asRead(form, ret);
  return openSpots(form.tables[table]!, seen).flatMap((spot) => seen.cell(spot) ?? []);
}

function linesOf(content: TableContent): readonly (readonly Cell[])[] {
  return content.kind === "matrix" ? content.cells : content.lines;
}

/** What is filled in as it is written again; totals compute themselves. */
function tablesOf(form: Form, { content }: Return): TableInput[] {
  return form.tables.map((table): TableInput => {
    const found = content.tables[table.index]!;
    if (table.kind === "matrix")
      return (row, column) =>
        table.cells[row]![column]!.kind === "open" ? carried(linesOf(found)[row]![column]!) : undefined;
    return {
      lines: linesOf(found).map((line) =>
        line.map((cell, column) => (table.inLine[column]!.kind === "open" ? carried(cell) : null)),
      ),
      nil: found.kind === "list" && found.nil,
    };
  });
}

/** Who has filled it in, and what else its head and foot say. */
function fieldsOf(form: Form, { content }: Return): Record<string, string> {
  return Object.fromEntries(
    form.fields.flatMap(({ id, is }, index): [string, string][] => {
      const said = content.fields[index]!;
      return is === "unit" || is === "date" || is === "period" || said === "" ? [] : [[id, said]];
    }),
  );
}

function carried({ state, value, text, raw }: Cell): CellValue {
  return state === "text" ? raw : (text ?? value);
}

/** Cells that hold something which cannot be carried over. */
function leftIn(form: Form, ret: Return): Place[] {
  return form.tables.flatMap(({ index }) =>
    openCells(form, ret, index).flatMap((cell) =>
      cell.at !== null && holdsAnything(cell) && cell.state !== "number" && carried(cell) === null
        ? [cell.at]
        : [],
    ),
  );
}

function holdsAnything({ state }: Cell): boolean {
  return state !== "blank" && state !== "closed";
}
