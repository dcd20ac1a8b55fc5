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

export function hostError(cause: unknown, sheet: string): HostError {
  return new HostError(CODES[excelCode(cause)] ?? "failed", sheet, { cause });
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
