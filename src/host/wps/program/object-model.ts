/**
 * The part of WPS's object model that the adapter uses, as structural types. The published
 * declarations (`et-jsapi-declare`) put themselves into the global scope and say `string` where a
 * matrix goes, so they stay out of the program; `test/host/wps-declarations` holds that a program's
 * `Application` as declared there is one of ours.
 *
 * Everything is synchronous and costs a call into the other process: a property read, a property
 * written, a method called.
 */
export interface WpsApplication {
  /** `null` while no workbook is open. */
  readonly ActiveWorkbook: WpsWorkbook | null;
  readonly ActiveWindow: WpsWindow;
  /** A range, or a drawing. */
  readonly Selection: unknown;
  /** `false` in some editions while the clerk types into a cell. */
  readonly Ready?: boolean;
  /** Not to be set while the clerk types into a cell. */
  EditDirectlyInCell?: boolean;
  readonly ApiEvent: WpsEvents;
  /** Not in every edition. */
  readonly DebugTools?: Partial<WpsUndoTools>;
  readonly FileSystem: WpsFileSystem;
  ScreenUpdating: boolean;
  DisplayAlerts: boolean;
  EnableEvents: boolean;
  Calculation: number;
  Calculate(): void;
  FileDialog(type: number): WpsFileDialog;
  /** `false` when the clerk cancels. */
  GetOpenFilename(
    filter?: string,
    filterIndex?: number,
    title?: string,
    button?: string,
    several?: boolean,
  ): unknown;
}

/** Makes one step of the clerk's undo of what lies between the two; not to be nested. */
export interface WpsUndoTools {
  UndoTransBegin(workbook: WpsWorkbook): void;
  UndoTransEnd(workbook: WpsWorkbook, cancelled: boolean, name: string): void;
}

export interface WpsWorkbook {
  /** With its folder, or the name alone before it is saved. */
  readonly FullName: string;
  readonly ProtectStructure: boolean;
  readonly ActiveSheet: WpsSheet;
  readonly Worksheets: WpsSheets;
  readonly Names: WpsNames;
  Activate(): void;
}

/** Numbered from 1. */
export interface WpsSheets {
  readonly Count: number;
  /** By number or name; throws when there is none. Chart sheets are not among them. */
  Item(index: number | string): unknown;
  Add(before: undefined, after: WpsSheet, count: number): unknown;
}

export interface WpsSheet {
  Name: string;
  readonly Index: number;
  /** The workbook. */
  readonly Parent: unknown;
  Visible: unknown;
  readonly AutoFilterMode: boolean;
  readonly ProtectContents: boolean;
  readonly ProtectDrawingObjects: boolean;
  readonly ProtectScenarios: boolean;
  readonly Protection: WpsProtection;
  readonly UsedRange: WpsRange;
  readonly Cells: WpsRange;
  readonly PageSetup: WpsPageSetup;
  readonly HPageBreaks: { Add(before: WpsRange): unknown };
  readonly VPageBreaks: { Add(before: WpsRange): unknown };
  ChartObjects(): unknown;
  Range(address: string): WpsRange;
  Activate(): void;
  Delete(): void;
  /** In front of the sheet. */
  Move(before: unknown): void;
  Protect(
    password: undefined,
    drawings: boolean,
    contents: boolean,
    scenarios: boolean,
    interfaceOnly: boolean,
    ...allow: boolean[]
  ): void;
  /** Without a password the program asks the clerk for one where one is set. */
  Unprotect(password: string): void;
}

export interface WpsProtection {
  readonly AllowFormattingCells: boolean;
  readonly AllowFormattingColumns: boolean;
  readonly AllowFormattingRows: boolean;
  readonly AllowInsertingColumns: boolean;
  readonly AllowInsertingRows: boolean;
  readonly AllowInsertingHyperlinks: boolean;
  readonly AllowDeletingColumns: boolean;
  readonly AllowDeletingRows: boolean;
  readonly AllowSorting: boolean;
  readonly AllowFiltering: boolean;
  readonly AllowUsingPivotTables: boolean;
}

/** Cells, perhaps of several areas. A property is `null` or undefined where the cells differ in it. */
export interface WpsRange {
  /** Of the first area, from 1. */
  readonly Row: number;
  readonly Column: number;
  readonly Count: number;
  readonly Rows: { readonly Count: number };
  readonly Columns: { readonly Count: number };
  readonly Areas: { readonly Count: number; Item(index: number): unknown };
  readonly EntireRow: WpsRange;
  readonly EntireColumn: WpsRange;
  /** A matrix; of a single cell the value alone. Errors are numbers, dates serials. */
  Value2: unknown;
  Formula: unknown;
  readonly HasFormula: unknown;
  /** What the first cell shows. */
  readonly Text: unknown;
  NumberFormat: unknown;
  Hidden: unknown;
  ColumnWidth: unknown;
  /** In points, padding included. */
  readonly Width: unknown;
  /** From the edges of the sheet, in points. */
  readonly Left: unknown;
  readonly Top: unknown;
  RowHeight: unknown;
  /** Rows as high as if nobody had made them so. */
  UseStandardHeight: unknown;
  HorizontalAlignment: unknown;
  VerticalAlignment: unknown;
  WrapText: unknown;
  Orientation: unknown;
  Locked: unknown;
  readonly MergeCells: unknown;
  /** Of a single cell: all that it is merged with. */
  readonly MergeArea: WpsRange;
  readonly Font: WpsFont;
  readonly Interior: { Color: unknown };
  readonly Borders: { Item(index: number): WpsBorder };
  readonly Validation: WpsValidation;
  readonly FormatConditions: WpsConditions;
  Merge(across: boolean): void;
  Select(): unknown;
  /** Puts the buttons of a filter over the first row; takes them away where the sheet has them. */
  AutoFilter(): unknown;
  ClearContents(): unknown;
  /** How cells look, conditional formats too. */
  ClearFormats(): unknown;
  /** `null` when nothing is found. */
  Find(
    what: string,
    after: WpsRange | undefined,
    lookIn: number,
    lookAt: number,
    order: number,
    direction: number,
  ): WpsRange | null;
}

export interface WpsFont {
  Name: unknown;
  Size: unknown;
  Bold: unknown;
  /** Blue, green, red. */
  Color: unknown;
}

export interface WpsBorder {
  LineStyle: unknown;
  Weight: unknown;
}

export interface WpsValidation {
  /** Throws where there is none. */
  readonly Type: number;
  IgnoreBlank: boolean;
  ShowInput: boolean;
  ShowError: boolean;
  InputTitle: string;
  InputMessage: string;
  ErrorTitle: string;
  ErrorMessage: string;
  Delete(): void;
  Add(type: number, alert: number, operator: number, formula1: string, formula2?: string): void;
}

/** Numbered from 1 in the order in which they win. */
export interface WpsConditions {
  readonly Count: number;
  Item(index: number): unknown;
  /** References in the formula are seen from the active cell. */
  Add(type: number, operator: undefined, formula: string): unknown;
}

export interface WpsCondition {
  readonly Type: number;
  readonly Formula1: string;
  readonly AppliesTo?: WpsRange;
  readonly Interior: { Color: unknown };
  readonly Font: WpsFont;
  StopIfTrue: boolean;
  SetFirstPriority?(): void;
  Delete(): void;
}

export interface WpsChartObjects {
  /** In points. */
  Add(left: number, top: number, width: number, height: number): unknown;
}

export interface WpsChartObject {
  Name: string;
  readonly Chart: WpsChart;
}

export interface WpsChart {
  ChartType: number;
  HasTitle: boolean;
  HasLegend: boolean;
  readonly ChartTitle: { Text: string };
  SetSourceData(source: WpsRange, by: number): void;
  /** A `WpsAxis`. */
  Axes(kind: number): unknown;
}

export interface WpsAxis {
  ReversePlotOrder: boolean;
  MinimumScale: number;
}

/** Lengths in points. */
export interface WpsPageSetup {
  PrintArea: string;
  PrintTitleRows: string;
  PrintTitleColumns: string;
  Orientation: number;
  PaperSize: number;
  /** Percent; `false` when fitted to pages. */
  Zoom: unknown;
  FitToPagesWide: unknown;
  FitToPagesTall: unknown;
  CenterHorizontally: boolean;
  TopMargin: number;
  BottomMargin: number;
  LeftMargin: number;
  RightMargin: number;
  HeaderMargin: number;
  FooterMargin: number;
  LeftFooter: string;
  CenterFooter: string;
  RightFooter: string;
}

export interface WpsNames {
  readonly Count: number;
  Item(index: number): WpsName;
  Add(name: string, refersTo: string, visible: boolean): unknown;
}

export interface WpsName {
  /** "表!Print_Area" when it belongs to a sheet. */
  readonly Name: string;
  RefersTo: unknown;
  Delete(): void;
}

export interface WpsWindow {
  /** Rows above and columns left of the active cell stay in view. */
  FreezePanes: boolean;
}

export type WpsEventName = "SheetChange" | "SheetSelectionChange" | "SheetActivate" | "WorkbookActivate";

/** What is handed to a listener is known from the declarations alone, so nothing of it is taken on trust. */
export type WpsListener = (...given: unknown[]) => void;

export interface WpsEvents {
  AddApiEventListener(event: WpsEventName, listener: WpsListener): void;
}

export interface WpsFileSystem {
  ReadFileAsArrayBuffer(path: string): ArrayBuffer;
  stat(path: string): { readonly mtimeMs: number };
}

export interface WpsFileDialog {
  AllowMultiSelect: boolean;
  Title: string;
  readonly Filters: { Clear(): void; Add(description: string, extensions: string): unknown };
  readonly SelectedItems: { readonly Count: number; Item(index: number): string };
  /** -1 when the clerk chose. */
  Show(): number;
}
