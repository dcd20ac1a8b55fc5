import { HostError, type HostErrorCode } from "../../host-error";

/** The fault as Excel named it (`Excel.ErrorCodes`), "" when it is none of Excel's. */
export function excelCode(fault: unknown): string {
  const code = typeof fault === "object" && fault !== null && "code" in fault ? fault.code : "";
  return typeof code === "string" ? code : "";
}

/** What Excel was doing: "Range.merge", "" when it does not say. */
export function faultPlace(fault: unknown): string {
  const info = typeof fault === "object" && fault !== null && "debugInfo" in fault ? fault.debugInfo : null;
  const place =
    typeof info === "object" && info !== null && "errorLocation" in info ? info.errorLocation : "";
  return typeof place === "string" ? place : "";
}

/** The statement that failed, for programs that do not name the place: "freezePanes.freezeAt(...);". */
function faultStatement(fault: unknown): string {
  const info = typeof fault === "object" && fault !== null && "debugInfo" in fault ? fault.debugInfo : null;
  const statement = typeof info === "object" && info !== null && "statement" in info ? info.statement : "";
  return typeof statement === "string" ? statement : "";
}

const CODES: Readonly<Record<string, Exclude<HostErrorCode, "explained">>> = {
  ItemNotFound: "sheet-missing",
  AccessDenied: "protected",
  InvalidOperationInCellEditMode: "editing",
};

/** `sheet` is what the work was about; `readOnly` says why a change may have been refused. */
export function hostError(cause: unknown, sheet: string, readOnly: boolean): HostError {
  const code = CODES[excelCode(cause)] ?? "failed";
  if (readOnly && code === "protected") return new HostError("read-only", "", { cause });
  return new HostError(code, sheet, { cause });
}

/**
 * What a form can do without where the program refuses it: how pages are set up (on the desktop that takes a
 * printer), rows and columns that stay in view (not while pages are shown), the buttons of a filter, charts, a screen that holds still meanwhile,
 * events that are held back.
 */
export type Nicety = "pages" | "panes" | "filters" | "charts" | "stillness" | "silence";

const ASKED_AT: Readonly<Record<Nicety, RegExp>> = {
  pages: /\b(pageLayout|headerFooter(Group)?|pageBreakCollection|(horizontal|vertical)PageBreaks)\b/i,
  filters: /\bautoFilter\b/i,
  charts: /\bcharts?\b/i,
  panes: /\b(worksheetFreezePanes|freezePanes)\b/i,
  stillness: /\bsuspendScreenUpdatingUntilNextSync\b/i,
  silence: /\b(enableEvents|_?runtime)\b/i,
};

/** Which nicety the fault is about, `null` none. */
export function refusedNicety(fault: unknown): Nicety | null {
  if (!(fault instanceof HostError)) return null;
  const named = faultPlace(fault.cause);
  const place = named.includes(".") ? named : faultStatement(fault.cause);
  return (Object.keys(ASKED_AT) as Nicety[]).find((nicety) => ASKED_AT[nicety].test(place)) ?? null;
}

const TOO_LARGE = new Set([
  "ResponsePayloadSizeLimitExceeded",
  "RangeExceedsLimit",
  "OperationCellsExceedLimit",
]);

/** Whether what was asked for does not fit into one answer. */
export function isTooLarge(fault: unknown): boolean {
  return fault instanceof HostError && TOO_LARGE.has(excelCode(fault.cause));
}
