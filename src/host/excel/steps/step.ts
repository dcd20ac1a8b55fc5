import type { Range } from "../../../sheet/address";

/** A part of writing a sheet. Making it can fail on the plan; applying it only hands it to the program. */
export interface Step {
  /** What it adds to a request, about. */
  readonly bytes: number;
  /** The cells whose content it writes, where it does. */
  readonly block?: Range;
  /** `copy` is how the sheet stood before, where one is written over. */
  apply(sheet: Excel.Worksheet, copy: Excel.Worksheet | null): void;
}

/** An object of the model and a handful of properties, as office.js writes them. */
const BYTES = 3_000;

const encoder = new TextEncoder();

/** UTF-8 bytes of the value as it is sent. */
export function bytesOf(payload: unknown): number {
  return encoder.encode(JSON.stringify(payload)).length;
}

/** `payload` is the bytes that it carries besides: cells, mostly. */
export function step(apply: Step["apply"], payload = 0): Step {
  return { bytes: BYTES + payload * 1.1, apply };
}

/** A step that writes the content of a block. */
export function contentStep(block: Range, apply: Step["apply"], payload: number): Step {
  return { ...step(apply, payload), block };
}
