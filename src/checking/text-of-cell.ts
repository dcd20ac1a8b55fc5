import type { Measure } from "../form/measure";
import type { Cell } from "../reading/return";
import { textOf } from "../sheet/grid";
import { numberText } from "./finding";

/** What a cell says as a text, "" where nothing stands; `null` where nobody can say: an error, a date that is none. */
export function textOfCell(cell: Cell | null, measure: Measure | null): string | null {
  switch (cell?.state) {
    case undefined:
    case "blank":
    case "closed":
      return "";
    case "said":
      return cell.text ?? "";
    case "number":
      return numberText(cell.value);
    case "text": {
      const type = measure?.holds.type;
      return type === "date" || type === "month" ? null : textOf(cell.raw).trim();
    }
    case "error":
    case "uncalculated":
    case "date":
    case "struck":
    case "shifted":
    case "undecided":
      return null;
  }
}
