import type { Form } from "../../../form/form";
import type { Host } from "../../../host/host";
import { sheetsOf, type Return } from "../../../reading/return";
import { isEmpty, type Grid } from "../../../sheet/grid";
import type { Core } from "../ground/core";
import { SheetReader } from "../ground/sheet-reader";

/** Forms of a workbook, and the sheets that they stand on, in the order of the workbook. */
export interface FormsThere {
  readonly sheets: readonly string[];
  readonly returns: readonly Return[];
}

/** Reads the forms of some sheets over and over while the clerk types. */
export class FormReader extends SheetReader {
  constructor(
    private readonly program: Host,
    private readonly form: Form,
    private readonly core: Core,
  ) {
    super(program);
  }

  /**
   * The forms on a sheet, with all sheets that they go on over; `null` when none is there. Which other sheets there
   * are is asked, and they are read, only where the sheet shows a form in part.
   */
  async find(sheet: string, workbook: () => Promise<readonly string[]>): Promise<FormsThere | null> {
    const grid = await this.read(sheet);
    if (!grid || isEmpty(grid)) return null;
    const { showsPart, readSheets } = await this.core.checking.fetched();
    if (!showsPart(this.form, grid)) return null;
    const alone = readSheets(this.form, [grid]);
    if (alone.length > 0 && alone.every(isWhole)) return { sheets: [sheet], returns: alone };
    const parts = new Map<string, Grid>();
    for (const name of new Set([...(await workbook()), sheet])) {
      const other = name === sheet ? grid : await this.read(name);
      if (other && showsPart(this.form, other)) parts.set(name, other);
    }
    const joined = readSheets(this.form, [...parts.values()]);
    const over = new Set(
      joined
        .map(sheetsOf)
        .filter((sheets) => sheets.includes(sheet))
        .flat(),
    );
    const grids = [...parts].flatMap(([name, part]) => (over.has(name) ? [part] : []));
    const returns = readSheets(this.form, grids);
    return returns.length > 0 ? { sheets: grids.map((each) => each.sheet), returns } : null;
  }

  /** The forms on these sheets, formulas calculated; none when they are not there. */
  async returns(sheets: readonly string[]): Promise<readonly Return[]> {
    const { readSheets } = await this.core.checking.fetched();
    return readSheets(this.form, await all(sheets, (sheet) => this.read(sheet)));
  }

  /** The same as soon as they can be known: where the program takes its time to calculate, before it has. */
  async returnsSoon(sheets: readonly string[]): Promise<readonly Return[]> {
    return (await this.atOnce(sheets)) ?? (await this.returns(sheets));
  }

  /** `null` where what formulas come to has to be waited for. */
  private async atOnce(sheets: readonly string[]): Promise<readonly Return[] | null> {
    const { readAtOnce } = this.program;
    if (!readAtOnce) return null;
    const { readSheets, withAwaitedResults } = await this.core.checking.fetched();
    const grids = await all(sheets, (sheet) => readAtOnce(sheet));
    const returns = readSheets(this.form, grids).map((ret) => withAwaitedResults(grids, ret));
    return returns.length > 0 && returns.every((ret) => ret !== null) ? returns : null;
  }
}

/** One after the other; those that are not there are left out. */
async function all(
  sheets: readonly string[],
  read: (sheet: string) => Promise<Grid | null>,
): Promise<Grid[]> {
  const grids: Grid[] = [];
  for (const sheet of sheets) {
    const grid = await read(sheet);
    if (grid) grids.push(grid);
  }
  return grids;
}

/** Whether nothing of the form is missing that might stand on another sheet. */
function isWhole({ placement, content }: Return): boolean {
  return placement.tables.every(({ rows, columns }, index) => {
    const places = content.tables[index]!.kind === "matrix" ? [...rows, ...columns] : columns;
    return places.every((place) => place !== null);
  });
}
