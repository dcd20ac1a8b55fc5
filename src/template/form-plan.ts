import { checkFormulas } from "../checking/rule-formula";
import type { Form } from "../form/form";
import { sheetPlan, type SheetPlan } from "../sheet/sheet-plan";
import { formCells, formMerges } from "./form-cells";
import type { FormContent } from "./form-content";
import { formValidations, openCells } from "./form-entry";
import { checkMarks, formLooks } from "./form-look";
import { formHeights, formPage } from "./form-page";
import { formWidths } from "./form-widths";
import { layoutOf, type Layout } from "./layout";

/**
 * A form as a sheet: what the annex prints, 合计 as formulas, the cells of the unit open for typing,
 * and beside the printed table the 校验 column that checks without the add-in.
 */
export function formPlan(form: Form, content: FormContent): SheetPlan {
  const layout = layoutOf(form);
  const checks = content.checks === false ? null : checkFormulas(form, layout);
  const locked = content.locked ?? false;
  return sheetPlan(content.sheet ?? form.spec.sheet, {
    identity: identityOf(form, layout),
    keepAs: content.keepAs ?? null,
    cells: formCells(form, layout, content, checks),
    merges: formMerges(form, layout, content),
    formats: formLooks(form, layout, content, checks),
    columnWidths: checks ? formWidths(form) : formWidths(form).slice(0, layout.remarkColumn + 1),
    rowHeights: formHeights(form, layout),
    validations: locked ? [] : formValidations(form, layout),
    conditionalFormats: checks ? checkMarks(layout, checks) : [],
    unlocked: locked ? [] : openCells(layout, content.note !== undefined),
    page: formPage(form, layout),
    freeze: { rows: layout.head.to + 1, columns: layout.labelColumn + 1 },
  });
}

/** The title, the corner and the first row: what a form of another kind or year does not share. */
function identityOf(form: Form, layout: Layout): SheetPlan["identity"] {
  const { titleRow, head, sectionColumn, rows, labelColumn } = layout;
  return [
    { row: titleRow, column: 0, text: form.spec.title },
    { row: head.from, column: sectionColumn, text: form.spec.corner },
    { row: rows[0]!, column: labelColumn, text: form.indicators[0]!.printed },
  ];
}
