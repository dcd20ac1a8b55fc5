import type { Field, Form } from "../form/form";
import { periodText } from "../form/period";
import { range, cellName, quoteSheet } from "../sheet/address";
import type { PlannedCell } from "../sheet/sheet-plan";
import type { FormContent } from "./form-content";
import type { SheetLayout } from "./layout";
import { LOOKS } from "./looks";
import { joined, over, type Printed } from "./printed";
import { markText, type PlacedText } from "./sheet-head";

/** Title, marks and head fields. */
export function headPart(form: Form, layout: SheetLayout, content: FormContent, repeats: Repeats): Printed {
  const { head, right, tables } = layout;
  const field = ({ align }: PlacedText) => ({ ...LOOKS.field, horizontal: align });
  const fields = head.fields.map((each) =>
    over(each.area, repeats(each.field) ?? fieldText(form, form.fields[each.field]!, content), field(each)),
  );
  const note = head.note ? [over(head.note.area, content.note ?? "", field(head.note))] : [];
  const measure = head.measureNote
    ? [over(head.measureNote.area, tables[0]!.table.print.measureNote, LOOKS.measureNote)]
    : [];
  return joined([
    over(range(head.titleRow, 0, head.titleRow, right), form.title, LOOKS.title),
    ...head.marks.map(({ area, align }, mark) =>
      over(area, markText(form.marks[mark]!), { ...LOOKS.mark, horizontal: align }),
    ),
    ...fields.slice(0, 1),
    ...note,
    ...fields.slice(1),
    ...measure,
  ]);
}

/** Fields at the foot, notes, and the place of the seal. */
export function footPart(form: Form, { foot, notes, seal }: SheetLayout, content: FormContent): Printed {
  return joined([
    ...foot.map(({ field, area }) => over(area, fieldText(form, form.fields[field]!, content), LOOKS.foot)),
    ...notes.map(({ area, lines }, note) =>
      over(area, form.notes[note]!, lines > 1 ? { ...LOOKS.foot, wrap: true } : LOOKS.foot),
    ),
    ...(seal ? [over(seal.area, content.edition ?? null, { ...LOOKS.seal, wrap: seal.lines > 1 })] : []),
  ]);
}

/** What stands in a field that is taken over from another sheet; `null` for one that is written here. */
export type Repeats = (field: number) => PlannedCell;

/** On all sheets but the first, the fields are those of the first. */
export function repeatsOf(form: Form, first: SheetLayout, sheet: string, content: FormContent): Repeats {
  return (field) => {
    const { top, left } = [...first.head.fields, ...first.foot].find((each) => each.field === field)!.area;
    return {
      formula: `=${quoteSheet(sheet)}!${cellName(top, left)}`,
      result: fieldText(form, form.fields[field]!, content),
    };
  };
}

/** By field of the form, what is written in it; "" where its place is open. */
export function fieldValues(form: Form, content: FormContent): string[] {
  return form.fields.map((field) => valueOf(form, field, content));
}

/** A field as it is printed, its label in front. */
export function fieldText(form: Form, field: Field, content: FormContent): string {
  return `${field.label}：${valueOf(form, field, content) || field.blank}`;
}

function valueOf(
  { period }: Form,
  { id, is }: Field,
  { unit, date, period: of, fields }: FormContent,
): string {
  switch (is) {
    case "unit":
      return unit;
    case "date":
      return date === null ? "" : dated(date);
    case "period":
      return period && of ? periodText({ ...period, of }) : "";
    case "code":
    case "person":
    case "phone":
    case "text":
      return fields?.[id] ?? "";
  }
}

/** "2011-12-05" → "2011年12月5日"; "2011-12" leaves the day to be filled in. */
function dated(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day ?? "  "}日`;
}
