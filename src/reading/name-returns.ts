import type { Form } from "../form/form";
import { periodText } from "../form/period";
import type { Grid } from "../sheet/grid";
import { besideOthers } from "./beside";
import { readHead } from "./head/read-head";
import { parsePeriod } from "./parse-period";
import { otherPeriodInName } from "./period";
import { isAside, sheetsOf, type Reservation, type Return } from "./return";
import { sameUnit } from "./unit-key";
import { stemOf, unitOfName } from "./unit-of-name";

/** A cover says whose the workbook is in its first rows. */
const COVER = { top: 0, left: 0, bottom: 59, right: Infinity };

/**
 * The returns of one file, each with a unit if the file knows it: what its own head says, else another
 * sheet without a form (a cover) that names one unit, else the name of its sheet, else that of the file.
 * Several returns in one file are of several units, so a cover or the file's name is none of theirs, unless
 * one adds up the others: then it is that one's. An old copy does not make them several and is nobody's.
 * The period is looked for in the same places, that of a sheet or file being its own.
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
    const together = all.filter(({ account }) => account.sheet === ret.account.sheet).length;
    const sheet = together === 1 ? ret.account.sheet : "";
    if (isAside(ret)) return ret.account.beside === "part" ? named(form, ret, NOTHING, sheet, "") : ret;
    return own.length === 1 ? named(form, ret, cover, sheet, file) : named(form, ret, NOTHING, sheet, "");
  });
}

/** The return with what cover, sheet and file say of it; "" for a sheet or file that is not its alone. */
function named(form: Form, ret: Return, cover: Cover, sheet: string, file: string): Return {
  const names = { cover: cover.unit, sheet: unitOfName(form, sheet), file: unitOfName(form, file) };
  const from = (["cover", "sheet", "file"] as const).find((source) => names[source] !== "");
  const unit = ret.content.unit === "" && from ? names[from] : ret.content.unit;
  const unitFrom = ret.content.unit === "" && from ? from : ret.account.unitFrom;
  const content = {
    ...ret.content,
    unit,
    date: ret.content.date ?? cover.date,
    period: ret.content.period ?? cover.period ?? periodOfNames(form, sheet, stemOf(file)),
  };
  const reservations = [
    ...ret.account.reservations,
    ...reservationsOf(form, ret, content, names, sheet, file),
  ];
  return { ...ret, content, account: { ...ret.account, unitFrom, reservations } };
}

/** The period that a sheet or file bears the name of; for forms that ask for one. */
function periodOfNames(form: Form, sheet: string, file: string): string | null {
  const { period } = form;
  if (period === null || !form.fields.some(({ is }) => is === "period")) return null;
  return parsePeriod(period.kind, sheet) ?? parsePeriod(period.kind, file);
}

function reservationsOf(
  form: Form,
  before: Return,
  { unit, date, period }: Pick<Return["content"], "unit" | "date" | "period">,
  names: Readonly<Record<string, string>>,
  sheet: string,
  file: string,
): Reservation[] {
  const others = Object.values(names).filter((name) => name !== "" && unit !== "" && !sameUnit(name, unit));
  // A file may be written over last year's; a sheet is named for what stands on it.
  const isNamed = before.content.period === null && period !== null;
  const isSaid = date !== null || (period !== null && !isNamed);
  const own = isNamed && period !== form.period?.of ? periodText({ ...form.period!, of: period }) : null;
  const other =
    own ?? otherPeriodInName(form, sheet) ?? (isSaid ? null : otherPeriodInName(form, stemOf(file)));
  return [
    ...(others.length > 0 ? [{ kind: "names" as const, others: [...new Set(others)] }] : []),
    ...(other === null ? [] : [{ kind: "period" as const, found: other, at: null }]),
  ];
}

interface Cover {
  readonly unit: string;
  readonly date: string | null;
  readonly period: string | null;
}

const NOTHING: Cover = { unit: "", date: null, period: null };

/** What the sheets without a form say about unit, date and period, each only if they agree. */
function coverOf(form: Form, sheets: readonly Grid[], returns: readonly Return[]): Cover {
  const filled = new Set(returns.flatMap(sheetsOf));
  const heads = sheets.filter(({ sheet }) => !filled.has(sheet)).map((grid) => readHead(form, grid, COVER));
  const [unit = ""] = agreed(heads.map((head) => head.unit.text).filter((each) => each !== ""));
  const [date = null] = agreed(heads.flatMap((head) => head.date.date ?? []));
  const [period = null] = agreed(heads.flatMap((head) => head.period.period ?? []));
  return { unit, date, period };
}

/** The one value of all; nothing where there are several. */
function agreed<Value>(values: readonly Value[]): Value[] {
  const different = [...new Set(values)];
  return different.length === 1 ? different : [];
}
