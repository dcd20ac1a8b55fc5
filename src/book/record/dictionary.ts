/** Texts of which a record says each once and then its number. */
export class Dictionary {
  private readonly numbers = new Map<string, number>();

  constructor(readonly texts: string[] = []) {
    texts.forEach((text, number) => this.numbers.set(text, number));
  }

  /** The number of a text, which may be a new one. */
  numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  /** The text of a number; throws where the record has none. */
  textOf(number: number): string {
    const text = this.texts[number];
    if (text === undefined) throw new Damaged();
    return text;
  }
}

/** A record that is no return of the form. */
export class Damaged extends Error {}
