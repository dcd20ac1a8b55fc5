import type { Standing } from "../consolidation/consolidation";
import { seriesOf } from "../consolidation/series";
import type { Form } from "../form/form";
import { asPrinted, isCode } from "../reading/seal/seal-signs";
import { inForce } from "./act";
import type { Book } from "./book";
import { editionOf } from "./edition";
import { submissionIn } from "./in-force";

/**
 * What a code on stamped paper belongs to.
 * - `return`: a return that came, the `nth` of its unit, finalised on that day. `counts`: it is the one that counts. `changed`:
 *   its file was changed after it was finalised, so that paper and file differ.
 * - `edition`: the total of an edition; `holds`: nothing has changed since.
 * - `miswritten`: no code at all, a sign is wrong. `unknown`: a code, and nothing that came bears it.
 */
export type PaperCode =
  | {
      readonly kind: "return";
      readonly unit: string;
      readonly nth: number;
      readonly date: string;
      readonly counts: boolean;
      readonly changed: boolean;
    }
  | { readonly kind: "edition"; readonly edition: number; readonly date: string; readonly holds: boolean }
  | { readonly kind: "miswritten" | "unknown" };

/** Signs of an old code; with fewer nothing has been typed yet. */
const SHORTEST = 8;

/** Looks for what was typed or scanned; `null` while that is too short for a code. */
export function paperOfCode(form: Form, book: Book, standing: Standing, typed: string): PaperCode | null {
  const code = signsOf(typed);
  if (code.length < SHORTEST) return null;
  const returns = book.receipts.map((receipt) => ({ receipt, of: submissionIn(form, book, receipt) }));
  const found = returns.findLast(({ of }) => signsOf(of.return.content.seal?.code ?? "") === code);
  if (found) {
    const { unit, seal } = found.of.return.content;
    const others = new Set(
      standing.entries.flatMap(({ otherPeriod, submission }) => (otherPeriod ? [submission.id] : [])),
    );
    const seriesIn = ({ of }: (typeof returns)[number]) =>
      seriesOf({ unit: of.return.content.unit, otherPeriod: others.has(of.id) });
    const own = returns.filter((each) => seriesIn(each) === seriesIn(found));
    return {
      ...{ kind: "return", unit, date: seal!.date, changed: !seal!.intact },
      nth: own.indexOf(found) + 1,
      counts: standing.counted.some(({ submission }) => submission.id === found.of.id),
    };
  }
  const sealed = inForce(book, "sealed").findLast((each) => signsOf(each.code) === code);
  if (sealed) {
    const last = editionOf(form, book, standing);
    const holds = last !== null && last.holds && last.sealed.edition === sealed.edition;
    return { kind: "edition", edition: sealed.edition, date: sealed.time.slice(0, 10), holds };
  }
  return { kind: code.length > SHORTEST && !isCode(code) ? "miswritten" : "unknown" };
}

function signsOf(text: string): string {
  return asPrinted(text).replace(/[^0-9A-Z]/g, "");
}
