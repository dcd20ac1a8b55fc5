import { isError, textOf, type CellError, type CellValue } from "../grid";
import { allCells, cells, compared, eachCell, numberOf, VALUE, type Operand } from "./operands";

export type Work = (...given: Operand[]) => Operand;

export const onNumbers =
  (work: (...numbers: number[]) => CellValue): Work =>
  (...given) =>
    eachCell(
      (...values) => {
        const numbers = values.map(numberOf);
        return numbers.some((number) => number === null) ? VALUE : work(...(numbers as number[]));
      },
      ...given,
    );

export const onTexts =
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

/** Over numbers alone, a text or truth that is written as such or computed among them; the first error is the answer. */
const overNumbers =
  (work: (numbers: readonly number[]) => CellValue): Work =>
  (...given) => {
    const numbers: number[] = [];
    for (const value of allCells(given.map(asNumber))) {
      if (typeof value === "number") numbers.push(value);
      else if (isError(value)) return value;
    }
    return work(numbers);
  };

/** Cells as they are; a single value that is no number becomes one or an error. */
function asNumber(given: Operand): Operand {
  return typeof given === "string" || typeof given === "boolean" ? (numberOf(given) ?? VALUE) : given;
}

/** Over what is true or false; texts and blanks in cells are passed over. */
const overTruths =
  (work: (truths: readonly boolean[]) => boolean): Work =>
  (...given) => {
    const all = allCells(given);
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
  const [, sign, rest] = /^(<=|>=|<>|=|<|>)?(.*)/s.exec(textOf(criterion as CellValue))!;
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

const DIV_0: CellError = { error: "#DIV/0!" };

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

/** So many digits to the left, without its sign and without the noise of binary fractions. */
const stretched = (value: number, digits: number) => Number((Math.abs(value) * 10 ** digits).toPrecision(15));

const rounded = (value: number, digits: number) =>
  (Math.sign(value) * Math.round(stretched(value, digits))) / 10 ** digits;

/** Functions and signs by their names; "-x" is the sign before a number. */
export type Functions = Readonly<Record<string, Work>>;

/** What the formulas of figures are written with. None makes a text longer than the formula gives it. */
export const FUNCTIONS: Functions = {
  "+": onNumbers((a, b) => a! + b!),
  "-": onNumbers((a, b) => a! - b!),
  "*": onNumbers((a, b) => a! * b!),
  "/": onNumbers((a, b) => (b === 0 ? DIV_0 : a! / b!)),
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
  VALUE: (given) => eachCell((value) => numberOf(value ?? null) ?? VALUE, given!),
  ISNUMBER: asking((value) => typeof value === "number"),
  ISTEXT: asking((value) => typeof value === "string"),
  ISERROR: asking(isError),
  ISLOGICAL: asking((value) => typeof value === "boolean"),
  ROUNDUP: onNumbers((a, digits) => (Math.sign(a!) * Math.ceil(stretched(a!, digits!))) / 10 ** digits!),
  ROUNDDOWN: onNumbers((a, digits) => (Math.sign(a!) * Math.floor(stretched(a!, digits!))) / 10 ** digits!),
  SUM: overNumbers(sumOf),
  PRODUCT: overNumbers((numbers) =>
    numbers.length === 0 ? 0 : numbers.reduce((all, each) => all * each, 1),
  ),
  AVERAGE: overNumbers((numbers) => (numbers.length === 0 ? DIV_0 : sumOf(numbers) / numbers.length)),
  MIN: overNumbers((numbers) => numbers.reduce((least, each) => Math.min(least, each), numbers[0] ?? 0)),
  MAX: overNumbers((numbers) => numbers.reduce((most, each) => Math.max(most, each), numbers[0] ?? 0)),
  COUNT: (...given) =>
    allCells(given).reduce<number>((count, value) => count + Number(typeof value === "number"), 0),
  COUNTBLANK: (given) => cells(given!).filter((value) => value === null || value === "").length,
  COUNTIF: (where, criterion) => countWhere(where!, criterion!),
  SUMPRODUCT: sumOfProducts,
  AND: overTruths((truths) => truths.every(Boolean)),
  NOT: (given) => eachCell((value) => !value, given!),
  OR: overTruths((truths) => truths.some(Boolean)),
};
