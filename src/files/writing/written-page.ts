import type { NamedRange, PageSetup as WrittenPage, WriteSheet } from "hucre";
import { columnName, quoteSheet, rangeName } from "../../sheet/address";
import { columnBreaks, type PageSetup, type SheetPlan } from "../../sheet/sheet-plan";

export const CM_PER_INCH = 2.54;

/** How a sheet is printed, in the terms of the library; margins go from centimetres to inches. */
export function writtenPage(
  page: PageSetup,
): Pick<WriteSheet, "pageSetup" | "headerFooter" | "rowBreaks" | "colBreaks"> {
  const { across } = page;
  const setup: WrittenPage = {
    paperSize: "a4",
    orientation: page.orientation,
    margins: margins(page.margins),
    ...("pages" in across
      ? // As many pages high as it takes, which is what lets breaks between rows count beside it.
        { fitToPage: true, fitToWidth: across.pages, fitToHeight: 0 }
      : { scale: across.percent }),
  };
  if (page.centered) setup.horizontalCentered = true;
  return {
    pageSetup: setup,
    ...(page.footer === "" ? {} : { headerFooter: { oddFooter: placed(page.footer) } }),
    rowBreaks: writtenBreaks(page.breaksBefore),
    colBreaks: writtenBreaks(columnBreaks(page)),
  };
}

/** The library numbers the row above a break, or the column in front of it. */
function writtenBreaks(breaksBefore: readonly number[]): number[] {
  return breaksBefore.filter((line) => line > 0).map((line) => line - 1);
}

/** A footer that names no side stands in the middle; said aloud, as not every reader takes that for granted. */
function placed(footer: string): string {
  return /^&[LCR]/.test(footer) ? footer : `&C${footer}`;
}

function margins({ top, bottom, left, right }: PageSetup["margins"]): NonNullable<WrittenPage["margins"]> {
  const inches = (length: number) => Math.round((length / CM_PER_INCH) * 1e6) / 1e6;
  // Header and footer lie within the margins, halfway to the edge of the paper at most.
  return {
    top: inches(top),
    bottom: inches(bottom),
    left: inches(left),
    right: inches(right),
    header: Math.min(0.3, inches(top / 2)),
    footer: Math.min(0.3, inches(bottom / 2)),
  };
}

/** The name that Excel gives to a list which can be filtered; it is not shown to anybody. */
export const FILTERED = "_xlnm._FilterDatabase";

/**
 * Names of all sheets, print areas and titles among them: hucre writes those without quoting the
 * sheet's name, which a name with a space or a dash needs. A name that an earlier sheet has taken
 * becomes the later sheet's own.
 */
export function writtenNames(plans: readonly SheetPlan[]): NamedRange[] {
  const taken = new Set<string>();
  return plans.flatMap(({ sheet, names, page, filter }) => {
    const quoted = quoteSheet(sheet);
    const written: NamedRange[] = names.map(({ name, range }) => {
      const free = !taken.has(name.toLowerCase());
      taken.add(name.toLowerCase());
      const target = `${quoted}!${rangeName(range, true)}`;
      return free ? { name, range: target } : { name, range: target, scope: sheet };
    });
    if (filter !== null) {
      const range = `${quoted}!${rangeName(filter, true)}`;
      written.push({ name: FILTERED, range, scope: sheet });
    }
    return page === null ? written : [...written, ...printNames(sheet, quoted, page)];
  });
}

function printNames(
  scope: string,
  quoted: string,
  { printArea, titleRows, titleColumns }: PageSetup,
): NamedRange[] {
  const area = printArea && `${quoted}!${rangeName(printArea, true)}`;
  const names: NamedRange[] = area === null ? [] : [{ name: "_xlnm.Print_Area", range: area, scope }];
  const titles = [
    ...(titleColumns ? [`${quoted}!$${columnName(titleColumns.from)}:$${columnName(titleColumns.to)}`] : []),
    ...(titleRows ? [`${quoted}!$${titleRows.from + 1}:$${titleRows.to + 1}`] : []),
  ];
  if (titles.length > 0) names.push({ name: "_xlnm.Print_Titles", range: titles.join(","), scope });
  return names;
}
