import { shiftFormula } from "../../../src/sheet/formula/shift-formula";
import type { Range } from "../../../src/sheet/address";
import { meet } from "./areas";
import { refuseProtected, type Place } from "./place";
import type { FakeCondition, FakeValidation } from "./sheet";
import { strict } from "./world";

export class Validation {
  constructor(private readonly place: Place) {}

  private get rule(): FakeValidation {
    const { sheet, areas } = this.place;
    const rule = sheet.validations.find((other) => areas.some((area) => meet(area, other.area)));
    if (!rule) throw new Error("没有数据有效性");
    return rule;
  }

  get Type(): number {
    return this.rule.type;
  }
  get IgnoreBlank(): boolean {
    return this.rule.ignoreBlank;
  }
  set IgnoreBlank(value: boolean) {
    this.rule.ignoreBlank = value;
  }
  get ShowInput(): boolean {
    return this.rule.showInput;
  }
  set ShowInput(value: boolean) {
    this.rule.showInput = value;
  }
  get ShowError(): boolean {
    return this.rule.showError;
  }
  set ShowError(value: boolean) {
    this.rule.showError = value;
  }
  get InputTitle(): string {
    return this.rule.inputTitle;
  }
  set InputTitle(value: string) {
    this.rule.inputTitle = shortEnough(value, 32);
  }
  get InputMessage(): string {
    return this.rule.inputMessage;
  }
  set InputMessage(value: string) {
    this.rule.inputMessage = shortEnough(value, 255);
  }
  get ErrorTitle(): string {
    return this.rule.errorTitle;
  }
  set ErrorTitle(value: string) {
    this.rule.errorTitle = shortEnough(value, 32);
  }
  get ErrorMessage(): string {
    return this.rule.errorMessage;
  }
  set ErrorMessage(value: string) {
    this.rule.errorMessage = shortEnough(value, 255);
  }

  Delete(): void {
    const { sheet, areas } = this.place;
    refuseProtected(this.place, "Validation.Delete");
    sheet.validations = sheet.validations.filter((rule) => !areas.some((area) => meet(area, rule.area)));
  }

  Add(type: number, alert: number, operator: number, formula1: string, formula2?: string): void {
    const { sheet, areas } = this.place;
    refuseProtected(this.place, "Validation.Add");
    if (![1, 2, 3, 4, 6].includes(type) || alert !== 1 || operator !== 1) throw new Error("Validation.Add");
    if (typeof formula1 !== "string") throw new Error("Validation.Add: formula1");
    if (type === 3) shortEnough(formula1, 255);
    else if (typeof formula2 !== "string") throw new Error("Validation.Add: formula2");
    if (sheet.validations.some((rule) => areas.some((area) => meet(area, rule.area)))) {
      throw new Error("已有数据有效性");
    }
    for (const area of areas) {
      sheet.validations.push({ ...NEW_VALIDATION, area, type, formula1, formula2: formula2 ?? "" });
    }
  }
}

const NEW_VALIDATION = {
  ignoreBlank: true,
  showInput: true,
  showError: true,
  inputTitle: "",
  inputMessage: "",
  errorTitle: "",
  errorMessage: "",
};

function shortEnough(text: string, most: number): string {
  if (text.length > most) throw new Error(`more than ${most} characters`);
  return text;
}

export class Conditions {
  constructor(
    private readonly place: Place,
    private readonly rangeOf: (areas: readonly Range[]) => object,
  ) {}

  get Count(): number {
    return this.found().length;
  }

  Item(index: number): Condition {
    const condition = this.found()[index - 1];
    if (!condition) throw new Error(`FormatConditions.Item(${index})`);
    return this.shown(condition);
  }

  Add(type: number, operator: unknown, formula: string): Condition {
    const { sheet, areas, machine } = this.place;
    refuseProtected(this.place, "FormatConditions.Add");
    if (machine.quirks.operator && typeof operator !== "number")
      throw new Error("FormatConditions.Add: operator");
    if (!machine.quirks.operator) machine.demandLeftOut(operator, "FormatConditions.Add");
    if (type !== 2 || !formula.startsWith("=")) throw new Error("FormatConditions.Add");
    const condition: FakeCondition = {
      areas: machine.quirks.manyAreas ? areas : areas.slice(0, 1),
      formula: seenFrom(this.place, formula, 1),
      fill: null,
      color: null,
      bold: null,
      stopIfTrue: true,
    };
    sheet.conditions.push(condition);
    return this.shown(condition);
  }

  private found(): FakeCondition[] {
    return this.place.sheet.conditionsIn(this.place.areas);
  }

  private shown(condition: FakeCondition): Condition {
    const place = { ...this.place, areas: condition.areas };
    const shown = new Condition(place, condition, () => this.rangeOf(condition.areas));
    return strict(this.place.machine.world, "FormatCondition", shown);
  }
}

/** References are meant from the active cell of the sheet in front: to (1) and from (-1) the first cell. */
function seenFrom({ book, areas }: Place, formula: string, way: 1 | -1): string {
  const { selection } = book.front;
  const [{ top, left }] = areas as [Range];
  return shiftFormula(formula, way * (top - selection.top), way * (left - selection.left));
}

class Condition {
  constructor(
    private readonly place: Place,
    private readonly condition: FakeCondition,
    private readonly range: () => object,
  ) {}

  private get at(): number {
    const { conditions } = this.place.sheet;
    const index = conditions.indexOf(this.condition);
    if (index < 0) throw new Error("条件格式已删除");
    return index;
  }

  get Type(): number {
    return 2;
  }
  get Formula1(): string {
    return seenFrom(this.place, this.condition.formula, -1);
  }
  get AppliesTo(): object {
    return this.range();
  }
  get StopIfTrue(): boolean {
    return this.condition.stopIfTrue;
  }
  set StopIfTrue(value: boolean) {
    this.condition.stopIfTrue = value;
  }
  get Interior(): object {
    return strict(this.place.machine.world, "Interior", new ConditionInterior(this.condition));
  }
  get Font(): object {
    return strict(this.place.machine.world, "Font", new ConditionFont(this.condition));
  }

  SetFirstPriority(): void {
    this.place.sheet.conditions.unshift(...this.place.sheet.conditions.splice(this.at, 1));
  }
  Delete(): void {
    refuseProtected(this.place, "FormatCondition.Delete");
    this.place.sheet.conditions.splice(this.at, 1);
  }
}

class ConditionInterior {
  constructor(private readonly condition: FakeCondition) {}
  get Color(): number | null {
    return this.condition.fill;
  }
  set Color(value: number) {
    this.condition.fill = value;
  }
}

class ConditionFont {
  constructor(private readonly condition: FakeCondition) {}
  get Color(): number | null {
    return this.condition.color;
  }
  set Color(value: number) {
    this.condition.color = value;
  }
  get Bold(): boolean | null {
    return this.condition.bold;
  }
  set Bold(value: boolean) {
    this.condition.bold = value;
  }
}
