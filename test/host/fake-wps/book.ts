import { contains, type Range } from "../../../src/sheet/address";
import { isError, type CellValue } from "../../../src/sheet/grid";
import { evaluate } from "../../support/formula/evaluate";
import { mentions, renameIn, withoutSheet, written } from "../../support/formula/formula-text";
import { WHOLE } from "./areas";
import { FakeSheet } from "./sheet";
import { contentOf, type Content } from "./typing";

export interface FakeName {
  name: string;
  refersTo: string;
}

/** A workbook in memory, as the program keeps it; what pages see of it is made in `objects`. */
export class FakeBook {
  sheets: FakeSheet[];
  names: FakeName[] = [];
  structureProtected = false;
  /** Of each sheet; a workbook of the old formats has less. */
  size: Range = WHOLE;
  front: FakeSheet;
  /** The formulas' results as last calculated. */
  private readonly results = new Map<Content, CellValue>();
  private readonly open = new Set<Content>();
  private made = 0;

  constructor(
    readonly fullName: string,
    readonly automatic: () => boolean,
  ) {
    this.front = this.newSheet();
    this.sheets = [this.front];
  }

  /** The way back to how it is now. */
  keep(): () => void {
    const { sheets, front } = this;
    const names = this.names.map((name) => ({ ...name }));
    const [kept, ways] = [[...sheets], sheets.map((sheet) => sheet.keep())];
    return () => {
      for (const way of ways) way();
      Object.assign(this, { sheets: kept, names, front });
      this.calculate();
    };
  }

  find(name: string): FakeSheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  add(after: FakeSheet): FakeSheet {
    if (this.structureProtected) throw new Error("工作簿受保护");
    const sheet = this.newSheet();
    this.sheets.splice(this.sheets.indexOf(after) + 1, 0, sheet);
    this.front = sheet;
    return sheet;
  }

  private newSheet(): FakeSheet {
    do this.made++;
    while (this.sheets?.some(({ name }) => name === `Sheet${this.made}`));
    return new FakeSheet(`Sheet${this.made}`);
  }

  /** Formulas and names that look at the sheet follow it. */
  rename(sheet: FakeSheet, to: string): void {
    if (this.structureProtected) throw new Error("工作簿受保护");
    if (to === "" || to.length > 31 || /[[\]:*?/\\]/.test(to)) throw new Error(`不能命名为 ${to}`);
    if (this.find(to) && this.find(to) !== sheet) throw new Error(`已有工作表 ${to}`);
    const from = sheet.name;
    sheet.name = to;
    this.rewrite((text) => renameIn(text, from, to));
  }

  remove(sheet: FakeSheet): void {
    if (this.structureProtected) throw new Error("工作簿受保护");
    if (this.sheets.filter((other) => other.visible).length === 1) throw new Error("最后一张工作表");
    if (sheet.veryHidden) throw new Error("深度隐藏的工作表不能删除");
    const index = this.sheets.indexOf(sheet);
    this.sheets.splice(index, 1);
    sheet.gone = true;
    if (this.front === sheet) this.front = this.sheets[Math.min(index, this.sheets.length - 1)]!;
    this.rewrite((text) => withoutSheet(text, sheet.name));
    this.changed();
  }

  move(sheet: FakeSheet, before: FakeSheet): void {
    if (sheet.veryHidden || before.veryHidden) throw new Error("深度隐藏的工作表不能移动");
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(this.sheets.indexOf(before), 0, sheet);
  }

  private rewrite(change: (text: string) => string): void {
    for (const sheet of this.sheets) {
      for (const [row, column, before, content] of [...sheet.formulas()]) {
        const formula = change(before);
        if (formula !== before) sheet.put(row, column, { ...content, formula });
      }
    }
    for (const name of this.names) name.refersTo = change(name.refersTo);
  }

  /** Types into a cell; `given` as `contentOf` takes it. */
  enter(sheet: FakeSheet, row: number, column: number, given: unknown): void {
    const merge = sheet.merges.find((area) => contains(area, row, column));
    // Only the first cell of a merge holds anything.
    if (merge && (merge.top !== row || merge.left !== column)) return;
    const content = contentOf(given, sheet.looks.number.at(row, column) === "@");
    const formula = content?.formula ? written(content.formula) : null;
    if (formula) for (const name of mentions(formula)) this.refuseUnknown(name);
    sheet.put(row, column, content && { ...content, formula });
    this.changed();
  }

  /** The program would ask for the file that holds the sheet. */
  private refuseUnknown(name: string): void {
    if (!this.find(name)) throw new Error(`找不到工作表 ${name}：会弹出「更新值」对话框`);
  }

  valueAt(sheet: FakeSheet, row: number, column: number): CellValue {
    const content = sheet.at(row, column);
    if (!content) return null;
    return content.formula === null ? content.value : this.resultOf(sheet, content);
  }

  private resultOf(sheet: FakeSheet, content: Content): CellValue {
    const known = this.results.get(content);
    if (known !== undefined) return known;
    if (this.open.has(content)) return 0;
    this.open.add(content);
    const result = evaluate(content.formula!, (name, area) => this.look(name ?? sheet.name, area));
    this.open.delete(content);
    this.results.set(content, result);
    return result;
  }

  private look(name: string, area: Range): CellValue[][] {
    const sheet = this.find(name);
    if (!sheet) return [[{ error: "#REF!" }]];
    const lines: CellValue[][] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const line: CellValue[] = [];
      for (let column = area.left; column <= area.right; column++) {
        line.push(this.valueAt(sheet, row, column));
      }
      lines.push(line);
    }
    return lines;
  }

  changed(): void {
    if (this.automatic()) this.calculate();
  }

  calculate(): void {
    this.results.clear();
  }

  /** Whether the formula, written for the first cell of its areas, is true at the cell. */
  holds(sheet: FakeSheet, formula: string): boolean {
    const result = evaluate(formula, (name, area) => this.look(name ?? sheet.name, area));
    return !isError(result) && Boolean(result);
  }

  select(sheet: FakeSheet, selection: Range): void {
    sheet.selection = sheet.whole(selection);
  }
}
