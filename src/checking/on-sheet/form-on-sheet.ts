import type { Form } from "../../form/form";
import type { Place, Placement } from "../../form/placement";
import type { RuleHead } from "../../form/rules/rule";
import type { Crossing } from "../../form/table";
import type { Spot } from "../../form/totals/amount";
import { range } from "../../sheet/address";
import { rectangles } from "../../sheet/rectangles";
import {
  between,
  call,
  asNumber,
  reference,
  type Formula,
  type Reference,
} from "../../sheet/formula/formula";
import { Crossings, type Laid } from "../spots";
import { either, isAbove } from "./build";
import { isUnwritten, isWritten } from "./written";

/** A form that stands somewhere, as the formulas of 校验 look at it. */
export class FormOnSheet implements Laid {
  private readonly crossings = new Crossings();

  constructor(
    readonly form: Form,
    readonly placement: Placement,
  ) {}

  /** Lines for which a list has room; 0 for a matrix. */
  lines(table: number): number {
    return this.form.tables[table]!.kind === "list" ? this.placement.tables[table]!.rows.length : 0;
  }

  crossing(table: number): Crossing {
    return this.crossings.of(this, table);
  }

  rows(table: number): number {
    return this.lines(table) + (this.placement.tables[table]!.total === null ? 0 : 1);
  }

  /** Of a list the line behind the last is its total line. */
  place({ table, row, column }: Spot): Place | null {
    const { rows, columns, total } = this.placement.tables[table]!;
    const isTotal = this.form.tables[table]!.kind === "list" && row === rows.length;
    const [line, at] = [isTotal ? total : (rows[row] ?? null), columns[column] ?? null];
    return line === null || at === null ? null : { ...line, column: at };
  }

  /** The sheet on which messages about a table stand. */
  sheetOf(table: number): string {
    return this.placement.tables[table]!.sheet;
  }

  /** A field of the head or foot, for a formula on the first sheet. */
  field(index: number): Reference {
    const { sheet, row, column } = this.placement.fields[index]!;
    return reference(range(row, column), sheet === this.sheetOf(0) ? null : sheet);
  }

  /** Cells in few rectangles, for a formula on `sheet`; `null` where one of them is not there. */
  references(spots: readonly Spot[], sheet: string, absolute = false): Reference[] | null {
    const places = spots.map((spot) => this.place(spot));
    if (places.some((place) => place === null)) return null;
    const there = places as Place[];
    return [...new Set(there.map((place) => place.sheet))].flatMap((name) =>
      rectangles(there.filter((place) => place.sheet === name)).map((area) =>
        reference(area, name === sheet ? null : name, absolute),
      ),
    );
  }
}

/** Where on a sheet something is said: beside a row of a table, beside the head, or about the form as a whole. */
export type Shown = { readonly table: number; readonly row: number } | "head" | "whole";

/** A formula that gives a sentence, or "" where nothing is wrong. */
export interface Message {
  readonly shown: Shown;
  readonly formula: Formula;
  /** The cells of which it speaks; none where it speaks of more than cells. */
  readonly marks: readonly CellMark[];
}

/** A cell of which something is said, and the formula, looked at from there, that is TRUE where it is. */
export interface CellMark {
  readonly at: Spot;
  readonly condition: Formula;
}

/** By severity how a message is marked; what must be corrected is not. It is counted by its full stop, one a message. */
export const MARKS = { query: "，请核实）", hint: "，提示）" } as const;
export const FULL_STOP = "。";

/** A sentence of the form's author as the one that a message is. */
export function inOneSentence(message: string): string {
  return message.replace(/。(?=.)/gu, "；");
}

/** "（C02）", "（C04，请核实）": which rule it is that a message is of. */
export function signOf({ id, severity }: Pick<RuleHead, "id" | "severity">): string {
  return `（${id}${severity === "error" ? "）" : MARKS[severity]}`;
}

/** "已办结大于收集意见建议（C02）。": the sentence comes first, for whoever knows no rules by their codes. */
export function messageOf(rule: Pick<RuleHead, "id" | "severity">, sentence: string): string {
  return sentence.replace(/。$/u, "") + endOf(rule);
}

/** What a message ends with. */
export function endOf(rule: Pick<RuleHead, "id" | "severity">): string {
  return signOf(rule) + FULL_STOP;
}

/** Whether cells hold nothing but numbers and blanks; what else is in them cannot be compared. */
export function readable(cells: Reference): Formula {
  if (isSingle(cells)) return either([call("ISNUMBER", cells), isUnwritten(cells)]);
  return between(call("SUMPRODUCT", asNumber(isWritten(cells))), "=", call("COUNT", cells));
}

export function isSingle({ range: { top, left, bottom, right } }: Reference): boolean {
  return top === bottom && left === right;
}

/** Whether anything stands in one of the cells. */
export function isAnyWritten(cells: readonly Reference[]): Formula {
  return either(
    cells.map((each) =>
      isSingle(each) ? isWritten(each) : isAbove(call("SUMPRODUCT", asNumber(isWritten(each)))),
    ),
  );
}
