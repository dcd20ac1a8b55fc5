import type { Form } from "../form/form";
import type { Grid } from "../sheet/grid";
import { readHead } from "./read-head";
import { partsOf, type Return } from "./return";
import { unitOfName } from "./unit-of-name";

/** A cover says whose the workbook is in its first rows. */
const COVER = { top: 0, left: 0, bottom: 59, right: Infinity };

/**
 * The returns of one file, each with a unit if the file knows it: what its own head says, else another
 * sheet without a form (a cover) that names one unit, else the name of its sheet, else that of the file.
 * Several returns in one file are of several units, so a cover or the file's name is none of theirs; an old copy on a hidden sheet
 * does not make them several and is nobody's.
 */
export function nameReturns(
  form: Form,
  sheets: readonly Grid[],
  returns: readonly Return[],
  file: string,
): Return[] {
  if (returns.every(({ unit, date }) => unit !== "" && date !== null)) return [...returns];
  const shown = returns.filter(({ hidden }) => !hidden);
  const cover = shown.length === 1 ? coverOf(form, sheets, returns) : NOTHING;
  return returns.map((ret) => {
    if (ret.hidden) return ret;
    const dated = { ...ret, date: ret.date ?? cover.date };
    if (ret.unit !== "") return dated;
    const together = returns.filter(({ sheet }) => sheet === ret.sheet).length;
    const sheet = together === 1 ? unitOfName(form, ret.sheet) : "";
    const name = shown.length === 1 ? unitOfName(form, file) : "";
    if (cover.unit !== "") return { ...dated, unit: cover.unit, unitFrom: "cover" as const };
    if (sheet !== "") return { ...dated, unit: sheet, unitFrom: "sheet" as const };
    return name === "" ? dated : { ...dated, unit: name, unitFrom: "file" as const };
  });
}

const NOTHING = { unit: "", date: null };

/** What the sheets without a form say about unit and date, each only if they agree. */
function coverOf(form: Form, sheets: readonly Grid[], returns: readonly Return[]) {
  const filled = new Set(returns.flatMap(partsOf).map(({ sheet }) => sheet));
  const heads = sheets.filter(({ sheet }) => !filled.has(sheet)).map((grid) => readHead(form, grid, COVER));
  const [unit, ...otherUnits] = new Set(heads.map((head) => head.unit).filter((each) => each !== ""));
  const [date, ...otherDates] = new Set(heads.map((head) => head.date).filter((each) => each !== null));
  return {
    unit: unit !== undefined && otherUnits.length === 0 ? unit : "",
    date: date !== undefined && otherDates.length === 0 ? date : null,
  };
}
