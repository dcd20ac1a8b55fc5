import { strToU8, zipSync, type Zippable } from "fflate";
import { LIMITS, type Limits } from "../../src/files/limits";
import { readWorkbook } from "../../src/files/read-workbook";
import type { Refusal } from "../../src/files/refusal";
import type { CellValue, Grid } from "../../src/sheet/grid";

/** Parts of a workbook by hand. */
export interface HandMade {
  /** XML inside `worksheet`, a sheet each. */
  readonly sheets: readonly string[];
  /** XML inside `sst`. */
  readonly strings?: string;
  /** XML inside `styleSheet`. */
  readonly styles?: string;
  /** XML before `sheets` in the workbook. */
  readonly workbook?: string;
  /** `state` of each sheet. */
  readonly states?: readonly string[];
  /** Instead of the parts made from the above, or beside them. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A workbook's bytes from its parts. */
export function handMade({ sheets, strings, styles, workbook, states, parts }: HandMade): Uint8Array {
  const made: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": links([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbook ?? ""}<sheets>${sheets
      .map(
        (_, index) =>
          `<sheet name="表${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}"${state(states?.[index])}/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": links([
      ...sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const),
      ...(strings === undefined ? [] : [["sharedStrings", "sharedStrings.xml"] as const]),
      ...(styles === undefined ? [] : [["styles", "/xl/styles.xml"] as const]),
    ]),
  };
  sheets.forEach(
    (xml, index) =>
      (made[`xl/worksheets/sheet${index + 1}.xml`] = `<worksheet xmlns="${MAIN}">${xml}</worksheet>`),
  );
  if (strings !== undefined) made["xl/sharedStrings.xml"] = `<sst xmlns="${MAIN}">${strings}</sst>`;
  if (styles !== undefined) made["xl/styles.xml"] = `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`;
  return zip({ ...made, ...parts });
}

function state(value: string | undefined): string {
  return value === undefined ? "" : ` state="${value}"`;
}

export function links(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${list.join("")}</Relationships>`;
}

export function zip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts))
    files[name] = typeof part === "string" ? strToU8(part) : part;
  return zipSync(files);
}

/** The sheets of a file that reads. */
export function gridsOf(bytes: Uint8Array, limits: Limits = LIMITS): readonly Grid[] {
  const read = readWorkbook(bytes, limits);
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.refusal)}`);
  return read.sheets;
}

/** Why a file does not read; `null` when it does. */
export function refusalOf(bytes: Uint8Array, limits: Limits = LIMITS): Refusal | null {
  const read = readWorkbook(bytes, limits);
  return read.ok ? null : read.refusal;
}

/** A sheet of one row of cells. */
export function row(cells: string): string {
  return `<sheetData><row r="1">${cells}</row></sheetData>`;
}

/** Values of the first row of a one-sheet workbook. */
export function valuesOf(cells: string, rest: Omit<HandMade, "sheets"> = {}): readonly CellValue[] {
  return gridsOf(handMade({ sheets: [row(cells)], ...rest }))[0]!.values[0] ?? [];
}
