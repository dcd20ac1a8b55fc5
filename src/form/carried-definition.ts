import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { textOf, valueAt, type Grid } from "../sheet/grid";
import { sheetPlan, type PlannedCell, type SheetPlan } from "../sheet/sheet-plan";
import type { Form } from "./form";
import { perForm } from "./per-form";

/**
 * A workbook carries the definition of the form that it holds, on a sheet that nobody sees, so that whoever gets
 * it needs no new version of the add-in for a new form. Why so, and what of it comes through which program:
 * `docs/decisions/0015-a-workbook-carries-its-form.md`.
 */

/** First cell of the sheet, by which it is known whatever it is called. */
const MARK = "表样定义";
const KEEP = "本表由加载项读取，请不要改动或删除";
/** A cell holds 32,767 characters; some programs and formats take fewer. */
const PIECE = 8000;
/** Around each piece: a text that begins with "=" or ends with a space does not come through everywhere. */
const FENCE = "|";

/** SHA-256 of a form's definition, as it is written beside it. What was read with one of them holds for no other. */
export const definitionHash = perForm(({ spec }: Form) => hashOf(JSON.stringify(spec)));

/** Whether a sheet of this name may carry a definition. */
export function isDefinitionSheet(name: string): boolean {
  return name.startsWith(MARK);
}

/** The sheet that carries the definition. */
export function definitionPlan(form: Form): SheetPlan {
  const { id, version, spec } = form;
  const pieces = piecesOf(JSON.stringify(spec));
  const head: PlannedCell[] = [MARK, id, version, definitionHash(form), String(pieces.length), KEEP];
  return sheetPlan(`${MARK} ${id}`, {
    identity: [MARK, id].map((text, column) => ({ row: 0, column, text })),
    visible: "very-hidden",
    cells: [head, ...pieces.map((piece) => [FENCE + piece + FENCE])],
  });
}

/** What a sheet carries. A definition that is damaged is not used, and what it was of is said. */
export type Carried =
  | {
      readonly kind: "definition";
      readonly id: string;
      readonly version: string;
      readonly definition: unknown;
    }
  /** `lost`: rows of it are not there. `changed`: it is not what was written. */
  | {
      readonly kind: "damaged";
      readonly id: string;
      readonly version: string;
      readonly why: "lost" | "changed";
    };

/** The definition that a sheet carries, as it was written; `null` for a sheet that is none of ours. */
export function carriedDefinition(grid: Grid): Carried | null {
  const [mark, id, version, hash, count] = [0, 1, 2, 3, 4].map((column) => textOf(valueAt(grid, 0, column)));
  if (mark !== MARK || !/^[0-9a-f]{64}$/.test(hash!)) return null;
  const head = { id: id!, version: version! };
  const pieces = Array.from({ length: Math.min(Number(count) || 0, grid.values.length) }, (_, piece) =>
    textOf(valueAt(grid, piece + 1, 0)),
  );
  if (pieces.length !== Number(count) || pieces.includes(""))
    return { kind: "damaged", ...head, why: "lost" };
  const text = pieces.map((piece) => piece.slice(FENCE.length, -FENCE.length)).join("");
  if (hashOf(text) !== hash) return { kind: "damaged", ...head, why: "changed" };
  return { kind: "definition", ...head, definition: JSON.parse(text) as unknown };
}

/** SHA-256 of the text as a file would hold it, for anybody to compare. */
function hashOf(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}

/** No character in halves. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    const to = from + PIECE - 2 * FENCE.length;
    const isHalf = /[\uD800-\uDBFF]/.test(text.charAt(to - 1));
    pieces.push(text.slice(from, isHalf ? to - 1 : to));
    from += pieces.at(-1)!.length;
  }
  return pieces;
}
