import * as numbers from "../../../src/host/wps/program/numbers";
import type {
  WpsApplication,
  WpsChartObject,
  WpsChartObjects,
  WpsCondition,
  WpsRange,
  WpsSheet,
} from "../../../src/host/wps/program/object-model";

/**
 * Compiled, never run: what the published declarations call the program is a program as the adapter
 * takes it, and our numbers are those of the declared enums.
 */
export const application = (declared: typeof wps): WpsApplication => declared;
export const sheet = (declared: Et.Worksheet): WpsSheet => declared;
export const condition = (declared: Et.FormatCondition): WpsCondition => declared;
export const range = (declared: Et.Range): WpsRange => declared;

const { CALCULATION, HORIZONTAL, VERTICAL, EDGES, INSIDE, WEIGHT, VALIDATION, ORIENTATION, FIND, DIALOG } =
  numbers;

export const manual: Et.XlCalculation.xlCalculationManual = CALCULATION.manual;
export const automatic: Et.XlCalculation.xlCalculationAutomatic = CALCULATION.automatic;
export const visible: Et.XlSheetVisibility.xlSheetVisible = numbers.VISIBLE;
export const left: Kso.XlHAlign.xlHAlignLeft = HORIZONTAL.left;
export const center: Kso.XlHAlign.xlHAlignCenter = HORIZONTAL.center;
export const right: Kso.XlHAlign.xlHAlignRight = HORIZONTAL.right;
export const top: Kso.XlVAlign.xlVAlignTop = VERTICAL.top;
export const middle: Kso.XlVAlign.xlVAlignCenter = VERTICAL.middle;
export const bottom: Kso.XlVAlign.xlVAlignBottom = VERTICAL.bottom;
export const stacked: Et.XlOrientation.xlVertical = numbers.STACKED;
export const edges: readonly [
  Et.XlBordersIndex.xlEdgeLeft,
  Et.XlBordersIndex.xlEdgeTop,
  Et.XlBordersIndex.xlEdgeBottom,
  Et.XlBordersIndex.xlEdgeRight,
] = EDGES;
export const insideVertical: Et.XlBordersIndex.xlInsideVertical = INSIDE.vertical;
export const insideHorizontal: Et.XlBordersIndex.xlInsideHorizontal = INSIDE.horizontal;
export const continuous: Et.XlLineStyle.xlContinuous = numbers.CONTINUOUS;
export const thin: Kso.XlBorderWeight.xlThin = WEIGHT.thin;
export const medium: Kso.XlBorderWeight.xlMedium = WEIGHT.medium;
export const whole: Et.XlDVType.xlValidateWholeNumber = VALIDATION.whole;
export const decimal: Et.XlDVType.xlValidateDecimal = VALIDATION.decimal;
export const list: Et.XlDVType.xlValidateList = VALIDATION.list;
export const date: Et.XlDVType.xlValidateDate = VALIDATION.date;
export const stop: Et.XlDVAlertStyle.xlValidAlertStop = numbers.STOP;
export const between: Et.XlFormatConditionOperator.xlBetween = numbers.BETWEEN;
export const byFormula: Et.XlFormatConditionType.xlExpression = numbers.BY_FORMULA;
export const a4: Et.XlPaperSize.xlPaperA4 = numbers.PAPER.A4;
export const portrait: Et.XlPageOrientation.xlPortrait = ORIENTATION.portrait;
export const landscape: Et.XlPageOrientation.xlLandscape = ORIENTATION.landscape;
export const formulas: Et.XlFindLookIn.xlFormulas = FIND.formulas;
export const part: Et.XlLookAt.xlPart = FIND.part;
export const byRows: Et.XlSearchOrder.xlByRows = FIND.byRows;
export const byColumns: Et.XlSearchOrder.xlByColumns = FIND.byColumns;
export const previous: Et.XlSearchDirection.xlPrevious = FIND.previous;
export const filePicker: Kso.MsoFileDialogType.msoFileDialogFilePicker = DIALOG.filePicker;
export const bars: Et.XlChartType.xlBarClustered = numbers.BAR_CLUSTERED;
export const inColumns: Kso.XlRowCol.xlColumns = numbers.BY_COLUMNS;
export const chart = (declared: Et.ChartObject): WpsChartObject => declared;
export const chartObjects = (declared: Et.ChartObjects): WpsChartObjects => declared;
