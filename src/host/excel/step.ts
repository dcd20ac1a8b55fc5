/** A part of writing a sheet. Making it can fail on the plan; applying it only hands it to the program. */
export interface Step {
  /** What it adds to a request, about. */
  readonly bytes: number;
  apply(sheet: Excel.Worksheet): void;
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
