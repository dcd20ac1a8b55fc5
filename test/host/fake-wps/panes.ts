import type { FakeBook } from "./book";
import type { Machine } from "./machine";
import { strict } from "./world";

/** A task pane, docked in the frame that was in front when it was made. */
export interface FakePane {
  readonly ID: number;
  readonly url: string;
  readonly title: string;
  Visible: boolean;
  DockPosition: number;
}

/** Windows, their panes, and the storage that the pages of an add-in share. */
export class Panes {
  readonly all: FakePane[] = [];
  private readonly frames = new Map<FakePane, number>();
  private readonly stored = new Map<string, string | number>();
  private readonly numbers = new Map<FakeBook, number>();
  private made = 0;

  constructor(private readonly machine: Machine) {}

  /** What the clerk sees around the workbook in front. */
  get inView(): FakePane[] {
    return this.all.filter((pane) => pane.Visible && this.frames.get(pane) === this.frame);
  }

  /** Of the window of the workbook. */
  window(book: FakeBook): number {
    if (this.machine.quirks.windows === "tabs") return FRAME;
    const number = this.numbers.get(book) ?? FRAME + this.numbers.size;
    this.numbers.set(book, number);
    return number;
  }

  private get frame(): number {
    const { book, quirks } = this.machine;
    return book && quirks.windows === "frames" ? this.window(book) : FRAME;
  }

  /** What the program says of the frame in front; in some editions nothing, or the number of the window again. */
  get told(): number | undefined {
    const { book, quirks } = this.machine;
    if (quirks.frame === "untold") return undefined;
    return quirks.frame === "window" && book ? this.window(book) : this.frame + 1000;
  }

  get storage(): object {
    return strict(this.machine.world, "PluginStorage", {
      getItem: (key: string) => this.stored.get(key),
      setItem: (key: string, value: string | number) => void this.stored.set(key, value),
      removeItem: (key: string) => void this.stored.delete(key),
    });
  }

  create(url: string, title: string): object {
    const pane = { ID: ++this.made, url, title, Visible: false, DockPosition: 0 };
    this.all.push(pane);
    this.frames.set(pane, this.frame);
    return this.shown(pane);
  }

  get(id: number): object {
    const pane = this.all.find(({ ID }) => ID === id);
    if (!pane) throw new Error("没有这个任务窗格");
    return this.shown(pane);
  }

  /** They go with the frame that they are docked in. */
  closed(book: FakeBook): void {
    if (this.machine.quirks.windows !== "frames") return;
    const gone = this.all.filter((pane) => this.frames.get(pane) === this.window(book));
    for (const pane of gone) this.all.splice(this.all.indexOf(pane), 1);
  }

  private shown(pane: FakePane): object {
    return strict(this.machine.world, "TaskPane", {
      get ID() {
        return pane.ID;
      },
      get Visible() {
        return pane.Visible;
      },
      set Visible(value) {
        pane.Visible = value;
      },
      get DockPosition() {
        return pane.DockPosition;
      },
      set DockPosition(value) {
        pane.DockPosition = value;
      },
    });
  }
}

const FRAME = 100;
