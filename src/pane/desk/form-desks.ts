import { namesOf } from "../../consolidation/sheets/sheet-names";
import { carriedDefinition, definitionHash, isDefinitionSheet } from "../../form/carried-definition";
import { forPeriod } from "../../form/for-period";
import type { Form } from "../../form/form";
import type { FormName } from "../../consolidation/consolidation";
import type { Host, Refused, SheetRange, Unsubscribe } from "../../host/host";
import type { Return } from "../../reading/return";
import { isKept } from "../../sheet/kept-name";
import { isEmpty, type Grid } from "../../sheet/grid";
import type { SheetPlan } from "../../sheet/sheet-plan";
import { deskFor, leaveWorkbook, lookAgain, type Desk, type Task } from "./desk";
import type { OfficeDesk, OpenOffice } from "./office-desk";
import { MAKE_FORM } from "./form/making";
import { WorkbookFile } from "./workbook/workbook-file";
import { workbookName, type WorkbookName } from "./workbook/workbook-name";
import { openDefinition, type DefinitionDoubts, type DefinitionFault } from "./forms/open-definition";
import type { Shelf } from "./forms/shelf";
import type { Core } from "./ground/core";
import { faultOf, type Fault } from "./ground/fault";
import type { Files, PickedFile } from "./ground/files";
import { inTurn } from "./ground/in-turn";
import { Observed } from "./ground/observed";

/** What an entry gives the pane: the program it runs in, the forms, the core, files, and the calendar. */
export interface Given {
  readonly host: Host;
  readonly shelf: Shelf;
  readonly core: Core;
  readonly files: Files;
  /** Fetches the office's half of the program. */
  readonly office: () => Promise<OpenOffice>;
  /** The local date, "2011-12-15". */
  readonly today: () => string;
  /** The same with the time, "2011-12-15 09:32". */
  readonly now: () => string;
}

/** What is to be said of the file that was opened last: it is no form, could not be had, or has to be looked at. */
export type OpenedLast =
  | { readonly file: string; readonly definition: DefinitionFault }
  | { readonly file: string; readonly doubts: DefinitionDoubts }
  | { readonly fault: Fault };

/** What was refused, with the forms on the sheet that is meant. */
export interface RefusedThere {
  readonly form: Form;
  readonly returns: readonly Return[];
  readonly what: Refused;
}

/** Milliseconds that a sentence can be read in. */
const TO_READ = 4000;

/** A workbook with more sheets is not searched to its end. */
const SEARCHED = 20;

/**
 * A desk for each form of a workbook, so that nothing that is kept for one is ever seen beside another. One of them is
 * used: that of the form which the clerk has chosen, else of the one that the workbook holds.
 */
export class FormDesks {
  readonly current: Observed<Desk>;
  /** What the office has of each desk that somebody has turned to with its tasks. */
  readonly offices = new Observed<ReadonlyMap<Desk, OfficeDesk>>(new Map());
  /** `null` where the program has a menu of its own for files. */
  readonly file: WorkbookFile | null;
  /** What the clerk could not type or paste just now; `null` once he has gone on. */
  readonly refused = new Observed<RefusedThere | null>(null);
  readonly opened = new Observed<OpenedLast | null>(null);
  /** By the SHA-256 of its definition: the same one read again finds what was kept for it. */
  private readonly desks = new Map<string, Desk>();
  private readonly host: Host;
  private readonly task = new Observed<Task>("fill-in");
  /** In the workbook, whatever form is used. */
  private lastSelected: SheetRange | null = null;
  /** When something was refused last, as `performance.now`. */
  private refusedAt = -Infinity;
  /** The clerk has said which form it is, so that the workbook is not asked. */
  private isChosen = false;

  constructor(private readonly given: Given) {
    this.host = inTurn(given.host);
    this.current = new Observed(this.deskOf(given.shelf.forms.get()[0]!));
    const nameOf = (opened: string | null) => this.nameOf(opened);
    const changed = (sheets: readonly SheetPlan[]) => this.showOther(sheets);
    this.file = given.host.capabilities.files
      ? new WorkbookFile(this.host, { files: given.files, changed, nameOf })
      : null;
  }

  /** Follows what the program refuses, and what is selected, until stopped. */
  start(): Unsubscribe {
    const { host, refused } = this;
    const stops = [
      host.onRefused?.((what) => {
        this.refusedAt = performance.now();
        refused.set(this.refusedThere(what));
      }),
      host.onEdited(() => refused.set(null)),
      host.onSelected((at) => {
        if (!this.isBeingRead()) refused.set(null);
        this.lastSelected = at;
      }),
    ];
    return () => stops.forEach((stop) => stop?.());
  }

  /** Enter leaves a cell right behind what was typed into it, before anybody has read why that is not there. */
  private isBeingRead(): boolean {
    return this.refused.get()?.what.kind === "typing" && performance.now() - this.refusedAt < TO_READ;
  }

  private refusedThere(what: Refused): RefusedThere {
    const { form, check } = this.current.get();
    const found = check.found();
    const isThere = found?.sheets.includes(what.sheet) ?? false;
    return { form, returns: isThere ? found!.checked.map((each) => each.return) : [], what };
  }

  get shelf(): Shelf {
    return this.given.shelf;
  }

  /** The clerk says which form is to be made, checked and consolidated. */
  choose(form: Form): Desk {
    this.isChosen = true;
    return this.use(form);
  }

  /** The same by the SHA-256 of its definition; false when that is none of the shelf. */
  chooseBy(hash: string): boolean {
    const form = this.shelf.forms.get().find((each) => definitionHash(each) === hash);
    if (form) this.choose(form);
    return form !== undefined;
  }

  /** The clerk says of which period the form is. */
  choosePeriod(of: string): void {
    const { form } = this.current.get();
    const other = forPeriod(form, of);
    this.shelf.swap(form, other);
    this.choose(other);
  }

  /**
   * Takes a form from the file of its definition, if the clerk chooses one; what is wrong with it, or doubtful, is left
   * in `opened`.
   */
  async open(chosen: Promise<PickedFile | undefined>): Promise<void> {
    this.opened.set(null);
    try {
      const picked = await chosen;
      if (!picked) return;
      const { proveDefinition } = await this.given.core.later.fetched();
      const opened = openDefinition(await textOf(picked.file), proveDefinition);
      if ("fault" in opened) return this.opened.set({ file: picked.name, definition: opened.fault });
      this.choose(this.shelf.put(opened.form));
      if (opened.doubts) this.opened.set({ file: picked.name, doubts: opened.doubts });
    } catch (error) {
      this.opened.set({ fault: faultOf(error) });
    }
  }

  dismissOpened(): void {
    this.opened.set(null);
  }

  /** Another workbook has taken the place of the last one: it says which form it holds. Answers the desk for that. */
  async workbookChanged(): Promise<Desk> {
    this.isChosen = false;
    this.lastSelected = null;
    for (const desk of this.desks.values()) leaveWorkbook(desk);
    for (const office of this.offices.get().values()) office.leaveWorkbook();
    await this.recognise();
    const desk = this.current.get();
    await Promise.all([lookAgain(desk), this.offices.get().get(desk)?.lookAgain()]);
    return desk;
  }

  private async showOther(sheets: readonly SheetPlan[]): Promise<void> {
    const { host, form, core } = await this.workbookChanged();
    const { showForm } = await MAKE_FORM.fetched();
    await showForm(host, form, await core.checking.fetched(), sheets);
  }

  private nameOf(opened: string | null): WorkbookName {
    const desk = this.current.get();
    const { form, check, today } = desk;
    const first = check.found()?.checked[0]?.return ?? null;
    const units = this.offices.get().get(desk)?.consolidating.units ?? null;
    return workbookName({ form, first, units, today: today(), opened });
  }

  /** Takes the form whose definition the workbook carries, where it carries one that can be used. */
  async recognise(): Promise<void> {
    const carried = await this.carriedForms().catch((error: unknown): Form[] => {
      const fault = faultOf(error);
      // A host that cannot be read now says so when the form is looked for.
      if (fault.code === "not-fetched") this.opened.set({ fault });
      return [];
    });
    if (carried[0] && !this.isChosen) this.use(carried[0]);
  }

  private async carriedForms(): Promise<Form[]> {
    const { sheets } = await this.host.workbook();
    const found: Form[] = [];
    for (const { name } of sheets.filter((sheet) => isDefinitionSheet(sheet.name))) {
      const grid = await this.host.readSheet(name);
      const form = grid && (await this.carriedBy(grid));
      if (form) found.push(form);
    }
    return found;
  }

  /**
   * No form of the desk stands on the sheet that the clerk has turned to, or on any: where another does, he is
   * at work on that. While returns are collected, or after he has said which form it is, he is not led away.
   */
  private async follow(from: Desk, sheet: string | null): Promise<void> {
    const isElsewhere = this.current.get() !== from || this.task.get() !== "fill-in";
    if (isElsewhere || (sheet === null && this.isChosen)) return;
    const others = this.othersOf(from.form);
    const grids = await this.gridsFor(sheet);
    if (grids.every(isEmpty)) return;
    const { recognised } = await this.given.core.checking.fetched();
    const form = recognised(others, grids);
    if (form && this.current.get() === from) this.use(form);
  }

  private othersOf(form: Form): Form[] {
    const own = definitionHash(form);
    return this.shelf.forms.get().filter((other) => definitionHash(other) !== own);
  }

  private async gridsFor(sheet: string | null): Promise<Grid[]> {
    const { sheets } = await this.host.workbook();
    const names = sheets.filter(({ name, visible }) => visible && !this.isOurs(name)).map(({ name }) => name);
    const grids: Grid[] = [];
    for (const name of sheet === null ? names.slice(0, SEARCHED) : [sheet]) {
      const grid = this.isOurs(name) ? null : await this.host.readSheet(name);
      if (grid) grids.push(grid);
    }
    return grids;
  }

  /** Whether a sheet is one of a consolidation, of whatever form. */
  private isOurs(sheet: string): boolean {
    const { core, shelf } = this.given;
    const own = shelf.forms.get().flatMap((form) => namesOf(core.sheetNames(form)));
    return [...own, core.rosterSheet].some((name) => name === sheet || isKept(sheet, name));
  }

  private async carriedBy(grid: Grid): Promise<Form | null> {
    const carried = carriedDefinition(grid);
    if (carried?.kind !== "definition") return null;
    const known = this.shelf.find(carried);
    if (known) return known;
    const { compileForm } = await this.given.core.later.fetched();
    const compiled = compileForm(carried.definition);
    return compiled.ok ? this.shelf.bring(compiled.form) : null;
  }

  /** The office's part of a desk. Rejects where its half of the program cannot be fetched. */
  async office(desk: Desk): Promise<OfficeDesk> {
    const open = await this.given.office();
    const known = this.offices.get().get(desk);
    if (known) return known;
    const office = open(desk, {
      otherForms: () => this.othersOf(desk.form),
      handOver: (name) => void this.handOver(office, name),
      lastSelected: () => this.lastSelected,
    });
    this.offices.set(new Map(this.offices.get()).set(desk, office));
    return office;
  }

  private async handOver(from: OfficeDesk, { id, version }: FormName): Promise<void> {
    const form = this.shelf.forms.get().find((each) => each.id === id && each.version === version);
    if (!form) return;
    const files = from.collection.takeOut(form);
    const to = await this.office(this.choose(form));
    void to.collection.add(files);
  }

  private use(form: Form): Desk {
    const desk = this.deskOf(form);
    this.current.set(desk);
    return desk;
  }

  private deskOf(form: Form): Desk {
    const hash = definitionHash(form);
    const known = this.desks.get(hash);
    if (known) return known;
    const { core, files, today, now } = this.given;
    const desk: Desk = deskFor({
      form,
      host: this.host,
      core,
      files,
      today,
      now,
      task: this.task,
      isOurs: (sheet) => this.isOurs(sheet),
      notFound: (sheet) => this.follow(desk, sheet),
    });
    this.desks.set(hash, desk);
    return desk;
  }
}

/** What is no UTF-8 is in the encoding that Windows in China saves in; a mark at its beginning goes before both. */
async function textOf(file: File): Promise<string> {
  const text = await textIn(file, "utf-8");
  return text.includes("\uFFFD") ? textIn(file, "gb18030") : text;
}

/** Browsers of 2018 have no `Blob.text`. */
function textIn(file: File, encoding: string): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(reader.error ?? new Error(file.name));
    reader.readAsText(file, encoding);
  });
}
