import type { Condition, Form } from "../form/form";
import { inChinese, type Said } from "./finding";

/** What is named one by one; of more only so many, and 等. */
const MOST_NAMES = 3;

/** Labels of indicators in one phrase: "设立党务公开栏、建立党务公开网". */
export function indicatorNames(form: Form, indicators: readonly number[], joint = "、"): string {
  return firstNames(form, indicators, joint) + (indicators.length > MOST_NAMES ? "等" : "");
}

/** The same for messages in both languages. */
export function indicatorWords(form: Form, indicators: readonly number[]): Said {
  if (indicators.length <= MOST_NAMES) return indicatorNames(form, indicators);
  return {
    chinese: indicatorNames(form, indicators),
    english: `${firstNames(form, indicators, "、")} and others`,
  };
}

function firstNames(form: Form, indicators: readonly number[], joint: string): string {
  return indicators
    .slice(0, MOST_NAMES)
    .map((index) => form.indicators[index]!.label)
    .join(joint);
}

/** What a condition speaks of: a whole section by its own label; nearly everything is 其他指标. */
export function conditionName(form: Form, condition: Condition): string {
  return inChinese(conditionWords(form, condition));
}

/** The same for messages in both languages. */
export function conditionWords(form: Form, { indicators }: Condition): Said {
  const section = form.sections.find(
    ({ first, last }) =>
      first === indicators[0] && last === indicators.at(-1) && last - first + 1 === indicators.length,
  );
  if (section && indicators.length > 1) return section.label;
  if (indicators.length <= form.indicators.length / 2) return indicatorWords(form, indicators);
  return { chinese: "其他指标", english: "other indicators" };
}
