import type { Form } from "../form/form";
import { range, type Range } from "../sheet/address";
import type { Layout } from "./layout";

/** A cell of the head: its text and all that it is merged over. */
export interface HeadCell {
  readonly text: string;
  readonly area: Range;
}

/** The head of the table: corner, spanner, subjects in two rows where they have parts, 合计, 备注. */
export function headCells(form: Form, layout: Layout): HeadCell[] {
  const { head, sectionColumn, labelColumn, columns, totalColumn, remarkColumn } = layout;
  const { corner, spanner, total, remark } = form.spec;
  const tall = (text: string, left: number, right = left): HeadCell => ({
    text,
    area: range(head.from, left, head.to, right),
  });
  return [
    tall(corner, sectionColumn, labelColumn),
    { text: spanner, area: range(head.from, columns[0]!, head.from, columns.at(-1)) },
    ...subjectCells(form, layout),
    tall(total, totalColumn),
    tall(remark, remarkColumn),
  ];
}

function subjectCells(form: Form, { head, columns }: Layout): HeadCell[] {
  let next = 0;
  return form.spec.subjects.flatMap((subject): HeadCell[] => {
    const left = columns[next]!;
    if (!("parts" in subject)) {
      next += 1;
      return [{ text: subject.label, area: range(head.from + 1, left, head.to, left) }];
    }
    next += subject.parts.length;
    const spanner = range(head.from + 1, left, head.from + 1, left + subject.parts.length - 1);
    return [
      { text: subject.label, area: spanner },
      ...subject.parts.map(({ label }, part) => ({ text: label, area: range(head.to, left + part) })),
    ];
  });
}
