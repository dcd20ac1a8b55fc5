/** "37/42 = 88.1%": a rate never without its fraction, and rounded once. */
export function shareWords(part: number, all: number): string {
  const fraction = `${part}/${all}`;
  return all === 0 ? fraction : `${fraction} = ${percentWords(part, all)}`;
}

/** "88.1%", from the fraction itself. */
export function percentWords(part: number, all: number): string {
  return `${Math.round((part / all) * 1000) / 10}%`;
}
