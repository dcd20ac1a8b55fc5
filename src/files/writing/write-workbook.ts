import { writeXlsx, type ConditionalRule, type DataValidation, type WriteSheet } from "hucre/xlsx";
import { rangeName } from "../../sheet/address";
import { firstSeen, type ConditionalFormat, type SheetPlan, type Validation } from "../../sheet/sheet-plan";
import { editParts, type PartEdit } from "../archive/edit-parts";
import { hex, MEASURING_FONT } from "./cell-style";
import { filledIn } from "./filled-sheet";
import { layerFormats } from "./layered-formats";
import { ListSheet } from "./list-sheet";
import { SharedTexts } from "./shared-texts";
import { settledWorkbook } from "./settled-workbook";
import { StyleNumbers } from "./style-numbers";
import { writtenNames, writtenPage } from "./written-page";

/**
 * The plans as an .xlsx file, sheets in the order given, the one numbered `active` (from 0) in front:
 * the first one that is to be seen when left out.
 * Where a result is not known, programs are asked to calculate when they open it. A plan that
 * no workbook can hold (no sheet, two of one name, a forbidden character in a name) throws.
 *
 * The library writes the package and all that lies around the cells. It takes an object for each of these, so it is
 * given a cell of each look alone, and the rows are put in afterwards, packed as they are made.
 */
export async function writeWorkbook(
  given: readonly SheetPlan[],
  active = firstSeen(given),
): Promise<Uint8Array> {
  if (given.length === 0) throw new RangeError("A workbook has at least one sheet");
  const lists = new ListSheet();
  const shown = given.map((plan) => writtenSheet(plan, lists));
  const choices = lists.plans();
  const [first, ...others] = [...shown, ...choices.map((plan) => writtenSheet(plan, lists))];
  const plans = [...given, ...choices];
  const looks = plans.map(layerFormats);
  const numbers = { styles: new StyleNumbers(looks.flat()), texts: new SharedTexts() };
  const bytes = await writeXlsx({
    sheets: [{ ...first!, cells: numbers.styles.samples() }, ...others],
    namedRanges: writtenNames(plans),
    defaultFont: MEASURING_FONT,
    activeSheet: active,
  });
  const edits = new Map<string, PartEdit>();
  plans.forEach((plan, at) =>
    edits.set(`xl/worksheets/sheet${at + 1}.xml`, (xml) => filledIn(xml, plan, looks[at]!, numbers)),
  );
  // Once all texts are known.
  edits.set("xl/sharedStrings.xml", () => numbers.texts.part());
  edits.set("xl/workbook.xml", (xml) => [settledWorkbook(xml, plans)]);
  return editParts(bytes, edits);
}

function writtenSheet(plan: SheetPlan, lists: ListSheet): WriteSheet {
  const { rows, columns } = plan.freeze;
  return {
    name: plan.sheet,
    ...VISIBILITY[plan.visible],
    columns: plan.columnWidths.map((width) => ({ width })),
    merges: plan.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    dataValidations: plan.validations.map((validation) => writtenValidation(validation, lists)),
    conditionalRules: plan.conditionalFormats.map(writtenRule),
    ...(rows > 0 || columns > 0 ? { freezePane: { rows, columns } } : {}),
    ...(plan.unlocked === null ? {} : { protection: { ...PROTECTION, autoFilter: plan.filter !== null } }),
    ...(plan.filter === null ? {} : { autoFilter: { range: rangeName(plan.filter) } }),
    ...(plan.page === null ? {} : writtenPage(plan.page)),
  };
}

const VISIBILITY = { visible: {}, hidden: { hidden: true }, "very-hidden": { veryHidden: true } } as const;

/** Cells may be selected everywhere, and rows and columns made to fit what was typed. */
const PROTECTION = {
  sheet: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatColumns: true,
  formatRows: true,
};

/** Longer words than these make Excel call the file damaged. */
const MOST_TITLE = 32;
const MOST_TEXT = 255;

function writtenValidation({ range, rule, prompt, error }: Validation, lists: ListSheet): DataValidation {
  const words = {
    range: rangeName(range),
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: "stop" as const,
    inputTitle: prompt.title.slice(0, MOST_TITLE),
    inputMessage: prompt.text.slice(0, MOST_TEXT),
    errorTitle: error.title.slice(0, MOST_TITLE),
    errorMessage: error.text.slice(0, MOST_TEXT),
  };
  if (rule.type === "list") return { type: "list", ...words, ...lists.place(rule.source) };
  const [formula1, formula2] = [String(rule.minimum), String(rule.maximum)];
  const type = rule.type === "text-length" ? "textLength" : rule.type;
  return { type, operator: "between", ...words, formula1, formula2 };
}

function writtenRule({ range, formula, format }: ConditionalFormat, index: number): ConditionalRule {
  const { fill, color, bold } = format;
  const font = { ...(bold ? { bold } : {}), ...(color ? { color: { rgb: hex(color) } } : {}) };
  return {
    type: "expression",
    // The first one wins, as it stands first in the list.
    priority: index + 1,
    range: rangeName(range),
    formula: formula.replace(/^=/, ""),
    style: {
      ...(Object.keys(font).length > 0 ? { font } : {}),
      // In a conditional format the colour of a solid fill is its background.
      ...(fill ? { fill: { type: "pattern", pattern: "solid", bgColor: { rgb: hex(fill) } } } : {}),
    },
  };
}
