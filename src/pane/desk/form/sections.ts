import { missingIn } from "../../../checking/check-filling";
import { isOpen } from "../../../checking/finding";
import type { Form, Section } from "../../../form/form";
import type { Severity } from "../../../form/rules/rule";
import type { Figure } from "../../../reading/return";
import type { CellAddress } from "../../../sheet/address";
import { bySeverity } from "./open-findings";
import type { Checked } from "./live-check";

/** How far one section of the form is, and where in it to go on. */
export interface SectionStatus {
  readonly section: Section;
  /** Of its cells that hold anything, 0–1. */
  readonly share: number;
  /** How many errors and queries are open in it; those that occur, the gravest first. */
  readonly open: readonly (readonly [Severity, number])[];
  /** The gravest finding that is open, else what is left blank, else its first cell; `null` when the sheet has none. */
  readonly next: CellAddress | null;
}

export function sectionsOf(form: Form, checked: Checked): SectionStatus[] {
  return form.sections.map((section) => statusOf(form, checked, section));
}

function statusOf(form: Form, { return: ret, findings }: Checked, section: Section): SectionStatus {
  const { first, last } = section;
  const within = ({ indicator }: { readonly indicator: number | null }) =>
    indicator !== null && first <= indicator && indicator <= last;
  const groups = bySeverity(findings.filter((finding) => isOpen(finding) && within(finding)));
  const figures = ret.figures.slice(first, last + 1);
  const missing = form.subjects.flatMap(({ index }) =>
    missingIn(form, ret, index)
      .filter((indicator) => within({ indicator }))
      .map((indicator) => ret.figures[indicator]![index]!),
  );
  const found = groups.flatMap(([, group]) => group);
  const blank = figures.flat().filter(({ state }) => state === "blank");
  return {
    section,
    share: filledShare(figures),
    open: groups.map(([severity, { length }]) => [severity, length]),
    next: [found, inOrder(missing), blank, figures.flat()].flat().find(isThere) ?? null,
  };
}

/** How much of these figures holds anything; 0 is an answer, blank is none. */
export function filledShare(figures: readonly (readonly Figure[])[]): number {
  const cells = figures.flat();
  return cells.filter(({ state }) => state !== "blank").length / Math.max(cells.length, 1);
}

function isThere({ row, column }: CellAddress): boolean {
  return row >= 0 && column >= 0;
}

function inOrder<Cell extends CellAddress>(cells: readonly Cell[]): Cell[] {
  return [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
}
