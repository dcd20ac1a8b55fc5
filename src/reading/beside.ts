import type { Form } from "../form/form";
import { isAside, sheetsOf, type Beside, type Return } from "./return";
import { sameUnit } from "./unit-key";

/** 统计表（旧）, as we keep a form that is made anew, and what clerks call a copy that is out of use, a draft or an example. */
const OLD_NAME =
  /[(（]\s*旧\s*\d*\s*[)）]$|^旧|旧表|旧版|作废|[(（]\s*废\s*[)）]$|^废$|备份|副本|草稿|初稿|修改前|[示样范]例/;
/** What a sheet is called that adds up others. */
const SUM_NAME = /汇总|合计|总表|总计|全[镇乡县区市]/;
/** So many counts must be there to say that they are sums, and such a share of them must be. */
const ENOUGH_COUNTS = 10;
const ENOUGH_SUMS = 0.95;

/** Says of the returns of one file which of them are not to be counted beside the others. */
export function besideOthers(form: Form, returns: readonly Return[]): Return[] {
  const current = returns.map((ret) => (isOldCopy(ret, returns) ? withBeside(ret, "old") : ret));
  const own = current.filter((ret) => !isAside(ret) && ret.account.beside !== "book");
  const sum = sumOf(form, own);
  if (!sum) return current;
  return current.map((ret) => {
    if (ret === sum) return withBeside(ret, "sum");
    return own.includes(ret) ? withBeside(ret, "part") : ret;
  });
}

function withBeside(ret: Return, beside: Beside): Return {
  return { ...ret, account: { ...ret.account, beside } };
}

/** A return on a sheet with such a name, of the same unit as one on a sheet without. */
function isOldCopy(ret: Return, returns: readonly Return[]): boolean {
  const isNamedOld = ({ account }: Return) => OLD_NAME.test(account.sheet);
  if (isAside(ret) || !isNamedOld(ret)) return false;
  return returns.some(
    (other) =>
      !isAside(other) &&
      !isNamedOld(other) &&
      (ret.content.unit === "" ||
        other.content.unit === "" ||
        sameUnit(ret.content.unit, other.content.unit)),
  );
}

/** A cell that is added up over units, by table, row line and column line. */
interface Added {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

function addedCells({ tables }: Form): Added[] {
  return tables.flatMap((table) =>
    table.kind === "list"
      ? []
      : table.cells.flatMap((line, row) =>
          line.flatMap((role, column): Added[] =>
            role.kind === "open" &&
            role.measure.holds.type === "number" &&
            role.measure.together.how === "sum"
              ? [{ table: table.index, row, column }]
              : [],
          ),
        ),
  );
}

/**
 * The return whose counts are the sums of all the others': a town's total before its villages. Of two it
 * must be called so, because one may be a copy of the other; what is called so may also hold more than the
 * others, figures of the town itself.
 */
function sumOf(form: Form, returns: readonly Return[]): Return | null {
  if (returns.length < 2) return null;
  const cells = addedCells(form);
  const values = returns.map((ret) => cells.map((cell) => amountAt(ret, cell)));
  const all = cells.map((_, at) => values.reduce((sum, own) => sum + own[at]!, 0));
  const found = returns.filter((ret, index) => {
    const isCalled = sheetsOf(ret).some((sheet) => SUM_NAME.test(sheet));
    if (!isCalled && returns.length === 2) return false;
    let [counts, sums] = [0, 0];
    values[index]!.forEach((own, at) => {
      const others = all[at]! - own;
      if (own === 0 && others === 0) return;
      counts++;
      // Amounts of money have the noise of binary fractions.
      if (isCalled ? own >= others - NOISE : Math.abs(own - others) < NOISE) sums++;
    });
    return counts >= ENOUGH_COUNTS && sums >= counts * ENOUGH_SUMS;
  });
  return found.length === 1 ? found[0]! : null;
}

const NOISE = 1e-6;

function amountAt({ content }: Return, { table, row, column }: Added): number {
  const own = content.tables[table]!;
  return own.kind === "matrix" ? (own.cells[row]![column]!.value ?? 0) : 0;
}
