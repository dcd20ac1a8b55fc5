/** What Excel would answer instead of a result; the codes are those of `Excel.ErrorCodes`. */
export class ExcelFault extends Error {
  override readonly name = "ExcelFault";

  constructor(
    readonly code: string,
    message: string,
    /** "Range.values"; filled in by the interpreter when the thrower does not know. */
    public location = "",
  ) {
    super(message);
  }
}

export const invalid = (what: string) =>
  new ExcelFault(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format. (${what})`,
  );

export const denied = (what: string) =>
  new ExcelFault("AccessDenied", `You cannot perform the requested operation. (${what})`);

export const missing = (what: string) =>
  new ExcelFault("ItemNotFound", `The requested resource doesn't exist. (${what})`);

/** Something that Excel may well do and this fake does not: never to be passed over. */
export const unknown = (what: string) =>
  new ExcelFault("NotImplemented", `The fake Excel does not know this: ${what}`);
