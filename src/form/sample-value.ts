import { isNumeric, type Measure, type NumberBounds } from "./measure";

/** The `n`th of the values that a measure allows, as it says them: 3, "2012-01-05", an option. */
export function sampleValue({ holds }: Measure, n: number): number | string {
  if (isNumeric(holds)) return numberOf(holds, n);
  switch (holds.type) {
    case "text":
      return `样例${n + 1}`;
    case "date":
      return dayAt(n);
    case "month":
      return dayAt(n * 31).slice(0, 7);
    case "choice":
      return holds.options[n % holds.options.length]!;
    case "yes-no":
      return n % 2 === 0 ? "是" : "否";
  }
}

/** From 2 up, or what the bounds leave; with all decimals that may be written. */
function numberOf({ type, decimals, minimum, maximum }: NumberBounds, n: number): number {
  const from = Math.max(
    minimum ?? -Infinity,
    type === "percentage" && maximum === 100 ? 50 : Math.min(2, maximum ?? 2),
  );
  const places = decimals ?? 1;
  const step = 10 ** -places;
  const room = maximum === null ? Infinity : Math.floor((maximum - from) / (1 + step)) + 1;
  const whole = room < 1 ? 0 : n % room;
  return Number((from + whole + (places === 0 || room < 1 ? 0 : step * Math.min(whole, 9))).toFixed(places));
}

function dayAt(days: number): string {
  return new Date(Date.UTC(2012, 0, 5) + days * 86_400_000).toISOString().slice(0, 10);
}
