import type { CellCheck, CellRule, Form, TotalRule } from "../form/form";
import { cleanValues, type CleanValue } from "../reading/clean-values";
import type { Figure, Return } from "../reading/return";
import type { CellAddress } from "../sheet/address";
import { cellFault } from "./check-cell";
import { lostTotals, recomputeTotal, recomputeTotals } from "./check-total";
import type { Finding } from "./finding";
import { totalOfReturn } from "./total-of-return";

/** What a cell is to hold; a text is a formula with its "=", `null` leaves the cell blank. */
export interface RepairEdit extends CellAddress {
  readonly value: number | string | null;
  /** Number format that the cell takes with it; it keeps its own when left out. */
  readonly format?: string;
}

/** A finding that can be put right without asking anybody, and how. */
export interface Repair {
  readonly finding: Finding;
  readonly edits: readonly RepairEdit[];
}

/**
 * The repairs that are certain, in the order of the findings; most findings have none, for only the clerk
 * knows what the figure is: a date that was 3-5, a 0.95 that may be 95 %.
 */
export function repairsOf(form: Form, ret: Return, findings: readonly Finding[]): Repair[] {
  const clean = cleanValues(ret);
  return findings.flatMap((finding) => {
    const edits = editsFor(form, ret, finding, clean);
    return edits.length > 0 ? [{ finding, edits }] : [];
  });
}

/** Every certain repair of a return at once: its findings', and all numbers in other spellings. */
export function allRepairs(form: Form, ret: Return, findings: readonly Finding[]): RepairEdit[] {
  const repairs = repairsOf(form, ret, findings).flatMap(({ edits }) => edits);
  const byCell = new Map(
    [...cleanValues(ret), ...repairs].map((edit) => [`${edit.row},${edit.column}`, edit]),
  );
  return [...byCell.values()];
}

/** What is wrong with a 合计 is put right by the form's own formula, whatever stands there. */
function editsFor(form: Form, ret: Return, finding: Finding, clean: readonly CleanValue[]): RepairEdit[] {
  const { rule: id, indicator, subject } = finding;
  const rule = form.rules.find((each) => each.id === id);
  if (indicator === null || subject === null || (rule?.kind !== "cell" && rule?.kind !== "total")) return [];
  if (subject !== "total")
    return rule.kind === "cell" ? cellEdits(rule.check, ret.figures[indicator]![subject]!, clean) : [];
  if (rule.kind === "total" && rule.check === "formula-lost") {
    const lost = lostTotals(form, ret, recomputeTotals(form, ret));
    return lost.flatMap((each) => totalEdits(form, ret, each, clean));
  }
  return helps(form, ret, rule, indicator) ? totalEdits(form, ret, indicator, clean) : [];
}

/** Whether 合计 is right once it is computed: the formula adds up a negative number or half a thing as it stands. */
function helps(form: Form, ret: Return, rule: CellRule | TotalRule, indicator: number): boolean {
  const { value, certain } = recomputeTotal(form, ret, indicator);
  if (!certain || rule.kind === "total") return certain;
  const state = value === null ? "blank" : "number";
  const computed: Figure = { ...ret.totals[indicator]!, state, value };
  return cellFault(rule.check, computed, form.indicators[indicator]!, true) === null;
}

/** A number that stands there as a text, or a percentage that is shown as 95 % and stored as 0.95. */
function cellEdits(check: CellCheck, figure: Figure, clean: readonly CleanValue[]): RepairEdit[] {
  if (check === "not-a-number")
    return clean.filter(({ row, column }) => row === figure.row && column === figure.column);
  return check === "fraction" ? plainScale([figure]) : [];
}

/**
 * The formula adds up numbers alone, so the numbers of its rows that are stored as texts come with it, and
 * percentages that are stored as 0.95 where 合计 is on the scale of 95.
 */
function totalEdits(form: Form, ret: Return, indicator: number, clean: readonly CleanValue[]): RepairEdit[] {
  const fractions = fractionEdits(ret, indicator);
  const formula = totalOfReturn(form, fractions.length > 0 ? onePlainScale(ret, indicator) : ret, indicator);
  if (formula === null) return [];
  const { weight } = form.indicators[indicator]!;
  const rows = [indicator, ...(weight === null ? [] : [weight])].map((each) => ret.rows[each]!);
  const { row, column, formula: standing } = ret.totals[indicator]!;
  const rewritten = fractions.map(({ column }) => column);
  const texts = clean.filter(
    (each) =>
      rows.includes(each.row) &&
      each.column !== ret.totalColumn &&
      !(each.row === row && rewritten.includes(each.column)),
  );
  const total = plain(standing) === plain(formula) ? [] : [{ row, column, value: formula }];
  return [...texts, ...fractions, ...total];
}

/** Under a % format the programs take a typed 95 for 0.95: the number goes in with another format. */
function fractionEdits(ret: Return, indicator: number): RepairEdit[] {
  if (ret.totals[indicator]!.scale !== 1) return [];
  return plainScale(ret.figures[indicator]!);
}

function plainScale(figures: readonly Figure[]): RepairEdit[] {
  return figures
    .filter(({ scale, value, formula }) => scale === 100 && value !== null && formula === null)
    .map(({ row, column, value }) => ({ row, column, value, format: "General" }));
}

function onePlainScale(ret: Return, indicator: number): Return {
  const plainScale = (figure: Figure): Figure => (figure.formula === null ? { ...figure, scale: 1 } : figure);
  const figures = ret.figures.map((line, index) => (index === indicator ? line.map(plainScale) : line));
  return { ...ret, figures };
}

function plain(formula: string | null): string | null {
  return formula && formula.replace(/[$\s]/g, "").toUpperCase();
}
