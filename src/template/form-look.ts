import type { CheckFormulas } from "../checking/rule-formula";
import type { Form } from "../form/form";
import { range, rangeName, type Range } from "../sheet/address";
import type { ConditionalFormat, Format, SheetPlan } from "../sheet/sheet-plan";
import { checkAreas } from "./check-column";
import type { FormContent } from "./form-content";
import { headlineOf, type Layout } from "./layout";

/** A typeface that every Chinese system has; the official 方正小标宋简体 seldom is installed. */
const SONG = "宋体";
const TITLE: Format = {
  font: { name: SONG, size: 18, bold: true },
  horizontal: "center",
  vertical: "middle",
};
const HEADLINE: Format = { font: { name: SONG, size: 11 }, vertical: "middle" };
const TABLE: Format = { font: { name: SONG, size: 10 }, border: "thin", vertical: "middle", wrap: true };
const HEAD: Format = { font: { name: SONG, size: 9 }, horizontal: "center" };
const SECTION: Format = { horizontal: "center", stacked: true, wrap: false };
const LABEL: Format = { font: { name: SONG, size: 9 }, horizontal: "left" };
const FIGURE: Format = { horizontal: "center", wrap: false };
const REMARK: Format = { font: { name: SONG, size: 9 }, horizontal: "left" };
const FOOTNOTE: Format = { font: { name: SONG, size: 10 }, horizontal: "left", vertical: "middle" };
const SEAL: Format = { ...FOOTNOTE, horizontal: "right" };
const CHECK: Format = { font: { name: SONG, size: 9.5 }, horizontal: "left", vertical: "middle", wrap: true };
const AVERAGE: Format = { number: "0.00" };
/** Dark on light, and the words say it too. */
const FAULT: ConditionalFormat["format"] = { fill: "#FFF2CC", color: "#7F4F00" };

type Look = SheetPlan["formats"][number];

/** How the sheet looks, in the order in which it is to be laid on. */
export function formLooks(
  form: Form,
  layout: Layout,
  content: FormContent,
  checks: CheckFormulas | null,
): Look[] {
  const { head, sectionColumn, labelColumn, totalColumn, remarkColumn, figures } = layout;
  const rows = (left: number, right = left) => range(figures.top, left, figures.bottom, right);
  return [
    { range: range(layout.titleRow, 0, layout.titleRow, remarkColumn), format: TITLE },
    ...headlineLooks(layout, content),
    { range: layout.table, format: TABLE },
    { range: range(head.from, 0, head.to, remarkColumn), format: HEAD },
    { range: rows(sectionColumn), format: SECTION },
    { range: rows(labelColumn), format: LABEL },
    { range: rows(figures.left, totalColumn), format: FIGURE },
    ...averageLooks(form, layout, content),
    { range: layout.remarks, format: REMARK },
    { range: layout.footnote, format: FOOTNOTE },
    { range: layout.seal, format: { ...SEAL, wrap: layout.sealLines > 1 } },
    ...(checks ? checkLooks(layout, checks) : []),
  ];
}

function headlineLooks(layout: Layout, content: FormContent): Look[] {
  const { unit, note, date } = headlineOf(layout, content.note !== undefined);
  return [
    { range: unit, format: { ...HEADLINE, horizontal: "left" } },
    ...(note ? [{ range: note, format: { ...HEADLINE, horizontal: "center" as const } }] : []),
    { range: date, format: { ...HEADLINE, horizontal: "right" } },
  ];
}

/** A mean is shown with two decimals; what was typed is shown as it was typed. */
function averageLooks(form: Form, layout: Layout, { locked }: FormContent): Look[] {
  const left = locked ? layout.figures.left : layout.totalColumn;
  return form.indicators
    .filter(({ kind }) => kind === "percentage")
    .map(({ index }) => {
      const row = layout.rows[index]!;
      return { range: range(row, left, row, layout.totalColumn), format: AVERAGE };
    });
}

function checkLooks(layout: Layout, checks: CheckFormulas): Look[] {
  const { titleRow, head, checkColumn } = layout;
  return [
    ...checkAreas(layout, checks).map((area) => ({ range: area, format: CHECK })),
    { range: range(titleRow, checkColumn), format: { ...CHECK, font: { name: SONG, size: 11, bold: true } } },
    {
      range: range(head.from, checkColumn),
      format: { ...CHECK, font: { name: SONG, size: 9.5, bold: true } },
    },
  ];
}

/** The cells of the 校验 column light up where they say something. */
export function checkMarks(layout: Layout, checks: CheckFormulas): ConditionalFormat[] {
  return checkAreas(layout, checks).map((area: Range) => ({
    range: area,
    formula: `=LEN(${rangeName(range(area.top, area.left))})>0`,
    format: FAULT,
  }));
}
