import type { Consolidation, Entry, RosterUnit, UnitReport } from "../consolidation/consolidation";
import {
  plainRecord,
  plainState,
  type Register,
  type UnitRecord,
  type UnitState,
} from "../consolidation/register";
import { rosterLookup } from "../consolidation/roster-lookup";
import { isAsked } from "../consolidation/standing";
import { unitKey } from "../reading/unit-key";
import { inForce, type ActOf } from "./act";
import type { Book, Receipt } from "./book";
import type { ClerkColumns } from "./sheets/clerk-columns";

/** What was handed in, as far as it is known before anything is added up. */
export type Arrived = Pick<Consolidation, "entries" | "refused">;

/** A file that came of a unit of which nothing counts: it waits for the clerk's word, or could not be read. */
export interface Uncounted {
  readonly state: Extract<UnitState, "waiting" | "unread">;
  readonly file: string;
}

/** What the register says of a unit; the rest its return says. */
export function registerOf(
  book: Book,
  consolidation: Arrived,
  roster: readonly RosterUnit[],
  clerk: ClerkColumns,
): Register {
  const byId = new Map(book.receipts.map((receipt) => [receipt.submission.id, receipt]));
  const nths = nthOf(consolidation.entries, byId);
  const about = (entry: Entry) => byId.get(entry.submission.id) ?? null;
  return {
    beside: clerk.heads,
    of: (report): UnitRecord => {
      const plain = plainRecord(report);
      const own = clerk.of(report.unit);
      const { entry } = report;
      const receipt = entry && about(entry);
      const found = entry ? null : uncountedOf(consolidation, roster, report);
      const paper = inForce(book, "paper").findLast(({ unit }) => isSame(unit, report.unit));
      return {
        state: found?.state ?? (receipt ? stateOf(book, report, receipt) : plain.state),
        received: receipt?.received ?? "",
        nth: entry ? (nths.get(entry.submission.id) ?? null) : null,
        paper: paper?.time.slice(0, 10) ?? own.paper,
        contact: plain.contact || own.contact,
        phone: plain.phone || own.phone,
        note: found ? uncountedWords(found) : noteOf(book, report),
        beside: own.beside,
      };
    },
  };
}

/** The units of the roster, those that owe none on that day marked so. */
export function rosterOn(book: Book, roster: readonly RosterUnit[], date: string): RosterUnit[] {
  const exempt = inForce(book, "exempt").filter(
    ({ from, until }) => from <= date && (until === "" || date <= until),
  );
  return roster.map((each) =>
    exempt.some(({ unit }) => isSame(unit, each.unit)) ? { ...each, exempt: true } : each,
  );
}

/** How far a unit is that has a return which counts. */
function stateOf(book: Book, report: UnitReport, { number }: Receipt): UnitState {
  const sealed = inForce(book, "sealed").at(-1);
  const taken = book.acts.find((act) => act.kind === "received" && act.receipt === number && !act.same);
  if (sealed && taken && taken.number < sealed.number) return "sealed";
  const own = inForce(book, "returned", "passed").filter(({ unit }) => isSame(unit, report.unit));
  const last = own.at(-1);
  if (last?.receipt === number) return last.kind === "passed" ? "passed" : "returned";
  const state = plainState(report);
  return state === "received" && own.some(({ kind }) => kind === "returned") ? "again" : state;
}

/** What came of a unit of which nothing counts; `null` where nothing did. */
export function uncountedOf(
  { entries, refused }: Arrived,
  roster: readonly RosterUnit[],
  { unit, state }: UnitReport,
): Uncounted | null {
  if (state === "exempt") return null;
  const waits = entries.find(
    (entry) => isAsked(entry.status) && [entry.unit, ...entry.candidates].some((each) => isSame(each, unit)),
  );
  if (waits) return { state: "waiting", file: waits.submission.file };
  const lookup = rosterLookup(roster);
  const unread = refused.find(({ file }) => isSame(lookup.find(nameOf(file))?.unit ?? "", unit));
  return unread ? { state: "unread", file: unread.file } : null;
}

function uncountedWords({ state, file }: Uncounted): string {
  return state === "waiting" ? `收到“${file}”，确认后才计入` : `收到“${file}”，没读出来，请重发`;
}

/** "收件/县司法局.xlsx" is called 县司法局. */
function nameOf(file: string): string {
  return file.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
}

function noteOf(book: Book, { unit }: UnitReport): string {
  const last: ActOf<"returned" | "passed" | "exempt"> | undefined = inForce(
    book,
    "returned",
    "passed",
    "exempt",
  ).findLast((each) => isSame(each.unit, unit));
  return last && last.kind !== "passed" ? last.reason : "";
}

function nthOf(entries: readonly Entry[], byId: ReadonlyMap<string, Receipt>): Map<string, number> {
  const soFar = new Map<string, number>();
  const inOrder = [...entries].sort(
    (a, b) => (byId.get(a.submission.id)?.number ?? 0) - (byId.get(b.submission.id)?.number ?? 0),
  );
  return new Map(
    inOrder.map(({ submission, unit }) => {
      const nth = (soFar.get(unitKey(unit)) ?? 0) + 1;
      soFar.set(unitKey(unit), nth);
      return [submission.id, nth];
    }),
  );
}

function isSame(one: string, other: string): boolean {
  return one !== "" && unitKey(one) === unitKey(other);
}
