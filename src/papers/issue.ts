import { keptPriorPlan, type KeptPrior } from "../book/kept-prior";
import { BODY, HEADING, listPage } from "../consolidation/sheets/looks";
import type { RosterUnit } from "../consolidation/consolidation";
import { definitionPlan } from "../form/carried-definition";
import { dueFor, type Form } from "../form/form";
import { ISSUED_FRONT } from "../reading/about-returns";
import { range } from "../sheet/address";
import { fileName } from "../sheet/file-name";
import { sheetPlan, type SheetPlan } from "../sheet/sheet-plan";
import { formPlans } from "../template/form-plan";
import { contactWords, officeLine, type Office } from "./office";
import { dateWords } from "./words";

/** A blank form that goes out to one unit. Plain data: it crosses to a worker. */
export interface Issued {
  readonly unit: RosterUnit;
  /** 01_古南街道_党务公开统计表_2011.xlsx: in the order of the roster, each name once. */
  readonly file: string;
  /** The sheet that keeps what the unit reported the period before; `null` where that is not known. */
  readonly prior: SheetPlan | null;
}

/** The return of the period before of a unit, where one is known. */
export type PriorOf = (unit: RosterUnit) => Pick<KeptPrior, "file" | "return"> | null;

/** One form for each unit that owes one, in the order of the roster. */
export function issuedForms(form: Form, units: readonly RosterUnit[], priorOf: PriorOf): Issued[] {
  const owing = units.filter(({ exempt }) => exempt !== true);
  const digits = Math.max(2, String(owing.length).length);
  return owing.map((unit, index) => {
    const prior = priorOf(unit);
    const number = String(index + 1).padStart(digits, "0");
    return {
      unit,
      file: fileName([number, unit.unit, form.called, form.period?.of ?? ""]),
      prior: prior && keptPriorPlan(form, firstPlace(form), prior),
    };
  });
}

/** The workbook of one unit: the form with its name, what it needs to be known again, last period's figures. */
export function issuedWorkbook(form: Form, { unit, prior }: Issued): SheetPlan[] {
  const content = { unit: unit.unit, date: null, period: form.period?.of ?? null };
  return [...formPlans(form, content), definitionPlan(form), ...(prior ? [prior] : [])];
}

/** Where the only form of a workbook stands, as the pane calls it. */
function firstPlace({ tables: [first] }: Form): string {
  return `${first!.sheet}/0`;
}

const HEADS = [...ISSUED_FRONT, "联系人", "电话", "限期", "发出", "备注"];
const WIDTHS = [6, 24, 12, 44, 12, 16, 18, 10, 18];
const RIGHT = HEADS.length - 1;
const HEAD = 2;

/** 下发清单: which file goes to whom; the last two columns are for the pen. */
export function issuedListPlan(form: Form, issued: readonly Issued[], office: Office): SheetPlan {
  const rows = issued.map(({ unit, file }, index) => {
    const due = dueOf(form, unit);
    return [
      index + 1,
      unit.unit,
      unit.category,
      file,
      unit.contact,
      unit.phone,
      due && dateWords(due),
      "",
      "",
    ];
  });
  const bottom = HEAD + Math.max(rows.length, 1);
  return sheetPlan("下发清单", {
    identity: ISSUED_FRONT.map((text, column) => ({ row: HEAD, column, text })),
    cells: [[`《${form.title}》下发清单`], [officeLine(office)], HEADS, ...rows],
    merges: [0, 1].map((row) => range(row, 0, row, RIGHT)),
    formats: [
      {
        range: range(0, 0, 0, RIGHT),
        format: { font: { name: "宋体", size: 16, bold: true }, horizontal: "center", vertical: "middle" },
      },
      { range: range(1, 0, 1, RIGHT), format: { font: { name: "宋体", size: 10.5 }, vertical: "middle" } },
      { range: range(HEAD, 0, bottom, RIGHT), format: { ...BODY, wrap: true } },
      { range: range(HEAD, 0, HEAD, RIGHT), format: HEADING },
      { range: range(HEAD + 1, 5, bottom, 5), format: { number: "@" } },
    ],
    columnWidths: WIDTHS,
    rowHeights: [
      { from: 0, to: 0, height: 30 },
      { from: 1, to: 1, height: 20 },
    ],
    page: { ...listPage(bottom, RIGHT, { head: HEAD }), titleRows: { from: HEAD, to: HEAD } },
    filter: range(HEAD, 0, bottom, RIGHT),
    freeze: { rows: HEAD + 1, columns: 2 },
  });
}

/** The message that goes with the files, to all units. */
export function issueText(form: Form, issued: readonly Issued[], office: Office): string {
  const dues = [...new Set(issued.map(({ unit }) => dueOf(form, unit)).filter(Boolean))].sort();
  const day = office.by || (dues.length === 1 ? dues[0]! : "");
  const until =
    day !== ""
      ? `于${dateWords(day)}前`
      : dues.length > 1
        ? `在规定的日期（${dues.map(dateWords).join("、")}）前`
        : "及时";
  const contact = contactWords(office);
  return [
    `各单位：现下发《${form.title}》。请用发给本单位的文件填报，文件里已填好单位名称，不要改动表格的行、列和文字。`,
    "填好后请看表右边的“校验”一栏：要改正的请改正，要说明的请写在备注里。",
    `请${until}报送${contact === "" ? "" : `。${contact}`}。`,
  ].join("");
}

function dueOf(form: Form, { category }: RosterUnit): string {
  return dueFor(form, category) ?? "";
}
