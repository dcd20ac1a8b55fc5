import type { TextRun } from "../../sheet/text-runs";
import { prefixed, type Attributes } from "../xml";

/** What the properties of a run or of a style say; what they do not speak of is not there. */
export interface RunProperties {
  strike?: boolean;
  dstrike?: boolean;
  vanish?: boolean;
  raised?: TextRun["raised"];
  /** The style of characters that the run is in. */
  style?: string;
}

const ALIGNED: Readonly<Record<string, TextRun["raised"]>> = { superscript: "above", subscript: "below" };

/** Takes in an element of `rPr`. */
export function readRunProperty(into: RunProperties, element: string, attributes: Attributes): void {
  switch (element) {
    case "strike":
    case "dstrike":
    case "vanish":
      into[element] = !isOff(prefixed(attributes, "val"));
      return;
    case "vertAlign":
      into.raised = ALIGNED[prefixed(attributes, "val") ?? ""] ?? null;
      return;
    case "position":
      into.raised ??= heightOf(Number(prefixed(attributes, "val")));
      return;
    case "rStyle": {
      const style = prefixed(attributes, "val");
      if (style !== undefined) into.style = style;
    }
  }
}

function heightOf(halfPoints: number): TextRun["raised"] {
  if (!halfPoints) return null;
  return halfPoints > 0 ? "above" : "below";
}

/** A switch of a run is on when it is there, unless its value says otherwise. */
function isOff(value: string | undefined): boolean {
  return value === "0" || value === "false" || value === "off";
}
