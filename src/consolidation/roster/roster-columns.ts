import { dateOfSerial, parseDate } from "../../reading/cell/parse-date";
import { textOf, type CellValue } from "../../sheet/grid";
import type { RosterUnit } from "../consolidation";

/** A column of the roster: what it is called, how wide it is, and what it says of a unit. */
export interface RosterColumn {
  readonly head: string;
  readonly width: number;
  /** As it is written into the sheet; "" for nothing. */
  of(unit: RosterUnit): string;
  /** The unit with what a cell says. */
  with(unit: RosterUnit, cell: CellValue): RosterUnit;
}

/** What stands between the names in one cell. */
const BETWEEN = /[、，,；;/\n\r]+/;

const namesIn = (cell: CellValue) =>
  textOf(cell)
    .split(BETWEEN)
    .map((name) => name.trim())
    .filter((name) => name !== "");

type Text = "unit" | "category" | "contact" | "phone" | "leader" | "code" | "parent" | "order";

const text = (head: string, width: number, key: Text): RosterColumn => ({
  ...{ head, width, of: (unit) => unit[key] ?? "" },
  with: (unit, cell) => {
    const said = textOf(cell).trim();
    return said === "" ? unit : { ...unit, [key]: said };
  },
});

const names = (head: string, width: number, key: "aliases" | "former" | "absorbed"): RosterColumn => ({
  ...{ head, width, of: (unit) => (unit[key] ?? []).join("、") },
  with: (unit, cell) => {
    const said = namesIn(cell);
    return said.length === 0 ? unit : { ...unit, [key]: said };
  },
});

const NEVER = { from: "", until: "", reason: "" };

const exempt = (head: string, width: number, key: keyof typeof NEVER): RosterColumn => ({
  ...{ head, width, of: ({ exemption }) => exemption?.[key] ?? "" },
  with: (unit, cell) => {
    const said = key === "reason" ? textOf(cell).trim() : dayIn(cell);
    return said === "" ? unit : { ...unit, exemption: { ...(unit.exemption ?? NEVER), [key]: said } };
  },
});

/** A day as a clerk types it or a program shows it; what is none says nothing. */
function dayIn(cell: CellValue): string {
  return (typeof cell === "number" ? dateOfSerial(cell) : parseDate(textOf(cell))) ?? "";
}

/** What every roster has. */
export const COLUMNS: readonly RosterColumn[] = [
  text("单位", 28, "unit"),
  text("类别", 14, "category"),
  text("联系人", 14, "contact"),
  text("电话", 18, "phone"),
  names("别名", 36, "aliases"),
];

/** What it has where the clerk has use for it, wherever it stands. */
export const MORE: readonly RosterColumn[] = [
  text("单位代码", 18, "code"),
  text("上级", 28, "parent"),
  text("分管领导", 14, "leader"),
  names("原名", 24, "former"),
  names("并入单位", 24, "absorbed"),
  text("次序", 7, "order"),
  exempt("免报起", 12, "from"),
  exempt("免报止", 12, "until"),
  exempt("免报原因", 24, "reason"),
];

/** What of them keeps its zeros, and what is no date of the program's. */
export const TEXTS: readonly string[] = ["电话", "单位代码", "免报起", "免报止"];
