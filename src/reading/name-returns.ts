import type { Form } from "../form/form";
import type { Grid } from "../sheet/grid";
import { besideOthers } from "./beside";
import { otherPeriodInName } from "./period";
import { readHead } from "./read-head";
import { isAside, partsOf, type Reservation, type Return } from "./return";
import { sameUnit } from "./unit-key";
import { stemOf, unitOfName } from "./unit-of-name";

/** A cover says whose the workbook is in its first rows. */
const COVER = { top: 0, left: 0, bottom: 59, right: Infinity };

/**
 * The returns of one file, each with a unit if the file knows it: what its own head says, else another
 * sheet without a form (a cover) that names one unit, else the name of its sheet, else that of the file.
 * Several returns in one file are of several units, so a cover or the file's name is none of theirs, unless
 * one adds up the others: then it is that one's. An old copy does not make them several and is nobody's.
 */
export function nameReturns(
  form: Form,
  sheets: readonly Grid[],
  returns: readonly Return[],
  file: string,
): Return[] {
  const all = besideOthers(form, returns);
  const own = all.filter((ret) => !isAside(ret));
  const cover = coverOf(form, sheets, returns);
  return all.map((ret) => {
    const together = all.filter(({ sheet }) => sheet === ret.sheet).length;
    const sheet = together === 1 ? ret.sheet : "";
    if (isAside(ret)) return ret.beside === "part" ? named(form, ret, NOTHING, sheet, "") : ret;
    return own.length === 1 ? named(form, ret, cover, sheet, file) : named(form, ret, NOTHING, sheet, "");
  });
}

/** The return with what cover, sheet and file say of it; "" for a sheet or file that is not its alone. */
function named(form: Form, ret: Return, cover: Cover, sheet: string, file: string): Return {
  const names = { cover: cover.unit, sheet: unitOfName(form, sheet), file: unitOfName(form, file) };
  const dated = { ...ret, date: ret.date ?? cover.date };
  const from = (["cover", "sheet", "file"] as const).find((source) => names[source] !== "");
  const whose = ret.unit !== "" || !from ? dated : { ...dated, unit: names[from], unitFrom: from };
  return {
    ...whose,
    reservations: [...ret.reservations, ...reservationsOf(form, whose, names, sheet, file)],
  };
}

function reservationsOf(
  form: Form,
  { unit, date }: Return,
  names: Readonly<Record<string, string>>,
  sheet: string,
  file: string,
): Reservation[] {
  const others = Object.values(names).filter((name) => name !== "" && unit !== "" && !sameUnit(name, unit));
  // A file may be written over last year's; a sheet is named for what stands on it.
  const period =
    otherPeriodInName(form, sheet) ?? (date === null ? otherPeriodInName(form, stemOf(file)) : null);
  return [
    ...(others.length > 0 ? [{ kind: "names" as const, others: [...new Set(others)] }] : []),
    ...(period === null ? [] : [{ kind: "period" as const, found: period, row: -1, column: -1 }]),
  ];
}

interface Cover {
  readonly unit: string;
  readonly date: string | null;
}

const NOTHING: Cover = { unit: "", date: null };

/** What the sheets without a form say about unit and date, each only if they agree. */
function coverOf(form: Form, sheets: readonly Grid[], returns: readonly Return[]): Cover {
  const filled = new Set(returns.flatMap(partsOf).map(({ sheet }) => sheet));
  const heads = sheets.filter(({ sheet }) => !filled.has(sheet)).map((grid) => readHead(form, grid, COVER));
  const [unit, ...otherUnits] = new Set(heads.map((head) => head.unit).filter((each) => each !== ""));
  const [date, ...otherDates] = new Set(heads.map((head) => head.date).filter((each) => each !== null));
  return {
    unit: unit !== undefined && otherUnits.length === 0 ? unit : "",
    date: date !== undefined && otherDates.length === 0 ? date : null,
  };
}
