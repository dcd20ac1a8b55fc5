import type {
  Consolidation,
  Entry,
  Exemption,
  RefusedFile,
  RosterUnit,
  UnitReport,
} from "../consolidation/consolidation";
import {
  plainRecord,
  plainState,
  type Register,
  type UnitRecord,
  type UnitState,
} from "../consolidation/register";
import { seriesOf } from "../consolidation/series";
import { isAsked, isNil } from "../consolidation/standing";
import { unitKey } from "../reading/unit-key";
import { holding, inForce } from "./act";
import { actsAbout, actsOf } from "./acts-about";
import type { Book, Receipt } from "./book";
import { withLearntNames } from "./learnt-names";
import type { ClerkColumns } from "./sheets/clerk-columns";

/** A return that says that there is nothing to report. */
const NIL = "零报";

/** What was handed in, as far as it is known before anything is added up. */
export type Arrived = Pick<Consolidation, "entries" | "refused">;

/** A file that came of a unit of which nothing counts: it waits for the clerk's word, or could not be read. */
export interface Uncounted {
  readonly state: Extract<UnitState, "waiting" | "unread">;
  readonly file: string;
}

/** What the register says of a unit; the rest its return says. */
export function registerOf(book: Book, consolidation: Arrived, clerk: ClerkColumns): Register {
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
      const found = entry ? null : uncountedOf(consolidation, report);
      const broken = entry && unreadOf(consolidation.refused, report.unit);
      return {
        state: found?.state ?? (receipt ? stateOf(book, report, receipt) : plain.state),
        passed: receipt !== null && lastWord(book, report, receipt) === "passed",
        received: receipt?.received ?? "",
        nth: entry ? (nths.get(entry.submission.id) ?? null) : null,
        paper: paperOf(book, report, receipt, own.paper),
        contact: plain.contact || own.contact,
        phone: plain.phone || own.phone,
        note: found
          ? uncountedWords(found)
          : broken
            ? `又${uncountedWords({ state: "unread", file: broken.file })}`
            : noteOf(book, report),
        beside: own.beside,
      };
    },
  };
}

/** The units of the roster, those that owe none on that day marked so, under all names that the clerk has said are theirs. */
export function rosterOn(book: Book, roster: readonly RosterUnit[], date: string): RosterUnit[] {
  return withLearntNames(book, roster).map((each) =>
    isExemptOn(book, each, date) ? { ...each, exempt: true } : each,
  );
}

/** Whether a unit owes no return on that day: what was done last about it holds, else what the roster says. */
function isExemptOn(book: Book, { unit, exemption }: RosterUnit, date: string): boolean {
  const last = holding(actsOf(book, unit), "exempt", "owing").at(-1);
  const said = last ? (last.kind === "exempt" ? last : null) : (exemption ?? null);
  return said !== null && said.from <= date && (said.until === "" || date <= said.until);
}

/**
 * When the stamped paper of a unit came; one that came before its return was another one's. Else what the clerk has
 * written there, which is not what we wrote before it was taken back.
 */
function paperOf(book: Book, { unit }: UnitReport, receipt: Receipt | null, own: string): string {
  const acts = actsOf(book, unit);
  const papers = acts.filter(({ kind }) => kind === "paper");
  const paper = papers.findLast(({ undone }) => undone === null);
  if (!paper) return papers.some(({ time }) => own.startsWith(time.slice(0, 10))) ? "" : own;
  const day = paper.time.slice(0, 10);
  const isOfEarlier = holding(acts, "received").some((each) => !each.same && each.number < paper.number);
  const isOfThis = !receipt || takenIn(book, receipt) < paper.number;
  return isOfEarlier && !isOfThis ? `${day}（前次）` : day;
}

/** By which act a return was taken in. */
function takenIn(book: Book, { number }: Receipt): number {
  return holding(actsAbout(book, number), "received").find(({ same }) => !same)?.number ?? 0;
}

/** How far a unit is that has a return which counts. */
function stateOf(book: Book, report: UnitReport, receipt: Receipt): UnitState {
  if (report.state === "exempt") return "exempt";
  const { number } = receipt;
  const sealed = inForce(book, "sealed").at(-1)?.number ?? 0;
  const isAfter = actsAbout(book, number).some((act) => act.number > sealed && act.undone === null);
  const said = lastWord(book, report, receipt);
  // It is still waited for, though the total is an edition.
  if (said === "returned") return said;
  if (takenIn(book, receipt) < sealed && !isAfter) return "sealed";
  if (said !== null) return said;
  const state = plainState(report);
  const wasReturned = holding(actsOf(book, report.unit), "returned").length > 0;
  return state === "received" && wasReturned ? "again" : state;
}

/** What the office said last of a unit, where that is about this return of it. */
function lastWord(book: Book, report: UnitReport, { number }: Receipt): "returned" | "passed" | null {
  const last = holding(actsOf(book, report.unit), "returned", "passed").at(-1);
  return last?.receipt === number ? last.kind : null;
}

/** What came of a unit of which nothing counts; `null` where nothing did. */
export function uncountedOf({ entries, refused }: Arrived, { unit, state }: UnitReport): Uncounted | null {
  if (state === "exempt") return null;
  const waits = entries.find(
    (entry) => isAsked(entry.status) && [entry.unit, ...entry.candidates].some((each) => isSame(each, unit)),
  );
  if (waits) return { state: "waiting", file: waits.submission.file };
  const unread = unreadOf(refused, unit);
  return unread ? { state: "unread", file: unread.file } : null;
}

/** The file of a unit that came last and could not be read; `null` for none. */
export function unreadOf(refused: readonly RefusedFile[], unit: string): RefusedFile | null {
  return refused.findLast((each) => isSame(each.unit ?? "", unit)) ?? null;
}

function uncountedWords({ state, file }: Uncounted): string {
  return state === "waiting" ? `收到“${file}”，确认后才计入` : `收到“${file}”，没读出来，请重发`;
}

function noteOf(book: Book, { unit, state, exemption, entry }: UnitReport): string {
  const acts = actsOf(book, unit);
  if (state === "exempt") return exemptWords(holding(acts, "exempt").at(-1) ?? exemption);
  const last = holding(acts, "returned", "passed").at(-1);
  if (last?.kind === "returned") return last.reason;
  const said = entry ? [isNil(entry) ? NIL : "", dayWords(entry)] : [];
  return said.filter((each) => each !== "").join("；");
}

/** By which day it is in time where its return does not tell. */
function dayWords({ firstDay, undated, empty, submission }: Entry): string {
  if (empty) return "";
  const { date } = submission.return.content;
  if (firstDay !== null) return `${firstDay} 已报，${date ?? "截止日期后"} 更正，按首次报送算`;
  return undated ? "截止日期后收到，表上没有填报时间，不算逾期" : "";
}

/** 机构撤销（2011-01-01起）; 撤并（2011-01-01至2011-12-31）. */
function exemptWords(said: Exemption | undefined): string {
  if (!said) return "";
  const { reason, from, until } = said;
  const days = [from === "" ? "" : `${from}${until === "" ? "起" : ""}`, until === "" ? "" : `至${until}`];
  const when = days.join("");
  return when === "" ? reason : `${reason}（${when}）`;
}

function nthOf(entries: readonly Entry[], byId: ReadonlyMap<string, Receipt>): Map<string, number> {
  const soFar = new Map<string, number>();
  const inOrder = [...entries].sort(
    (a, b) => (byId.get(a.submission.id)?.number ?? 0) - (byId.get(b.submission.id)?.number ?? 0),
  );
  return new Map(
    inOrder.map((entry) => {
      const series = seriesOf(entry);
      const nth = (soFar.get(series) ?? 0) + 1;
      soFar.set(series, nth);
      return [entry.submission.id, nth];
    }),
  );
}

function isSame(one: string, other: string): boolean {
  return one !== "" && unitKey(one) === unitKey(other);
}
