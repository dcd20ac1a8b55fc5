import type { Entry, RosterUnit, Standing } from "../consolidation/consolidation";
import { standingOf } from "../consolidation/standing";
import type { Form } from "../form/form";
import { codeOver, sealCode } from "../reading/seal/seal-code";
import { unitKey } from "../reading/unit-key";
import { inForce, type Act, type ActOf, type Doing } from "./act";
import type { Book } from "./book";
import { totalsBetween } from "./difference";
import { listedWords, totalWords } from "./effect-words";
import { inputOf } from "./in-force";
import { rosterOn } from "./register";
import { saidBy } from "./same-return";

/** The last edition of the total, and whether the total is still what it was then. */
export interface Edition {
  readonly sealed: ActOf<"sealed">;
  readonly holds: boolean;
}

/** What of a standing an edition is of. */
type Total = Pick<Standing, "counted" | "counts">;

/** Units and totals that the journal names of what changed from one edition to the next. */
const UNITS = 20;
const TOTALS = 40;
/** Read from what is hashed: which making of the code it is. */
const MAKING = "封存 1";

/** `null` where the total was never sealed. */
export function editionOf(form: Form, book: Book, total: Total): Edition | null {
  const sealed = inForce(book, "sealed").at(-1);
  return sealed ? { sealed, holds: sealed.code === editionCode(form, total) } : null;
}

/** What sealing the total does that the book comes to on that day: 封存. */
export function sealing(form: Form, book: Book, roster: readonly RosterUnit[], date: string): Doing {
  const now = standingAt(form, book, roster, date);
  const last = inForce(book, "sealed").at(-1);
  const { reported, due } = reportedIn(now);
  return {
    ...{ kind: "sealed", unit: "", edition: (last?.edition ?? 0) + 1 },
    ...{ code: editionCode(form, now), reported, due },
    effect: last ? changesSince(form, book, last, roster, now) : "",
  };
}

/** 与第1版比：新计入 新盛镇；汇总有 2 个数变：…; "" where nothing changed. */
export function changesSince(
  form: Form,
  book: Book,
  sealed: ActOf<"sealed">,
  roster: readonly RosterUnit[],
  now: Total,
): string {
  const then = standingAt(form, bookAt(book, sealed), roster, sealed.time.slice(0, 10));
  const [was, is] = [byUnit(then), byUnit(now)];
  const added = [...is].filter(([key]) => !was.has(key));
  const gone = [...was].filter(([key]) => !is.has(key));
  const other = [...is].filter(([key, entry]) => was.has(key) && saidIn(was.get(key)!) !== saidIn(entry));
  const units = (entries: typeof added) =>
    listedWords(
      entries.map(([, { unit }]) => unit),
      UNITS,
    );
  const totals = totalsBetween(form, then.counted, now.counted).map((total) => totalWords(form, total));
  const [{ due }, owing] = [sealed, now.counts.due];
  const parts = [
    added.length > 0 && `新计入 ${units(added)}`,
    gone.length > 0 && `不再计入 ${units(gone)}`,
    other.length > 0 && `数改了的 ${units(other)}`,
    due !== owing && `应报 ${due}→${owing}`,
    totals.length > 0 && `汇总有 ${totals.length} 个数变：${listedWords(totals, TOTALS)}`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? "" : `与第${sealed.edition}版比：${parts.join("；")}`;
}

/** 第1版 2011-12-27 封存码 7K3M-…; where the total has changed since, that it has. */
export function editionWords({ sealed: { edition, time, code }, holds }: Edition): string {
  const day = time.slice(0, 10);
  return holds ? `第${edition}版 ${day} 封存码 ${code}` : `第${edition}版（${day}封存）以后改动过，未再封存`;
}

/**
 * Over the codes of the returns that count, and how many are due: no figure of a unit changes without another code,
 * and whoever has the returns comes to the same one.
 */
function editionCode(form: Form, total: Total): string {
  const units = total.counted.map(({ unit, submission }) => [
    unitKey(unit),
    sealCode(form, submission.return.content, ""),
  ]);
  const { reported, due } = reportedIn(total);
  return codeOver([
    MAKING,
    form.id,
    form.version,
    reported,
    due,
    units.sort(([a], [b]) => (a! < b! ? -1 : 1)),
  ]);
}

/** Of how many how many have reported; without a roster, nobody knows of how many. */
function reportedIn({ counted, counts }: Total): Pick<ActOf<"sealed">, "reported" | "due"> {
  return { reported: counts.due > 0 ? counts.reported : counted.length, due: counts.due };
}

/** The editions of the total, the first one first, each with the book as it was sealed. */
export function editionsIn(book: Book): { readonly sealed: ActOf<"sealed">; readonly book: Book }[] {
  return inForce(book, "sealed").map((sealed) => ({ sealed, book: bookAt(book, sealed) }));
}

/** The book as it stood when something was done: what was taken back later still held. */
function bookAt(book: Book, { number, time }: Act): Book {
  const acts = book.acts
    .filter((act) => act.number <= number)
    .map((act) => (act.undone !== null && act.undone > time ? { ...act, undone: null } : act));
  const taken = new Set(acts.flatMap((act) => (act.kind === "received" ? [act.receipt] : [])));
  return { receipts: book.receipts.filter((receipt) => taken.has(receipt.number)), acts };
}

function standingAt(form: Form, book: Book, roster: readonly RosterUnit[], date: string): Standing {
  return standingOf(form, { ...inputOf(form, book), roster: rosterOn(book, roster, date) });
}

function byUnit({ counted }: Total): Map<string, Entry> {
  return new Map(counted.map((entry) => [unitKey(entry.unit), entry]));
}

function saidIn({ submission }: Entry): string {
  return saidBy(submission.return);
}
