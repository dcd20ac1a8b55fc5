import type { Form } from "../../../form/form";
import type { Return } from "../../../reading/return";
import { fileName } from "../../../sheet/file-name";

/** What a workbook is about, for its file and for a draft of it. */
export interface WorkbookName {
  /** Whose return it holds; "" where nobody has said. */
  readonly unit: string;
  /** How many units were added up in it; `null` for what is no consolidation. */
  readonly units: number | null;
  /** 石角镇_党务公开统计表_2011.xlsx. */
  readonly file: string;
}

interface About {
  readonly form: Form;
  /** The first form in the workbook; `null` where there is none. */
  readonly first: Return | null;
  /** How many units the pane has added up in it; `null` where it has not. */
  readonly units: number | null;
  /** The local date, "2011-12-21". */
  readonly today: string;
  /** What the file is called from which it came; `null` where it came from none. */
  readonly opened: string | null;
}

/** A consolidation by its units and the day, a return by unit, form and period, all else as it came. */
export function workbookName({ form, first, units, today, opened }: About): WorkbookName {
  if (units !== null) return { unit: "", units, file: fileName(["汇总", `${units}个单位`, today]) };
  const unit = first?.content.unit ?? "";
  if (unit === "" && opened !== null) return { unit, units, file: fileName([stem(opened)]) };
  const period = first?.content.period ?? form.period?.of ?? "";
  return { unit, units, file: fileName([unit, form.called, period]) };
}

const stem = (file: string) => file.replace(/\.[^.]*$/, "");
