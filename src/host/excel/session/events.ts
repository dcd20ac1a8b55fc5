import { range } from "../../../sheet/address";
import type { Edited, SheetRange, Unsubscribe } from "../../host";
import { blockOf } from "../address-text";
import type { KnownSheets } from "./known-sheets";
import type { ExcelSession } from "./session";

type Listener = (where: Edited) => void;
type Registered = OfficeExtension.EventHandlerResult<unknown>;

/**
 * Listeners of one kind of event. The program is asked for it when the first one comes and let go when
 * the last one leaves, each in a round trip of its own, one after the other. A program that refuses is
 * no fault: whoever wants to know asks `tells`.
 */
class Relay {
  private readonly listeners = new Set<Listener>();
  private registered: readonly Registered[] = [];
  private refused = false;
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly session: ExcelSession,
    private readonly register: (sheets: Excel.WorksheetCollection, tell: Listener) => readonly Registered[],
  ) {}

  add(listener: Listener): Unsubscribe {
    const own: Listener = (where) => listener(where);
    this.listeners.add(own);
    this.adjust();
    return () => {
      this.listeners.delete(own);
      this.adjust();
    };
  }

  /** Nobody listens any more. */
  clear(): void {
    this.listeners.clear();
    this.adjust();
  }

  /** Whether the program tells those who listen; asks it again where it has refused. */
  async tells(): Promise<boolean> {
    await this.work;
    if (this.refused) this.adjust();
    await this.work;
    return !this.refused;
  }

  /** Whether the program tells somebody now. */
  get follows(): boolean {
    return this.registered.length > 0;
  }

  /** Resolves when the program knows whether it is listened to. */
  settled(): Promise<void> {
    return this.work;
  }

  private readonly tell: Listener = (where) => {
    for (const listener of [...this.listeners]) listener(where);
  };

  private adjust(): void {
    this.work = this.work.then(() => {
      const wanted = this.listeners.size > 0;
      if (wanted && this.registered.length === 0) return this.start();
      if (!wanted && this.registered.length > 0) return this.stop();
      return undefined;
    });
  }

  private async start(): Promise<void> {
    try {
      await this.session.run("", async (context) => {
        const registered = this.register(context.workbook.worksheets, this.tell);
        await context.sync();
        this.registered = registered;
      });
      this.refused = false;
    } catch {
      // Told by `tells`.
      this.refused = true;
    }
  }

  /** A handler can be taken off only in the context that it was put on in. */
  private async stop(): Promise<void> {
    const [first] = this.registered;
    await this.session.again(first!.context as Excel.RequestContext, async (context) => {
      for (const handler of this.registered) handler.remove();
      await context.sync();
    });
    this.registered = [];
  }
}

/** What the port listens to: edits of any sheet, and where the selection is. */
export interface Events {
  onEdited(listener: Listener): Unsubscribe;
  onSelected(listener: Listener): Unsubscribe;
  /** Whether edits are told to anybody now. */
  follows(): boolean;
  /** Resolves when every subscription has reached the program, or has left it. */
  settled(): Promise<void>;
  /** See `Host.tells`. */
  tells(): Promise<boolean>;
  /** Takes everybody's subscription back. */
  stop(): Promise<void>;
}

export function events(session: ExcelSession, known: KnownSheets): Events {
  const edited = new Relay(session, (sheets, tell) => [
    sheets.onChanged.add(async (change) => {
      const maybeOwn = change.triggerSource === "ThisLocalAddin" && change.source !== "Remote";
      await place(session, known, change, (where) => {
        if (maybeOwn && session.own.echoes(where)) return;
        tell({ ...where, ...shapeOf(known, change, where) });
      });
    }),
  ]);
  const selected = new Relay(session, (sheets, tell) => [
    sheets.onSelectionChanged.add((selection) => place(session, known, selection, tell)),
    sheets.onActivated.add(async () => tell(await selection(session, known))),
  ]);
  const settled = async () => {
    await Promise.all([edited.settled(), selected.settled()]);
  };
  return {
    onEdited: (listener) => edited.add(listener),
    onSelected: (listener) => selected.add(listener),
    follows: () => edited.follows,
    settled,
    tells: async () => (await edited.tells()) && (await selected.tells()),
    stop: () => {
      edited.clear();
      selected.clear();
      return settled();
    },
  };
}

interface Happened {
  readonly worksheetId: string;
  readonly address: string;
}

/**
 * What an edit may have changed besides the cells. A block that is pasted brings its merges along, and onto a locked sheet
 * brings none.
 */
function shapeOf(
  known: KnownSheets,
  { changeType, worksheetId }: Excel.WorksheetChangedEventArgs,
  { range: { top, left, bottom, right } }: SheetRange,
): Pick<Edited, "reshaped"> {
  const single = top === bottom && left === right;
  const kept = changeType === "RangeEdited" && (single || known.isLocked(worksheetId));
  return kept ? {} : { reshaped: true };
}

/** Events say the sheet's id, listeners want its name; a sheet that is gone by now tells nothing. */
async function place(
  session: ExcelSession,
  known: KnownSheets,
  { worksheetId, address }: Happened,
  tell: Listener,
): Promise<void> {
  const sheet = known.nameOf(worksheetId) ?? (await askName(session, known, worksheetId));
  const block = blockOf(address);
  if (sheet !== null && block) tell({ sheet, range: block });
}

async function askName(session: ExcelSession, known: KnownSheets, id: string): Promise<string | null> {
  return session.run("", async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load("name");
    await context.sync();
    if (sheet.isNullObject) return null;
    known.learnName(id, sheet.name);
    return sheet.name;
  });
}

/** The cell that has the focus, whatever is selected around it. */
async function selection(session: ExcelSession, known: KnownSheets): Promise<SheetRange> {
  return session.run("", async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("id,name");
    const cell = context.workbook.getActiveCell().untrack();
    cell.load("rowIndex,columnIndex");
    await context.sync();
    known.learnName(sheet.id, sheet.name);
    return { sheet: sheet.name, range: range(cell.rowIndex, cell.columnIndex) };
  });
}
