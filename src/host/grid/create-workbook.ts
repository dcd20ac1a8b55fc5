import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import {
  LocaleService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  mergeLocales,
  type ILanguagePack,
  type ILocales,
  type IWorkbookData,
  type Workbook,
} from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import {
  AddRangeProtectionFromContextMenuCommand,
  AddRangeProtectionFromSheetBarCommand,
  AddRangeProtectionFromToolbarCommand,
  AddWorksheetMergeCommand,
  ChangeSheetProtectionFromSheetBarCommand,
  ClearSelectionAllCommand,
  ClearSelectionFormatCommand,
  DeleteRangeProtectionFromContextMenuCommand,
  DeleteWorksheetProtectionFormSheetBarCommand,
  IUIPartsService,
  SetCurrencyCommand,
  SetOnceFormatPainterCommand,
  SetPercentCommand,
  SetRangeProtectionFromContextMenuCommand,
  SetRangeStrickThroughCommand,
  SetTextRotationCommand,
  SheetsUIPart,
  ToggleShortcutPanelOperation,
  UniverSheetsCorePreset,
  ViewSheetPermissionFromContextMenuCommand,
  ViewSheetPermissionFromSheetBarCommand,
} from "@univerjs/preset-sheets-core";
import "./page/workbook.css";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS, DEFAULT_STYLE } from "./cells/units";

export type WorkbookLanguage = "zh-CN" | "en-US";

const FONTS = ["宋体", "仿宋", "黑体", "楷体", "微软雅黑", "方正小标宋简体", "Arial", "Times New Roman"];

/**
 * Puts a workbook of one blank sheet into the element, which gives it its size. `dispose()` of the
 * answer takes it out again. This module and its style sheets are large: import it when it is wanted.
 */
export async function createWorkbook(container: HTMLElement, language: WorkbookLanguage): Promise<Univer> {
  const locale = LOCALES[language];
  const univer = new Univer({ locale, locales: await localesOf(language), logLevel: LogLevel.WARN });
  for (const plugin of plugins(container)) {
    if (Array.isArray(plugin)) univer.registerPlugin(...plugin);
    else univer.registerPlugin(plugin);
  }
  // A bar that comes and goes with every calculation, without words and with a loop of React's in it.
  univer.__getInjector().get(IUIPartsService).setUIVisible(SheetsUIPart.FORMULA_AUX, false);
  container.classList.add("workbook-ground");
  univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, blankWorkbook(language));
  return univer;
}

/** Turns a workbook to another language. */
export async function speak(univer: Univer, language: WorkbookLanguage): Promise<void> {
  const words = univer.__getInjector().get(LocaleService);
  if (words.getCurrentLocale() === LOCALES[language]) return;
  words.load(await localesOf(language));
  univer.setLocale(LOCALES[language]);
}

const LOCALES = { "zh-CN": LocaleType.ZH_CN, "en-US": LocaleType.EN_US } as const;

async function localesOf(language: WorkbookLanguage): Promise<ILocales> {
  return { [LOCALES[language]]: mergeLocales(...(await WORDS[language]())) };
}

/** What a clerk who fills in a form has no use for, or only harm of: our locks and looks are the form's, a percentage is a plain number. */
const NEEDLESS = [
  AddRangeProtectionFromContextMenuCommand,
  AddRangeProtectionFromSheetBarCommand,
  AddRangeProtectionFromToolbarCommand,
  AddWorksheetMergeCommand,
  ChangeSheetProtectionFromSheetBarCommand,
  ClearSelectionAllCommand,
  ClearSelectionFormatCommand,
  DeleteRangeProtectionFromContextMenuCommand,
  DeleteWorksheetProtectionFormSheetBarCommand,
  SetCurrencyCommand,
  SetOnceFormatPainterCommand,
  SetPercentCommand,
  SetRangeProtectionFromContextMenuCommand,
  SetRangeStrickThroughCommand,
  SetTextRotationCommand,
  ToggleShortcutPanelOperation,
  ViewSheetPermissionFromContextMenuCommand,
  ViewSheetPermissionFromSheetBarCommand,
];
/** The menus that these leave empty, which Univer knows by name alone. */
const EMPTY_MENUS = ["sheet.contextMenu.permission"];

function plugins(container: HTMLElement) {
  const sheets = UniverSheetsCorePreset({
    container,
    ribbonType: "simple",
    // The sums of a selection would take the room of the sheets' tabs.
    footer: { menus: false, statisticBar: false },
    menu: Object.fromEntries(
      [...NEEDLESS.map(({ id }) => id), ...EMPTY_MENUS].map((id) => [id, { hidden: true }]),
    ),
    customFontFamily: { override: true, list: FONTS.map((font) => ({ value: font, label: font })) },
    // The clerk is not to take the form for damaged: what is locked looks like the rest.
    sheets: { protectedRangeShadow: false, disableForceStringAlert: true, disableForceStringMark: true },
    disableAutoFocus: true,
  });
  return [
    ...sheets.plugins,
    ...UniverSheetsDataValidationPreset().plugins,
    ...UniverSheetsConditionalFormattingPreset().plugins,
  ];
}

function blankWorkbook(language: WorkbookLanguage): Partial<IWorkbookData> {
  const name = language === "zh-CN" ? "工作表1" : "Sheet1";
  const size = {
    defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
    defaultRowHeight: DEFAULT_ROW_PIXELS,
    defaultStyle: DEFAULT_STYLE,
  };
  return { name: "", sheetOrder: ["first"], sheets: { first: { id: "first", name, ...size } } };
}

type Words = () => Promise<ILanguagePack[]>;

const WORDS: Record<WorkbookLanguage, Words> = {
  "zh-CN": () =>
    words(
      import("@univerjs/preset-sheets-core/locales/zh-CN"),
      import("@univerjs/preset-sheets-data-validation/locales/zh-CN"),
      import("@univerjs/preset-sheets-conditional-formatting/locales/zh-CN"),
    ),
  "en-US": () =>
    words(
      import("@univerjs/preset-sheets-core/locales/en-US"),
      import("@univerjs/preset-sheets-data-validation/locales/en-US"),
      import("@univerjs/preset-sheets-conditional-formatting/locales/en-US"),
    ),
};

async function words(
  ...packs: readonly Promise<{ readonly default: ILanguagePack }>[]
): Promise<ILanguagePack[]> {
  return (await Promise.all(packs)).map((pack) => pack.default);
}
