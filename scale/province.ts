import { checkReturn } from "../src/checking/check-return";
import type { RosterUnit, Submission } from "../src/consolidation/consolidation";
import type { Form } from "../src/form/form";
import { isNumeric } from "../src/form/measure";
import type { CellRole, Table } from "../src/form/table";
import type { Return } from "../src/reading/return";
import { filledReturn, type Given, type GivenTable } from "../test/support/filled-return";
import { seeded } from "../test/support/seeded";

/** A county and its towns, with what they handed in. The same seed makes the same province. */
export interface County {
  readonly name: string;
  readonly roster: readonly RosterUnit[];
  readonly submissions: readonly Submission[];
}

/** Towns of a county, as in a large province. */
const TOWNS_OF_A_COUNTY = 308;

/** One county after the other: none but that is in memory. */
export function* countiesOf(form: Form, towns: number, seed: number): Generator<County> {
  const of = Math.ceil(towns / TOWNS_OF_A_COUNTY);
  for (let index = 0; index < of; index++) {
    const name = `第${String(index + 1).padStart(3, "0")}县`;
    const first = index * TOWNS_OF_A_COUNTY;
    const numbers = Array.from({ length: Math.min(TOWNS_OF_A_COUNTY, towns - first) }, (_, at) => first + at);
    const roster = numbers.map((number): RosterUnit => ({
      ...{ unit: `${name}第${number - first + 1}镇`, category: "镇", contact: "", phone: "", aliases: [] },
      ...{ code: String(500_000_000 + number), parent: name },
    }));
    const submissions = roster.flatMap((unit, at) => returnsOf(form, unit.unit, seeded(seed + numbers[at]!)));
    yield { name, roster, submissions };
  }
}

type Random = () => number;

/** What one town handed in: mostly one return, now and then none, or a second one that takes the place of the first. */
function returnsOf(form: Form, unit: string, random: Random): Submission[] {
  const dice = random();
  const times = dice < 0.02 ? 0 : dice < 0.04 ? 2 : 1;
  return Array.from({ length: times }, (_, time) => {
    const due = form.due[0]?.by ?? "2012-06-15";
    const date = random() < 0.05 ? dayAfter(due, 3) : dayAfter(due, time - 5);
    const ret = filledReturn(form, { unit, date, tables: form.tables.map((table) => given(table, random)) });
    return handedIn(form, ret, `${unit}${time === 0 ? "" : "（更正）"}.xlsx`);
  });
}

export function handedIn(form: Form, ret: Return, file: string): Submission {
  return { id: file, file, modified: 0, return: ret, findings: checkReturn(form, ret) };
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function given(table: Table, random: Random): GivenTable {
  if (table.kind === "matrix") {
    return table.cells.map((line) => line.map((role) => value(role, random)));
  }
  return {
    lines: Array.from({ length: Math.floor(random() * 6) }, () =>
      Object.fromEntries(
        table.columns.lines.map(({ id, index }) => [id, value(table.inLine[index]!, random)]),
      ),
    ),
  };
}

/** What stands in a cell: half of them are blank, and a few hold what clerks write in place of a number. */
function value(role: CellRole, random: Random): Given {
  const dice = random();
  if (role.kind !== "open" || dice < 0.5) return undefined;
  const { holds } = role.measure;
  if (!isNumeric(holds)) return holds.type === "choice" ? holds.options[0] : undefined;
  const [least, most] = [holds.minimum ?? -100, holds.maximum ?? 500];
  const places = holds.decimals ?? 2;
  const number = Number((least + random() * (most - least)).toFixed(places));
  if (dice < 0.502) return { state: "text", value: null, raw: "若干" };
  if (dice < 0.504) return -1 - number;
  if (dice < 0.51) return { state: "number", value: number, raw: `${number}个`, correction: "unit" };
  return number;
}
