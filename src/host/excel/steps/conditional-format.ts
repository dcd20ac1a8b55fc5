import { rangeName } from "../../../sheet/address";
import type { ConditionalFormat, SheetPlan } from "../../../sheet/sheet-plan";
import { step, type Step } from "./step";

/** The conditional formats of a plan. The program puts each new one in front, so the strongest comes last. */
export function conditionalFormatSteps({ conditionalFormats }: SheetPlan): Step[] {
  return [...conditionalFormats].reverse().map(({ range, formula, format }) =>
    step((sheet) => {
      const formats = sheet.getRange(rangeName(range)).untrack().conditionalFormats;
      addFormat(formats, formula, format);
    }),
  );
}

/** `formula` is written for the top left cell of the range that the formats are of. */
export function addFormat(
  formats: Excel.ConditionalFormatCollection,
  formula: string,
  { fill, color, bold }: ConditionalFormat["format"],
): Excel.ConditionalFormat {
  const added = formats.add("Custom");
  added.custom.rule.formula = formula;
  if (fill !== undefined) added.custom.format.fill.color = fill;
  if (color !== undefined) added.custom.format.font.color = color;
  if (bold !== undefined) added.custom.format.font.bold = bold;
  return added;
}
