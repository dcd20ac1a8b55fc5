import { HostError, type HostErrorCode } from "../host-error";

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

const CODES: Readonly<Record<string, HostErrorCode>> = {
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

const PAGE =
  /^(PageLayout|HeaderFooter|HeaderFooterGroup|PageBreakCollection|Worksheet\.(pageLayout|horizontalPageBreaks))\b/;

/** Whether the program would not set up a page; on the desktop that takes a printer. */
export function isPageFault(fault: unknown): boolean {
  return fault instanceof HostError && PAGE.test(faultPlace(fault.cause));
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
