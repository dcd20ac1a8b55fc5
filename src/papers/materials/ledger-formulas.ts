import type { Owed } from "../../form/scheme";
import { range, type CellAddress } from "../../sheet/address";
import { added, between, call, number, reference, text, type Formula } from "../../sheet/formula/formula";
import type { CellValue } from "../../sheet/grid";
import type { DatedState } from "./materials";
import { rangeWords } from "./mismatch-words";

/** Columns of a material on 资料台账. */
export interface Place {
  /** The day, or how many. */
  readonly value: number;
  /** How that is; `null` where nothing is asked. */
  readonly state: number | null;
  readonly owed: Owed;
}

type Counted = Extract<Owed, { kind: "counted" }>;

/** What the states of all begin with, each of which is one of them. */
export const STATES = ["已报", "迟报", "未报", "未到期", "日期看不懂"] as const;
const [IN, LATE, MISSING, WAITING, ODD] = STATES;

/** Came after the last day, and nobody says when it was drawn up. */
const UNDATED = `${IN}（日期不详）`;

export function stateWords(state: DatedState): string {
  switch (state.kind) {
    case "in":
      return IN;
    case "undated":
      return UNDATED;
    case "late":
      return `${LATE} ${state.days} 天`;
    case "missing":
      return MISSING;
    case "waiting":
      return WAITING;
    case "odd":
      return ODD;
  }
}

/** How it is with what is counted: nothing is said where there are as many as are asked for. */
export function countWords(owed: Counted, value: CellValue): string {
  if (value === null || value === "") return owed.from > 0 ? MISSING : "";
  const count = typeof value === "number" ? value : 0;
  const isEnough = count >= owed.from && (owed.to === null || count <= owed.to);
  return isEnough ? "" : rangeWords(owed);
}

const cell = (row: number, column: number, absolute = false) => reference(range(row, column), null, absolute);

/** The cells of a unit's line; the day of reckoning and the last days stand above. */
export function ledgerFormulas(sheet: {
  readonly cutoff: CellAddress;
  readonly below: number;
  readonly places: readonly Place[];
}) {
  const { places, below } = sheet;
  const cutoff = cell(sheet.cutoff.row, sheet.cutoff.column, true);
  /** Days are days of the sheet's head, so that another day there counts; of a return, that of the unit's level. */
  const dueAt = ({ owed, value }: Place, due: number) =>
    owed.kind === "return" ? number(due) : cell(below, value, true);
  const dated = (row: number, place: Place, due: number | null): Formula => {
    if (due === null) return text("");
    const [value, last] = [cell(row, place.value), dueAt(place, due)];
    const days = between(call("INT", value), "-", last);
    const late = between(between(text(`${LATE} `), "&", days), "&", text(" 天"));
    const come = call("IF", between(days, "<=", number(0)), text(IN), late);
    return call(
      "IF",
      between(value, "=", text("")),
      call("IF", between(cutoff, "<=", last), text(WAITING), text(MISSING)),
      call("IF", call("ISNUMBER", value), come, text(ODD)),
    );
  };
  const counted = (row: number, { value }: Place, owed: Counted): Formula => {
    const count = call("N", cell(row, value));
    const blank = between(cell(row, value), "=", text(""));
    const enough = between(count, ">=", number(owed.from));
    const all = owed.to === null ? [enough] : [enough, between(count, "<=", number(owed.to))];
    const said = call("IF", call("AND", ...all), text(""), text(rangeWords(owed)));
    return call("IF", blank, text(owed.from > 0 ? MISSING : ""), said);
  };
  return {
    state: (row: number, at: number, due: number | null, undated = false): Formula => {
      const place = places[at]!;
      if (undated && place.owed.kind === "return") return text(UNDATED);
      return place.owed.kind === "counted" ? counted(row, place, place.owed) : dated(row, place, due);
    },
    /** How many of the materials have come. */
    handedIn: (row: number): Formula =>
      added(
        places.map(({ value }) =>
          call("IF", between(call("N", cell(row, value)), ">", number(0)), number(1), number(0)),
        ),
      ),
  };
}

/** The lines below the units. */
export function groupFormulas(sheet: {
  readonly first: number;
  readonly last: number;
  readonly places: readonly Place[];
}) {
  const { first, last, places } = sheet;
  const all = (column: number) => reference(range(first, column, last, column), null, true);
  const isOf = (row: number) => between(all(1), "=", cell(row, 1));
  const came = (row: number, at: number) =>
    call("SUMPRODUCT", between(isOf(row), "*", call("ISNUMBER", all(places[at]!.value))));
  const units = (row: number) => call("SUMPRODUCT", between(isOf(row), "*", number(1)));
  return {
    inState: (at: number, state: string): Formula => {
      const begins = call("LEFT", all(places[at]!.state!), number(state.length));
      return call("SUMPRODUCT", between(between(begins, "=", text(state)), "*", number(1)));
    },
    /** Of all materials together. */
    together: (row: number): Formula =>
      added(
        places.filter(({ owed }) => owed.kind !== "counted").map(({ state }) => call("N", cell(row, state!))),
      ),
    rateIn: (row: number, at: number): Formula => between(came(row, at), "/", units(row)),
    fractionIn: (row: number, at: number): Formula =>
      between(between(came(row, at), "&", text("/")), "&", units(row)),
    numberIn: (row: number, at: number): Formula =>
      call("SUMIF", all(1), cell(row, 1), all(places[at]!.value)),
  };
}
