import { invalid } from "./fault";
import {
  boolean,
  either,
  method,
  number,
  oneOf,
  shape,
  text,
  writable,
  type ApiClass,
  type Check,
  type Member,
} from "./member";
import { refuseProtected, type Block } from "./block";
import { covers, overlaps, type SheetValidation } from "./sheet";

const short =
  (most: number): Check<string> =>
  (value, what) => {
    const given = text(value, what);
    if (given.length > most) throw invalid(`${what} is longer than ${most} characters`);
    return given;
  };

const bounds = { formula1: either(number, text), formula2: either(number, text), operator: oneOf("Between") };
const date: Check<string> = (value, what) => {
  const given = text(value, what);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given) && !given.startsWith("="))
    throw invalid(`${what} ${given} is no date`);
  return given;
};

const rule: Check<Readonly<Record<string, unknown>>> = (value, what) => {
  const given = shape<Record<string, unknown>>({
    wholeNumber: shape(bounds, ["formula1", "operator"]),
    decimal: shape(bounds, ["formula1", "operator"]),
    textLength: shape(bounds, ["formula1", "operator"]),
    date: shape({ ...bounds, formula1: date, formula2: date }, ["formula1", "operator"]),
    list: shape({ inCellDropDown: boolean, source: short(255) }, ["inCellDropDown", "source"]),
  })(value, what);
  if (Object.keys(given).length !== 1) throw invalid(`${what} has not exactly one kind`);
  return given;
};

const prompt = shape({ title: short(32), message: short(255), showPrompt: boolean }, [
  "title",
  "message",
  "showPrompt",
]);
const errorAlert = shape(
  {
    title: short(32),
    message: short(225),
    showAlert: boolean,
    style: oneOf("Stop", "Warning", "Information"),
  },
  ["title", "message", "showAlert", "style"],
);

function validationAt({ sheet, range: area }: Block): SheetValidation {
  const known = sheet.validations.find((each) => covers(each.range, area) && covers(area, each.range));
  if (known) return known;
  if (sheet.validations.some((each) => overlaps(each.range, area))) throw invalid("overlapping validations");
  const made: SheetValidation = { range: area };
  sheet.validations.push(made);
  return made;
}

function part<Key extends "rule" | "prompt" | "errorAlert" | "ignoreBlanks">(
  key: Key,
  check: Check<NonNullable<SheetValidation[Key]>>,
): Member {
  return writable<Block, NonNullable<SheetValidation[Key]>>(
    "1.8",
    check,
    (block) => validationAt(block)[key] ?? null,
    (block, value) => {
      refuseProtected(block.sheet);
      validationAt(block)[key] = value;
    },
  );
}

export const dataValidationApi: ApiClass<Block> = {
  name: "DataValidation",
  members: {
    rule: part("rule", rule),
    prompt: part("prompt", prompt as Check<Readonly<Record<string, unknown>>>),
    errorAlert: part("errorAlert", errorAlert as Check<Readonly<Record<string, unknown>>>),
    ignoreBlanks: part("ignoreBlanks", boolean),
    clear: method<Block, []>("1.8", [], ({ sheet, range: area }) => {
      refuseProtected(sheet);
      sheet.validations = sheet.validations.filter((each) => !covers(area, each.range));
    }),
  },
};
