import type { Condition, Form } from "../form/form";

/** What is named one by one; of more only so many, and 等. */
const MOST_NAMES = 3;

/** Labels of indicators in one phrase: "设立党务公开栏、建立党务公开网". */
export function indicatorNames(form: Form, indicators: readonly number[], joint = "、"): string {
  const names = indicators.slice(0, MOST_NAMES).map((index) => form.indicators[index]!.label);
  return names.join(joint) + (indicators.length > MOST_NAMES ? "等" : "");
}

/** What a condition speaks of: a whole section by its own label; nearly everything is 其他指标. */
export function conditionName(form: Form, { indicators }: Condition): string {
  const section = form.sections.find(
    ({ first, last }) =>
      first === indicators[0] && last === indicators.at(-1) && last - first + 1 === indicators.length,
  );
  if (section && indicators.length > 1) return section.label;
  return indicators.length > form.indicators.length / 2 ? "其他指标" : indicatorNames(form, indicators);
}
