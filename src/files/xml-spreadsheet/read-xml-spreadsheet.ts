import type { Grid } from "../../sheet/grid";
import type { Budget } from "../limits";
import { damaged } from "../refusal";
import { readXml } from "../xml";
import { XmlSpreadsheet } from "./xml-spreadsheet";

/**
 * The sheets of an "XML Spreadsheet 2003", which many systems export under the name .xls, in the order
 * of its tabs, hidden ones too. Throws `Refused`.
 *
 * Formulas are given as the programs show them, results as stored. Notes are left out, and so is what
 * lies hidden under merged cells.
 */
export function readXmlSpreadsheet(bytes: Uint8Array, budget: Budget): Grid[] {
  budget.spendBytes(bytes.length);
  const workbook = new XmlSpreadsheet(budget);
  readXml(bytes, "", workbook);
  return workbook.isWorkbook ? workbook.grids : damaged("", "is not a workbook");
}
