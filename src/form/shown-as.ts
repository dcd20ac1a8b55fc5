import { isNumeric, type Measure } from "./measure";

/**
 * How a cell shows what it holds; `null` leaves it to the program. What is typed is shown as it is typed, with the
 * decimals that the form asks for at least; what is computed has no more of them.
 */
export function numberFormat({ holds }: Measure, isTyped: boolean): string | null {
  if (isNumeric(holds)) {
    const { decimals, type } = holds;
    if (decimals === null) return type === "percentage" && !isTyped ? "0.00" : null;
    if (decimals === 0) return null;
    return `0.${"0".repeat(decimals)}${isTyped ? "#".repeat(8 - decimals) : ""}`;
  }
  switch (holds.type) {
    case "month":
      return 'yyyy"年"m"月"';
    case "date":
      return "yyyy-mm-dd";
    // Numbers that are names keep their noughts and all their digits.
    case "text":
      return "@";
    case "choice":
    case "yes-no":
      return null;
  }
}
