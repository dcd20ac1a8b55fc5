import type { RosterUnit } from "../../consolidation/consolidation";
import type { Form } from "../../form/form";
import type { Material } from "../../form/scheme";
import { labelKey } from "../../reading/labels/label-key";
import { unitKey } from "../../reading/unit-key";

/** What a file is taken for; `null` is for the clerk to say. */
export interface Recognised {
  readonly unit: string | null;
  readonly material: number | null;
}

/**
 * Whose file it is and what: by what it is called, with its folders; where that does not say it, by its first lines. Two
 * units, or two materials, are none: nothing is guessed.
 */
export function recogniseMaterial(
  { scheme }: Pick<Form, "scheme">,
  roster: readonly RosterUnit[],
  path: string,
  lines: readonly string[],
): Recognised {
  const said = [path.replace(/\.[A-Za-z]{1,4}\d?$/, ""), lines.join("\n")].map(labelKey);
  const units = roster.flatMap(({ unit, aliases }) =>
    [unit, ...aliases].map((name) => ({ key: unitKey(name), means: unit })),
  );
  const materials = scheme.materials.flatMap(({ words }: Material, index) =>
    words.map((word) => ({ key: labelKey(word), means: index })),
  );
  return { unit: firstSaid(said, units), material: firstSaid(said, materials) };
}

interface Name<T> {
  readonly key: string;
  readonly means: T;
}

/** The one thing of which the first text speaks that speaks of any; `null` where it speaks of several. */
function firstSaid<T>(said: readonly string[], names: readonly Name<T>[]): T | null {
  for (const text of said) {
    const found = names.filter(({ key }) => key !== "" && text.includes(key));
    // 石角镇中学 is not 石角镇, 公开目录 is no other 目录.
    const whole = found.filter(({ key }) => !found.some((other) => isWithin(key, other.key, text)));
    const [means, ...others] = new Set(whole.map((each) => each.means));
    if (means !== undefined) return others.length === 0 ? means : null;
  }
  return null;
}

/** Whether a name stands in the text only as a part of a longer one. */
function isWithin(key: string, longer: string, text: string): boolean {
  return longer.length > key.length && longer.includes(key) && !text.replaceAll(longer, "|").includes(key);
}
