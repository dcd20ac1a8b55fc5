import { isOpen, type Finding } from "../checking/finding";
import type { UnitReport } from "../consolidation/consolidation";
import { columnWords, rowWords } from "../consolidation/notes/line-words";
import type { Register } from "../consolidation/register";
import type { Form } from "../form/form";
import { cellName } from "../sheet/address";
import { contactWords, type Office } from "./office";
import { dayWords, numeralWords } from "./words";

/** 退改单: what a unit has to put right or to explain in the return that counts. */
export interface Slip {
  readonly unit: string;
  /** When the return was taken in, "" where that is not known. */
  readonly received: string;
  /** Which of the unit's returns it is. */
  readonly nth: number | null;
  /** Errors first. */
  readonly lines: readonly SlipLine[];
}

export interface SlipLine {
  /** "E7"; with its sheet for a form of several; "" for what stands nowhere. */
  readonly cell: string;
  /** Row and column as the form calls them. */
  readonly place: string;
  readonly actual: string;
  readonly expected: string;
  readonly message: string;
  /** It must be changed; else a reason will do. */
  readonly must: boolean;
}

/** One for each unit that has something to settle, in the order of the register; an edition settles nothing. */
export function slipsOf(form: Form, reports: readonly UnitReport[], register: Register): Slip[] {
  return reports.flatMap((report): Slip[] => {
    const { unit, entry } = report;
    const { passed, received, nth } = register.of(report);
    if (entry === null || entry.empty || passed) return [];
    const open = entry.submission.findings.filter(isOpen);
    const ordered = [...open.filter(isError), ...open.filter((finding) => !isError(finding))];
    if (ordered.length === 0) return [];
    return [{ unit, received, nth, lines: ordered.map((finding) => lineOf(form, finding)) }];
  });
}

function isError({ severity }: Finding): boolean {
  return severity === "error";
}

function lineOf(form: Form, finding: Finding): SlipLine {
  const { at, actual, expected, message } = finding;
  const sheets = new Set(form.tables.map(({ sheet }) => sheet));
  const front = at && sheets.size > 1 ? `${at.sheet} ` : "";
  return {
    cell: at ? front + cellName(at.row, at.column) : "",
    place: placeWords(form, finding),
    ...{ actual, expected, message, must: isError(finding) },
  };
}

function placeWords(form: Form, { table, row, column, onTotal }: Finding): string {
  if (table === null) return "";
  const words = [
    row !== null || onTotal ? rowWords(form, table, onTotal ? null : row) : "",
    column === null ? "" : columnWords(form, table, column),
  ];
  return words.filter((part) => part !== "").join("·");
}

export function natureWords({ must }: SlipLine): string {
  return must ? "必须改" : "说明原因";
}

/** What a unit is asked to do. */
export function requestWords(form: Form, { by }: Office): string {
  const until = by === "" ? "____月____日" : dayWords(by);
  const { characters } = form.explanation;
  return `请于${until}前改正重报；数字无误的，${whereToExplain(form)}写明原因（不少于${numeralWords(characters)}字）。`;
}

/** A form without 备注 is answered beside it. */
function whereToExplain({ tables }: Form): string {
  const has = tables.some(
    (table) =>
      table.columns.lines.some(({ role }) => role === "remark") ||
      (table.kind === "matrix" && table.rows.lines.some(({ role }) => role === "remark")),
  );
  return has ? "在备注" : "另行书面";
}

/** When the return came, and which it was: 12月20日收到，第 2 次; "" where neither is known. */
export function receivedWords({ received, nth }: Slip): string {
  const came = received === "" ? "" : `${dayWords(received)}收到`;
  return [came, nth === null ? "" : `第 ${nth} 次`].filter((part) => part !== "").join("，");
}

/** The slip as it is pasted into a message. */
export function slipText(form: Form, slip: Slip, office: Office): string {
  const came = receivedWords(slip);
  const must = slip.lines.filter((line) => line.must).length;
  const counts = [
    must > 0 && `${must} 处必须改`,
    slip.lines.length > must && `${slip.lines.length - must} 处请说明原因`,
  ];
  return [
    `${slip.unit}：贵单位报送的《${form.title}》${came === "" ? "" : `（${came}）`}，有 ${counts.filter(Boolean).join("、")}：`,
    ...slip.lines.map((line, index) => `${index + 1}. ${lineWords(line)}`),
    office.by === "" ? requestWords(form, office).replace(/请于.+?前/, "请尽快") : requestWords(form, office),
    contactWords(office),
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function lineWords(line: SlipLine): string {
  const { cell, place, actual, expected, message } = line;
  const figures = [actual && `填报 ${actual}`, expected && `应为或参考 ${expected}`]
    .filter(Boolean)
    .join("，");
  const where = [cell, place].filter((part) => part !== "").join(" ");
  const said = [where, figures].filter((part) => part !== "").join("，");
  return `【${natureWords(line)}】${said === "" ? "" : `${said}。`}${message}`;
}
