import { PaneError } from "./fault";

/** A part of the program that is fetched when it is first needed, once. */
export class Late<Part> {
  private part: Part | null = null;

  constructor(private readonly fetch: () => Promise<Part>) {}

  /** Rejects with a `PaneError` where it does not come; then it is tried anew. */
  async fetched(): Promise<Part> {
    try {
      return (this.part ??= await this.fetch());
    } catch {
      // Why it does not come is no matter to the clerk.
      throw new PaneError({ code: "not-fetched", subject: "", detail: "" });
    }
  }

  /** `null` until it has been fetched. */
  get known(): Part | null {
    return this.part;
  }

  /** For who asks it about what it has made itself. */
  get there(): Part {
    if (this.part === null) throw new Error("it has not been fetched");
    return this.part;
  }
}
