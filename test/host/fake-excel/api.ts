import { chartClasses } from "./chart-api";
import { conditionalFormatClasses } from "./conditional-format-api";
import { formatClasses } from "./format-api";
import type { ApiClass } from "./member";
import { pageClasses } from "./page-api";
import { rangeClasses } from "./range-api";
import { dataValidationApi } from "./validation-api";
import { workbookClasses } from "./workbook-api";
import { worksheetClasses } from "./worksheet-api";

/** All that the fake knows of the object model. */
export const API = [
  ...workbookClasses,
  ...worksheetClasses,
  ...rangeClasses,
  ...formatClasses,
  dataValidationApi,
  ...conditionalFormatClasses,
  ...pageClasses,
  ...chartClasses,
] as unknown as readonly ApiClass<never>[];
