/** Below this share of characters in common nobody meant the one for the other. */
const LIKE = 0.5;
const MOST = 3;

/** Those that are written most like a text that is none of them, likeliest first; each once. */
export function nearest(names: readonly string[], text: string): string[] {
  return [...new Set(names)]
    .map((name) => ({ name, likeness: likeness(name, text) }))
    .filter(({ likeness: share }) => share >= LIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
    .map(({ name }) => name);
}

/** Share of characters that both have; one within the other is likely whatever its length. */
function likeness(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const rest = [...long];
  const common = [...short].filter((letter) => {
    const at = rest.indexOf(letter);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  const share = (2 * common.length) / (one.length + other.length);
  return short.length > 1 && long.includes(short) ? Math.max(share, LIKE) : share;
}
