import { isOpen } from "../../../checking/finding";
import { blankColumns } from "../../../checking/filling/blank-columns";
import { askedSpots, isFilled } from "../../../checking/filling/progress";
import { openSpots } from "../../../checking/filling/nothing";
import { Seen } from "../../../checking/seen";
import { tableName } from "../../../consolidation/sheets/sheet-names";
import type { Form } from "../../../form/form";
import { perForm } from "../../../form/per-form";
import type { Place } from "../../../form/placement";
import type { Severity } from "../../../form/rules/rule";
import type { Matrix } from "../../../form/table";
import type { Spot } from "../../../form/totals/amount";
import type { Cell } from "../../../reading/return";
import { firstPlace } from "./first-place";
import type { Checked } from "./live-check";
import { bySeverity } from "./open-findings";

/** A part of the form as its clerk knows it: what stands under a heading of its rows, else a whole table. */
export interface Section {
  readonly label: string;
  readonly table: number;
  /** Row lines of a matrix; `null` for all that the table has. */
  readonly rows: readonly number[] | null;
}

/** How far one section of the form is, and where in it to go on. */
export interface SectionStatus {
  readonly section: Section;
  /** Of its cells that are to be filled in, 0–1. */
  readonly share: number;
  /** How many errors and queries are open in it; those that occur, the gravest first. */
  readonly open: readonly (readonly [Severity, number])[];
  /** The gravest finding that is open, else what is left blank, else its first cell; `null` when the sheet has none. */
  readonly next: Place | null;
}

/** In the order of the form. Rows that stand under no heading are together, under the name of their table. */
const sectionsIn = perForm((form: Form): readonly Section[] =>
  form.tables.flatMap((table) => {
    const name = form.tables.length > 1 ? tableName(form, table.index) : (table.title ?? form.title);
    return table.kind === "list" ? [{ label: name, table: table.index, rows: null }] : partsOf(table, name);
  }),
);

function partsOf(table: Matrix, name: string): Section[] {
  const headings = table.rows.members.filter(({ level, role }) => level === 0 && role === "heading");
  const under = new Set(headings.flatMap(({ covers }) => covers));
  const others = table.rows.lines.map(({ index }) => index).filter((index) => !under.has(index));
  const sections = [
    ...headings.map(({ label, covers }) => ({ label, table: table.index, rows: covers })),
    ...(others.length > 0 ? [{ label: name, table: table.index, rows: others }] : []),
  ];
  return sections.sort((a, b) => a.rows[0]! - b.rows[0]!);
}

export function sectionsOf(form: Form, checked: Checked): SectionStatus[] {
  const seen = Seen.asRead(form, checked.return);
  const missing = blankColumns(seen).flatMap(({ spots }) => spots);
  return sectionsIn(form).map((section) => statusOf(seen, checked, section, missing));
}

function statusOf(
  seen: Seen,
  { findings }: Checked,
  section: Section,
  missing: readonly Spot[],
): SectionStatus {
  const { form } = seen;
  const within = ({ table, row }: { readonly table: number | null; readonly row: number | null }) =>
    table === section.table && (section.rows === null || (row !== null && section.rows.includes(row)));
  const groups = bySeverity(findings.filter((finding) => isOpen(finding) && within(finding)));
  const cellsAt = (spots: readonly Spot[]) => spots.flatMap((spot) => seen.cell(spot) ?? []);
  const cells = cellsAt(openSpots(form.tables[section.table]!, seen).filter(within));
  const asked = askedSpots(seen).filter(within);
  const found = groups.flatMap(([, group]) => group.map(({ at }) => at));
  const places = (some: readonly Cell[]) => inOrder(some.flatMap(({ at }) => at ?? []));
  const candidates = [
    ...found,
    ...places(cellsAt(missing.filter(within))),
    ...places(cellsAt(asked.filter((spot) => !isFilled(seen, spot)))),
    ...places(cells),
    firstPlace(seen, section.table),
  ];
  return {
    section,
    share: asked.filter((spot) => isFilled(seen, spot)).length / Math.max(asked.length, 1),
    open: groups.map(([severity, { length }]) => [severity, length]),
    next: candidates.find((at) => at !== null) ?? null,
  };
}

function inOrder(places: readonly Place[]): Place[] {
  return [...places].sort((a, b) => a.row - b.row || a.column - b.column);
}
