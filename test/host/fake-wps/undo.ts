/** What the clerk can take back, the last first. */
export class UndoStack {
  private steps: { readonly name: string; readonly takeBack: () => void }[] = [];
  private open: (() => void) | null = null;

  /** `keep` gives the way back to what there is now. */
  constructor(private readonly keep: () => () => void) {}

  get names(): string[] {
    return this.steps.map(({ name }) => name);
  }

  /** The clerk does something that can be taken back. */
  step(name: string, work: () => void): void {
    const takeBack = this.keep();
    work();
    this.steps.push({ name, takeBack });
  }

  /** A page has written: outside a step nobody can take anything back from then on, as after a macro. */
  wrote(): void {
    if (!this.open) this.steps = [];
  }

  begin(): void {
    if (this.open) throw new Error("UndoTransBegin within another");
    this.open = this.keep();
  }

  end(cancelled: boolean, name: string): void {
    if (!this.open) throw new Error("UndoTransEnd without a beginning");
    if (cancelled) this.open();
    else this.steps.push({ name, takeBack: this.open });
    this.open = null;
  }

  /** Nothing where there is nothing to be taken back. */
  undo(): void {
    this.steps.pop()?.takeBack();
  }
}
