import type { Host } from "../../../host/host";
import type { SheetPlan } from "../../../sheet/sheet-plan";
import type { RefusedFile } from "../../../consolidation/consolidation";
import { faultOf, unseen, type Fault } from "../ground/fault";
import { pickedFile, type Draft, type Files, type PickedFile, type Place } from "../ground/files";
import { Observed } from "../ground/observed";
import { download } from "../ground/download";
import type { WorkbookName } from "./workbook-name";

/** What was read and waits to take the workbook's place. */
interface Coming {
  readonly sheets: readonly SheetPlan[];
  readonly name: string;
  /** Where it came from and may go back to. */
  readonly place: Place | null;
  readonly ours: boolean;
}

export interface FileState {
  readonly busy: boolean;
  readonly fault: Fault | null;
  /** The file that could not be opened last. */
  readonly refused: { readonly name: string; readonly refused: RefusedFile } | null;
  /** The clerk is asked before work is replaced that no file holds, or a file that others have written. */
  readonly asked: "replace" | "overwrite" | null;
  /** The file that was written last, until the next change. */
  readonly written: string | null;
  /** The newest workbook that was never saved, by a page that is gone. */
  readonly draft: Draft | null;
}

/** What it knows of the pane around it. */
interface Around {
  readonly files: Files;
  /** Called once other sheets have taken the place of the workbook. */
  readonly changed: (sheets: readonly SheetPlan[]) => Promise<void>;
  /** What the workbook is called, come from the file of this name. */
  readonly nameOf: (opened: string | null) => WorkbookName;
}

const IDLE: FileState = { busy: false, fault: null, refused: null, asked: null, written: null, draft: null };

/** The file that the workbook comes from and goes to, where the page itself holds the workbook. */
export class WorkbookFile {
  readonly state = new Observed<FileState>(IDLE);
  private coming: Coming | null = null;
  /** Where it is saved without a question. */
  private place: Place | null = null;
  /** The file that it came from, if somebody else has written that. */
  private foreign: Place | null = null;
  private opened: string | null = null;

  constructor(
    private readonly host: Host,
    private readonly around: Around,
  ) {}

  /** Whether there are files that can be written again. */
  get hasPlaces(): boolean {
    return this.around.files.places !== undefined;
  }

  name(): WorkbookName {
    return this.around.nameOf(this.opened);
  }

  /** By the browser's dialogue that lets the file be saved again. */
  choose(): Promise<void> {
    return this.trying(async () => {
      const { places, accept } = this.around.files;
      const chosen = await places?.open(accept);
      if (chosen) await this.read(chosen.file, chosen.place);
    });
  }

  open(file: File): Promise<void> {
    return this.trying(() => this.read(pickedFile(file), null));
  }

  /** Into its own file; the clerk is asked where that is not known, or written by another program. */
  save(): Promise<void> {
    return this.trying(async () => void (await this.saved()));
  }

  saveAs(): Promise<void> {
    return this.trying(async () => void (await this.savedElsewhere()));
  }

  /** What the clerk says of the work in the way: it is saved first, or given up. */
  replace(saveFirst: boolean): Promise<void> {
    this.state.change({ asked: null });
    return this.trying(async () => {
      const { coming } = this;
      if (coming && (!saveFirst || (await this.saved()))) await this.take(coming);
    });
  }

  /** What the clerk says of a file that another program has written. */
  overwrite(same: boolean): Promise<void> {
    this.state.change({ asked: null });
    return this.trying(async () => {
      if (same) this.place = this.foreign;
      await (same ? this.saved() : this.savedElsewhere());
    });
  }

  withdraw(): void {
    this.coming = null;
    this.state.change({ asked: null });
  }

  dismissFault(): void {
    this.state.change({ fault: null, refused: null });
  }

  /** Looks whether a page that is gone has left anything, and forgets what was written once that has changed. */
  start(): () => void {
    void this.trying(() => this.lookForDraft());
    const stop = this.host.onUnsaved?.(() => {
      if (this.host.unsaved?.() && this.state.get().written) this.state.change({ written: null });
    });
    return () => stop?.();
  }

  /** The draft takes the place of the workbook, which is asked about as ever. */
  restore({ id, file, bytes }: Draft): Promise<void> {
    return this.trying(async () => {
      const { files } = this.around;
      const read = await files.openWorkbook?.(pickedFile(new File([Uint8Array.from(bytes)], file)));
      if (!read?.ok) throw new Error(file);
      await this.replaced({ sheets: read.sheets, name: file, place: null, ours: true }, true);
      await this.removeDraft(id);
    });
  }

  giveUp({ id }: Draft): Promise<void> {
    return this.trying(() => this.removeDraft(id));
  }

  private async removeDraft(id: string): Promise<void> {
    await this.around.files.drafts?.remove(id);
    await this.lookForDraft();
  }

  private async lookForDraft(): Promise<void> {
    const [draft] = (await this.around.files.drafts?.left()) ?? [];
    this.state.change({ draft: draft ?? null });
  }

  private async read(file: PickedFile, place: Place | null): Promise<void> {
    const read = await this.around.files.openWorkbook?.(file);
    if (!read) return;
    if (!read.ok) return this.state.change({ refused: { name: file.name, refused: read.refused } });
    const coming = {
      sheets: read.sheets,
      name: file.name,
      place: isXlsx(file) ? place : null,
      ours: read.ours,
    };
    if (!this.host.unsaved?.()) return this.take(coming);
    this.coming = coming;
    this.state.change({ asked: "replace" });
  }

  private async take(coming: Coming): Promise<void> {
    this.coming = null;
    await this.replaced(coming, false);
  }

  private async replaced({ sheets, name, place, ours }: Coming, unsaved: boolean): Promise<void> {
    await this.host.openWorkbook?.(sheets, unsaved);
    [this.place, this.foreign] = ours ? [place, null] : [null, place];
    this.opened = name;
    this.state.change({ written: null });
    try {
      await this.around.changed(sheets);
    } catch (error) {
      this.state.change({ fault: unseen(error) });
    }
  }

  /** False while the clerk is asked, or has cancelled. */
  private async saved(): Promise<boolean> {
    if (this.place) return this.write(this.place);
    if (!this.foreign) return this.savedElsewhere();
    this.state.change({ asked: "overwrite" });
    return false;
  }

  private async savedElsewhere(): Promise<boolean> {
    const { places } = this.around.files;
    const { file } = this.name();
    if (!places) return this.downloaded(file);
    const place = await places.choose(file, this.place ?? this.foreign);
    return place !== null && this.write(place);
  }

  private async write(place: Place): Promise<boolean> {
    await this.handOut((make) => place.write(make));
    [this.place, this.foreign, this.opened] = [place, null, place.name];
    this.state.change({ written: place.name });
    return true;
  }

  private async downloaded(file: string): Promise<boolean> {
    await this.handOut(async (make) => download(await make(), file));
    return true;
  }

  /** What could not be written is not saved. */
  private async handOut(write: (make: () => Promise<Uint8Array>) => Promise<void>): Promise<void> {
    let inFile: (() => void) | undefined;
    await write(async () => {
      const snapshot = await this.host.saveWorkbook!();
      inFile = () => snapshot.inFile();
      return snapshot.bytes();
    });
    inFile?.();
  }

  private async trying(task: () => Promise<void>): Promise<void> {
    this.state.change({ busy: true, fault: null, refused: null });
    try {
      await task();
    } catch (error) {
      this.state.change({ fault: faultOf(error) });
    } finally {
      this.state.change({ busy: false });
    }
  }
}

/** What else can be opened is not what is written. */
const isXlsx = ({ name }: PickedFile) => /\.xlsx$/i.test(name);
