/** "37/42 = 88.1%": a rate never without its fraction, and rounded once. */
export function shareWords(part: number, all: number): string {
  const fraction = `${part}/${all}`;
  return all === 0 ? fraction : `${fraction} = ${Math.round((part / all) * 1000) / 10}%`;
}
