import { isError, textOf, type CellValue } from "../../../src/sheet/grid";
import { cells, compared, eachCell, numberOf, VALUE, type Operand } from "./operands";

type Work = (...given: Operand[]) => Operand;

const onNumbers =
  (work: (...numbers: number[]) => CellValue): Work =>
  (...given) =>
    eachCell(
      (...values) => {
        const numbers = values.map(numberOf);
        return numbers.some((number) => number === null) ? VALUE : work(...(numbers as number[]));
      },
      ...given,
    );

const onTexts =
  (work: (...texts: string[]) => CellValue): Work =>
  (...given) =>
    eachCell((...values) => work(...values.map(textOf)), ...given);

const comparing =
  (holds: (order: number) => boolean): Work =>
  (a, b) =>
    eachCell((left, right) => holds(compared(left ?? null, right ?? null)), a!, b!);

const asking =
  (holds: (value: CellValue) => boolean): Work =>
  (given) =>
    Array.isArray(given) ? given.map((line) => line.map(holds)) : holds(given as CellValue);

/** Over numbers alone; the first error is the answer. */
const overNumbers =
  (work: (numbers: readonly number[]) => CellValue): Work =>
  (...given) => {
    const all = given.flatMap((operand) => cells(operand));
    return all.find(isError) ?? work(all.filter((value) => typeof value === "number"));
  };

/** Over what is true or false; texts and blanks in cells are passed over. */
const overTruths =
  (work: (truths: readonly boolean[]) => boolean): Work =>
  (...given) => {
    const all = given.flatMap((operand) => cells(operand));
    const error = all.find(isError);
    return error ?? work(all.filter((value) => typeof value !== "string" && value !== null).map(Boolean));
  };

function sumOfProducts(...given: Operand[]): CellValue {
  const columns = given.map(cells);
  const error = columns.flat().find(isError);
  if (error) return error;
  if (columns.some((column) => column.length !== columns[0]!.length)) return VALUE;
  const factor = (value: CellValue | undefined) => (typeof value === "number" ? value : 0);
  return columns[0]!.reduce<number>(
    (sum, _, index) => sum + columns.reduce((product, column) => product * factor(column[index]), 1),
    0,
  );
}

function countWhere(where: Operand, criterion: Operand): CellValue {
  const [, sign, rest] = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(textOf(criterion as CellValue))!;
  const wanted = numberOf(rest!) !== null && rest !== "" ? numberOf(rest!)! : rest!;
  const matches = (value: CellValue): boolean => {
    if (isError(value)) return false;
    if (sign === "<>") return value === null || compared(value, wanted) !== 0;
    if (value === null || typeof value !== typeof wanted) return false;
    const order = compared(value, wanted);
    if (sign === undefined || sign === "=") return order === 0;
    return sign === "<" ? order < 0 : sign === ">" ? order > 0 : sign === "<=" ? order <= 0 : order >= 0;
  };
  return cells(where).filter(matches).length;
}

/** Where a text begins in another, from 1; case counts, and "" is found at once. */
function foundAt(part: string, text: string): CellValue {
  const at = text.indexOf(part);
  return at < 0 ? VALUE : at + 1;
}

/** The day of a date written with hyphens, as the programs count days. */
function dayOf(text: string): CellValue {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (!match) return VALUE;
  const [year, month, day] = match.slice(1).map(Number);
  const time = Date.UTC(year!, month! - 1, day);
  return new Date(time).getUTCMonth() === month! - 1 ? dayNumber(time) : VALUE;
}

const dayNumber = (time: number) => (time - Date.UTC(1899, 11, 30)) / 86_400_000;

const rounded = (value: number, digits: number) => {
  const scale = 10 ** digits;
  return (Math.sign(value) * Math.round(Math.abs(value) * scale * (1 + Number.EPSILON))) / scale;
};

export const FUNCTIONS: Readonly<Record<string, Work>> = {
  "+": onNumbers((a, b) => a! + b!),
  "-": onNumbers((a, b) => a! - b!),
  "*": onNumbers((a, b) => a! * b!),
  "/": onNumbers((a, b) => (b === 0 ? { error: "#DIV/0!" } : a! / b!)),
  "^": onNumbers((a, b) => a! ** b!),
  "-x": onNumbers((a) => -a!),
  "+x": (given) => given!,
  "%": onNumbers((a) => a! / 100),
  "&": onTexts((a, b) => a! + b!),
  "=": comparing((order) => order === 0),
  "<>": comparing((order) => order !== 0),
  "<": comparing((order) => order < 0),
  ">": comparing((order) => order > 0),
  "<=": comparing((order) => order <= 0),
  ">=": comparing((order) => order >= 0),
  ABS: onNumbers((a) => Math.abs(a!)),
  INT: onNumbers((a) => Math.floor(a!)),
  ROUND: onNumbers((a, digits) => rounded(a!, digits!)),
  LEN: onTexts((text) => text!.length),
  TRIM: onTexts((text) => text!.replace(/ +/g, " ").replace(/^ | $/g, "")),
  SUBSTITUTE: onTexts((text, from, to) => (from === "" ? text! : text!.split(from!).join(to!))),
  LEFT: onTexts((text, length) => text!.slice(0, Number(length))),
  MID: onTexts((text, from, length) => text!.slice(Number(from) - 1, Number(from) - 1 + Number(length))),
  REPT: onTexts((text, times) => text!.repeat(Number(times))),
  FIND: onTexts((part, text) => foundAt(part!, text!)),
  EXACT: onTexts((a, b) => a === b),
  DATEVALUE: onTexts((text) => dayOf(text!)),
  DATE: onNumbers((year, month, day) => dayNumber(Date.UTC(year!, month! - 1, day))),
  VALUE: (given) => eachCell((value) => numberOf(value ?? null) ?? VALUE, given!),
  ISNUMBER: asking((value) => typeof value === "number"),
  ISTEXT: asking((value) => typeof value === "string"),
  ISERROR: asking(isError),
  ISLOGICAL: asking((value) => typeof value === "boolean"),
  SUM: overNumbers((numbers) => numbers.reduce((sum, each) => sum + each, 0)),
  COUNT: (...given) =>
    given.flatMap((operand) => cells(operand)).filter((value) => typeof value === "number").length,
  COUNTBLANK: (given) => cells(given!).filter((value) => value === null || value === "").length,
  COUNTIF: (where, criterion) => countWhere(where!, criterion!),
  SUMPRODUCT: sumOfProducts,
  AND: overTruths((truths) => truths.every(Boolean)),
  NOT: (given) => eachCell((value) => !value, given!),
  OR: overTruths((truths) => truths.some(Boolean)),
};
