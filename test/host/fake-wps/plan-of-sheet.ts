import { columnIndex, parseRange, range, type Range } from "../../../src/sheet/address";
import { COLUMN_CHARACTER } from "../../../src/sheet/column-character";
import {
  sheetPlan,
  type Format,
  type PageSetup,
  type PlannedCell,
  type SheetPlan,
  type Validation,
} from "../../../src/sheet/sheet-plan";
import {
  HORIZONTAL,
  PAPER,
  STACKED,
  VALIDATION,
  VERTICAL,
  WEIGHT,
} from "../../../src/host/wps/program/numbers";
import type { FakeBook } from "./book";
import { rgb } from "./colour";
import type { Painted } from "./painted";
import { pointsOf, type FakeCondition, type FakeLooks, type FakeSheet, type FakeValidation } from "./sheet";

/**
 * What stands on a sheet of the fake as a plan, so that it can be compared with other hosts' and
 * written to a file. Identity and `keepAs` are not kept by any program and come out empty.
 */
export function planOfSheet(book: FakeBook, sheet: FakeSheet): SheetPlan {
  const used = sheet.used();
  return sheetPlan(sheet.name, {
    visible: sheet.visible ? "visible" : sheet.veryHidden ? "very-hidden" : "hidden",
    cells: cellsOf(book, sheet),
    merges: [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left),
    formats: formatsOf(sheet.looks, range(0, 0, used.bottom, used.right)),
    columnWidths: widthsOf(sheet),
    rowHeights: heightsOf(sheet),
    validations: sheet.validations.map(validationOf),
    conditionalFormats: sheet.conditions.flatMap(conditionsOf),
    unlocked: sheet.protection ? openAreas(sheet, used) : null,
    names: book.names.flatMap((name) => {
      const [where, area] = name.refersTo.slice(1).split("!");
      const own = where === sheet.name || where === `'${sheet.name}'`;
      return own ? [{ name: name.name, range: parseRange(area!)! }] : [];
    }),
    page: pageOf(sheet),
    filter: sheet.filter,
    charts: sheet.charts.flatMap(({ labels, values, ...chart }) =>
      labels && values ? [{ ...chart, labels, values }] : [],
    ),
    freeze: sheet.frozen ?? { rows: 0, columns: 0 },
  });
}

function cellsOf(book: FakeBook, sheet: FakeSheet): PlannedCell[][] {
  const cells: PlannedCell[][] = [];
  for (const [row, column, { value, formula }] of sheet.contents()) {
    while (cells.length <= row) cells.push([]);
    const line = cells[row]!;
    while (line.length < column) line.push(null);
    line[column] = formula === null ? value : { formula, result: book.valueAt(sheet, row, column) };
  }
  return cells;
}

const nameOf = <T extends string>(numbers: Readonly<Record<T, number>>, number: number): T | undefined =>
  (Object.keys(numbers) as T[]).find((name) => numbers[name] === number);

function formatsOf(looks: FakeLooks, used: Range): SheetPlan["formats"] {
  const each = <T>(look: Painted<T>, format: (value: T) => Format | null) =>
    [...look.parts([used])].flatMap(({ area, value }) => {
      const made = value === look.plain ? null : format(value);
      return made ? [{ range: area, format: made }] : [];
    });
  return [
    ...each(looks.fontName, (name) => ({ font: { name } })),
    ...each(looks.fontSize, (size) => ({ font: { size } })),
    ...each(looks.bold, (bold) => ({ font: { bold } })),
    ...each(looks.color, (color) => ({ font: { color: rgb(color) } })),
    ...each(looks.fill, (fill) => (fill === null ? null : { fill: rgb(fill) })),
    ...each(looks.horizontal, (value) => ({ horizontal: nameOf(HORIZONTAL, value)! })),
    ...each(looks.vertical, (value) => ({ vertical: nameOf(VERTICAL, value)! })),
    ...each(looks.wrap, (wrap) => ({ wrap })),
    ...each(looks.orientation, (value) => (value === STACKED ? { stacked: true } : null)),
    ...each(looks.number, (number) => ({ number })),
    ...bordersOf(looks, used),
  ];
}

/** A cell has a border when all four lines around it are of one weight. */
function bordersOf(looks: FakeLooks, used: Range): { range: Range; format: Format }[] {
  const found: { range: Range; format: Format }[] = [];
  for (let row = 0; row <= used.bottom; row++) {
    for (let column = 0; column <= used.right; column++) {
      const lines = [
        looks.above.at(row, column),
        looks.above.at(row + 1, column),
        looks.before.at(row, column),
        looks.before.at(row, column + 1),
      ];
      const border = lines.every((line) => line === lines[0]) ? nameOf(WEIGHT, lines[0]!) : undefined;
      if (border) found.push({ range: range(row, column), format: { border } });
    }
  }
  return found;
}

function widthsOf({ widths }: FakeSheet): number[] {
  const last = Math.max(-1, ...widths.areas.map(({ right }) => right));
  return Array.from({ length: last + 1 }, (_, column) => {
    const characters = pointsOf(widths.at(0, column)) / COLUMN_CHARACTER;
    return Math.round(characters * 100) / 100;
  });
}

function heightsOf({ heights }: FakeSheet): SheetPlan["rowHeights"] {
  const last = Math.max(-1, ...heights.areas.map(({ bottom }) => bottom));
  const found: { from: number; to: number; height: number }[] = [];
  for (let row = 0; row <= last; row++) {
    const height = heights.at(row, 0);
    const before = found[found.length - 1];
    if (height === null) continue;
    if (before?.to === row - 1 && before.height === height) before.to = row;
    else found.push({ from: row, to: row, height });
  }
  return found;
}

function validationOf(rule: FakeValidation): Validation {
  const [minimum, maximum] = [Number(rule.formula1), Number(rule.formula2)];
  const type = nameOf(VALIDATION, rule.type)!;
  return {
    range: rule.area,
    rule: type === "list" ? { type, source: rule.formula1.split(",") } : { type, minimum, maximum },
    prompt: { title: rule.inputTitle, text: rule.inputMessage },
    error: { title: rule.errorTitle, text: rule.errorMessage },
  };
}

function conditionsOf({ areas, formula, fill, color, bold }: FakeCondition): SheetPlan["conditionalFormats"] {
  const format = {
    ...(fill === null ? {} : { fill: rgb(fill) }),
    ...(color === null ? {} : { color: rgb(color) }),
    ...(bold === null ? {} : { bold }),
  };
  return areas.map((area) => ({ range: area, formula, format }));
}

function openAreas({ looks }: FakeSheet, used: Range): Range[] {
  return [...looks.locked.parts([used])].filter(({ value }) => !value).map(({ area }) => area);
}

const centimetres = (points: number) => Math.round(points * 2.54 * 1000) / 72_000;

/** `null` when nobody has set anything up, or for paper that no plan asks for. */
function pageOf({ page, breaks, columnBreaks }: FakeSheet): PageSetup | null {
  const printArea = parseRange(page.PrintArea);
  if (page.PaperSize !== PAPER.A4) return null;
  const titles = /^\$(\d+):\$(\d+)$/.exec(page.PrintTitleRows);
  const across = /^\$([A-Z]+):\$([A-Z]+)$/.exec(page.PrintTitleColumns);
  return {
    paper: "A4",
    orientation: page.Orientation === 2 ? "landscape" : "portrait",
    printArea,
    titleColumns: across && { from: columnIndex(across[1]!), to: columnIndex(across[2]!) },
    titleRows: titles && { from: Number(titles[1]) - 1, to: Number(titles[2]) - 1 },
    breaksBefore: breaks,
    across:
      page.Zoom === false
        ? // Fitted to a height as well it is another set-up than any plan's.
          { pages: page.FitToPagesTall === false ? Number(page.FitToPagesWide) : NaN }
        : { percent: page.Zoom, breaksBefore: columnBreaks },
    centered: page.CenterHorizontally,
    margins: {
      top: centimetres(page.TopMargin),
      bottom: centimetres(page.BottomMargin),
      left: centimetres(page.LeftMargin),
      right: centimetres(page.RightMargin),
    },
    footer: page.CenterFooter,
  };
}
