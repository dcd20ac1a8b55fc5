import { ExcelFault } from "./fault";

/**
 * How the program takes back what an add-in did: each change as a step of the clerk's own undo, or not at all, and
 * nothing that was done before it either.
 */
export type UndoKind = "modern" | "older";

/**
 * Calls that Microsoft's page on undo (2025-05) lists as not supported on Windows and Mac, as far as the fake has
 * them: they empty the stack, and end a batch that wants to be one step.
 */
const UNSUPPORTED =
  /^(Worksheet\.(copy|delete)\(\)|Worksheet\.(name|position|visibility)=|WorksheetProtection\.(un)?protect\(\))$/;

/**
 * Reads that go out as changes: listing merged cells was seen to empty the stack on Windows (build 16.0.18827), the
 * others office.js marks in the same way.
 */
const SUSPECTED = /^Range\.get(MergedAreasOrNullObject|(Row|Column|Cell)Properties)\(\)$/;

/** Changes nothing that could be taken back. */
const HARMLESS =
  /^(Runtime\.|\w+\.(get\w*|_\w+|select|activate|calculate|suspend\w*|notify\w*|setAppRuntimeState)\(\))/;

/** As many steps as Excel keeps. */
const MOST_STEPS = 100;

/** What a step leads back to. */
export type Restore = () => void;

/** The clerk's undo, and what becomes of it at each thing that an add-in asks for. */
export class UndoStack {
  private steps: Restore[] = [];
  /** What the add-in has asked for has become a step already. */
  private noted = false;

  constructor(
    private readonly kind: UndoKind,
    /** Whether reads that go out as changes count as such. */
    private readonly suspicious: boolean,
    private readonly remember: () => Restore,
  ) {}

  /** How many steps the clerk can take back. */
  get depth(): number {
    return this.steps.length;
  }

  /** The clerk is about to do something. */
  push(): void {
    this.steps = [...this.steps, this.remember()].slice(-MOST_STEPS);
  }

  /** An add-in begins another request, which becomes one step. */
  begin(): void {
    this.noted = false;
  }

  /** An add-in is about to do this ("Range.values=", "Range.merge()"); `grouped` when it wants the batch as one step. */
  note(statement: string, grouped: boolean): void {
    if (SUSPECTED.test(statement)) {
      if (this.suspicious) this.empty();
      return;
    }
    if (HARMLESS.test(statement)) return;
    if (this.kind === "older") return this.empty();
    if (!UNSUPPORTED.test(statement)) return this.stepOnce();
    if (grouped) throw new ExcelFault("UndoNotSupported", `${statement} cannot be grouped`);
    this.empty();
  }

  private stepOnce(): void {
    if (!this.noted) this.push();
    this.noted = true;
  }

  private empty(): void {
    this.steps = [];
    this.noted = false;
  }

  /** Ctrl+Z; nothing where there is no step. */
  pop(): void {
    this.steps.pop()?.();
  }
}
