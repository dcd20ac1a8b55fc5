import type { OtherKind } from "./file-kind";

/**
 * Why a file was not read. Plain data that a worker may post; the words for it live with whoever
 * shows it.
 *
 * - `empty`: no bytes at all.
 * - `not-a-workbook`: bytes that are no file we know of.
 * - `truncated`: the file breaks off before its end.
 * - `encrypted`: opens only with a password.
 * - `too-large`: more than a bound; `limit` and `found` count what `what` names, `found` being what
 *   had been seen when reading stopped.
 * - `damaged`: contradicts its own format; `part` names the part of the package, "" for the file.
 * - `packed-otherwise`: part of a package by a method that few programs know; `method` is its number.
 * - `encrypted-archive`: a file in an archive with a password.
 * - `archive-too-large`: a file in an archive that unpacks to too much in all; those before were read.
 * - `nested-archive`: an archive in an archive in an archive.
 * - `empty-archive`: an archive without files.
 * - `old-format`: a workbook of Excel 4.0 or before.
 * - `other-format`: a whole file of another kind.
 */
export type Refusal =
  | { readonly code: "empty" | "not-a-workbook" | "truncated" | "encrypted" | "old-format" }
  | { readonly code: "encrypted-archive" | "archive-too-large" | "nested-archive" | "empty-archive" }
  | { readonly code: "packed-otherwise"; readonly method: number }
  | {
      readonly code: "too-large";
      readonly what: "bytes" | "parts" | "cells" | "nesting" | "texts";
      readonly limit: number;
      readonly found: number;
    }
  | { readonly code: "damaged"; readonly part: string; readonly detail: string }
  | { readonly code: "other-format"; readonly kind: OtherKind };

/** The sheets of a file in the order of its tabs, or why there are none. */
export type Opened<Sheet> =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** Carries a refusal out of the depth of a reader; `opened` turns it into a value, nobody else sees it. */
export class Refused extends Error {
  override readonly name = "Refused";
  constructor(readonly refusal: Refusal) {
    super(JSON.stringify(refusal));
  }
}

/** Ends the reading of a file. */
export function refuse(refusal: Refusal): never {
  throw new Refused(refusal);
}

/** Ends the reading of a file whose part contradicts its own format. */
export function damaged(part: string, detail: string): never {
  return refuse({ code: "damaged", part, detail });
}

/**
 * What is read, or `otherwise` where it contradicts its own format: for what a reader can do without. Any
 * other refusal passes.
 */
export function unlessDamaged<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof Refused && thrown.refusal.code === "damaged") return otherwise;
    throw thrown;
  }
}

/** Runs a reader; its refusal becomes a value, anything else it throws is a bug and passes. */
export function opened<Sheet>(read: () => readonly Sheet[]): Opened<Sheet> {
  try {
    return { ok: true, sheets: read() };
  } catch (thrown) {
    if (thrown instanceof Refused) return { ok: false, refusal: thrown.refusal };
    throw thrown;
  }
}
