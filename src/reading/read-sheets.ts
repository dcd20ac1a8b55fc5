import type { Form } from "../form/form";
import type { Grid } from "../sheet/grid";
import { ENOUGH } from "./locate-table";
import { readReturns } from "./read-return";
import type { Decision, Return } from "./return";

/** A sheet that shows this share of the form's rows may be a page of it. */
const PART = 0.1;

/**
 * Every filled form in a workbook, in the order of its sheets, hidden ones last. A form may go on over several sheets, a
 * printed page on each: sheets that follow each other, share no row and do not name different units
 * are one return. Sheets that are hidden are not joined to those that are shown. `decisions` are the clerk's answers to doubts of an earlier reading.
 */
export function readSheets(
  form: Form,
  grids: readonly Grid[],
  decisions: readonly Decision[] = [],
): Return[] {
  const runs: Return[][] = [];
  const others = new Map(grids.map((grid) => [grid.sheet.toLowerCase(), grid]));
  for (const each of [grids.filter(({ visible }) => visible), grids.filter(({ visible }) => !visible)]) {
    runs.push(...runsOf(each.flatMap((grid) => readReturns(form, grid, decisions, PART, others))));
  }
  const whole = runs.map(joined).filter((ret) => knownRows(ret) >= form.indicators.length * ENOUGH);
  const away = new Set(grids.filter(({ visible }) => !visible).map(({ sheet }) => sheet));
  const shown = whole.some(({ sheet }) => !away.has(sheet));
  return whole.map((ret) => ({ ...ret, beside: shown && away.has(ret.sheet) ? ("hidden" as const) : null }));
}

function runsOf(parts: readonly Return[]): Return[][] {
  const runs: Return[][] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last && goesOn(last, part)) last.push(part);
    else runs.push([part]);
  }
  return runs;
}

function goesOn(parts: readonly Return[], next: Return): boolean {
  const unit = parts.find((part) => part.unit !== "")?.unit ?? "";
  if (unit !== "" && next.unit !== "" && unit !== next.unit) return false;
  return parts.every(
    (part) => part.sheet !== next.sheet && part.rows.every((row, index) => row < 0 || next.rows[index]! < 0),
  );
}

function joined(parts: readonly Return[]): Return {
  const [first] = parts;
  if (parts.length === 1) return first!;
  const owner = first!.rows.map((_, index) => parts.find(({ rows }) => rows[index]! >= 0) ?? first!);
  const headed = parts.find(({ unit }) => unit !== "") ?? first!;
  const dated = parts.find(({ date }) => date !== null) ?? first!;
  return {
    ...first!,
    unit: headed.unit,
    unitFrom: headed.unitFrom,
    date: dated.date,
    seal: parts.find(({ seal }) => seal !== null)?.seal ?? null,
    figures: owner.map(({ figures }, index) => figures[index]!),
    totals: owner.map(({ totals }, index) => totals[index]!),
    remarks: owner.map(({ remarks }, index) => remarks[index]!),
    remarkRows: owner.map(({ remarkRows }, index) => remarkRows[index]!),
    rows: owner.map(({ rows }, index) => rows[index]!),
    doubts: parts.flatMap(({ doubts }) => doubts),
    reservations: parts.flatMap(({ reservations }) => reservations),
    parts,
  };
}

function knownRows({ rows, doubts }: Return): number {
  return rows.filter((row) => row >= 0).length + doubts.filter(({ axis }) => axis === "row").length;
}
