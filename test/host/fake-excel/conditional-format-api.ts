import {
  boolean,
  color,
  index,
  method,
  node,
  oneOf,
  readable,
  text,
  writable,
  type ApiClass,
} from "./member";
import { invalid, missing } from "./fault";
import { refuseProtected, type Blocks } from "./block";
import { overlaps, type FakeSheet, type SheetFormat } from "./sheet";

interface Placed {
  readonly sheet: FakeSheet;
  readonly format: SheetFormat;
}

const touching = ({ sheet, ranges }: Blocks) =>
  sheet.formats.filter((each) => each.ranges.some((one) => ranges.some((other) => overlaps(one, other))));

const PERMISSION = "allowFormatCells";

function add({ book, sheet, ranges }: Blocks): unknown {
  refuseProtected(sheet, PERMISSION);
  const format: SheetFormat = {
    id: book.newId(),
    ranges,
    formula: "",
    fill: null,
    color: null,
    bold: null,
    stopIfTrue: false,
  };
  sheet.formats.unshift(format);
  return node(conditionalFormatApi, { sheet, format });
}

function item(blocks: Blocks, id: string): unknown {
  const format = touching(blocks).find((each) => each.id === id);
  if (!format) throw missing(`conditional format ${id}`);
  return node(conditionalFormatApi, { sheet: blocks.sheet, format });
}

export const conditionalFormatsApi: ApiClass<Blocks> = {
  name: "ConditionalFormatCollection",
  items: (blocks) =>
    touching(blocks).map((format) => node(conditionalFormatApi, { sheet: blocks.sheet, format })),
  members: {
    add: method<Blocks, [string]>("1.6", [oneOf("Custom")], add),
    getItem: method<Blocks, [string]>("1.6", [text], item),
    clearAll: method<Blocks, []>("1.6", [], (blocks) => {
      refuseProtected(blocks.sheet, PERMISSION);
      const gone = new Set(touching(blocks));
      blocks.sheet.formats = blocks.sheet.formats.filter((each) => !gone.has(each));
    }),
  },
};

const conditionalFormatApi: ApiClass<Placed> = {
  name: "ConditionalFormat",
  identity: ({ format }) => ({ Id: format.id }),
  members: {
    id: readable<Placed>("1.6", ({ format }) => format.id),
    type: readable<Placed>("1.6", () => "Custom"),
    priority: writable<Placed, number>(
      "1.6",
      index,
      ({ sheet, format }) => sheet.formats.indexOf(format),
      ({ sheet, format }, to) => {
        const others = sheet.formats.filter((each) => each !== format);
        sheet.formats = [...others.slice(0, to), format, ...others.slice(to)];
      },
    ),
    stopIfTrue: writable<Placed, boolean>(
      "1.6",
      boolean,
      ({ format }) => format.stopIfTrue,
      ({ format }, value) => void (format.stopIfTrue = value),
    ),
    custom: readable<Placed>("1.6", (placed) => node(customApi, placed)),
    delete: method<Placed, []>("1.6", [], ({ sheet, format }) => {
      refuseProtected(sheet, PERMISSION);
      sheet.formats = sheet.formats.filter((each) => each !== format);
    }),
  },
};

const customApi: ApiClass<Placed> = {
  name: "CustomConditionalFormat",
  members: {
    rule: readable<Placed>("1.6", (placed) => node(ruleApi, placed)),
    format: readable<Placed>("1.6", (placed) => node(lookApi, placed)),
  },
};

const ruleApi: ApiClass<Placed> = {
  name: "ConditionalFormatRule",
  members: {
    formula: writable<Placed, string>(
      "1.6",
      text,
      ({ format }) => format.formula,
      ({ format }, formula) => {
        if (!formula.startsWith("=")) throw invalid(`formula ${formula}`);
        format.formula = formula;
      },
    ),
  },
};

const lookApi: ApiClass<Placed> = {
  name: "ConditionalRangeFormat",
  members: {
    fill: readable<Placed>("1.6", (placed) => node(lookFillApi, placed)),
    font: readable<Placed>("1.6", (placed) => node(lookFontApi, placed)),
  },
};

const lookFillApi: ApiClass<Placed> = {
  name: "ConditionalRangeFill",
  members: {
    color: writable<Placed, string>(
      "1.6",
      color,
      ({ format }) => format.fill,
      ({ format }, value) => void (format.fill = value),
    ),
  },
};

const lookFontApi: ApiClass<Placed> = {
  name: "ConditionalRangeFont",
  members: {
    color: writable<Placed, string>(
      "1.6",
      color,
      ({ format }) => format.color,
      ({ format }, value) => void (format.color = value),
    ),
    bold: writable<Placed, boolean>(
      "1.6",
      boolean,
      ({ format }) => format.bold,
      ({ format }, value) => void (format.bold = value),
    ),
  },
};

export const conditionalFormatClasses = [
  conditionalFormatsApi,
  conditionalFormatApi,
  customApi,
  ruleApi,
  lookApi,
  lookFillApi,
  lookFontApi,
];
