import { range, rangeName, type CellAddress } from "../../sheet/address";
import type { Mark } from "../host";
import { HostError } from "../host-error";
import { MARK_FORMULA, MARK_SIGNATURE } from "../mark-formula";
import { addFormat } from "./steps/conditional-format";
import type { KnownSheet, KnownSheets } from "./session/known-sheets";
import { protectAgain } from "./steps/protection";
import { protectionOf } from "./reading/read-sheet";
import type { ExcelSession } from "./session/session";

/**
 * `Host.setMarks`: none where these marks stand already, one round trip when the sheet was read or marked before, one
 * more when not. After a fault our formats are looked for and replaced once more: the clerk may have changed something
 * meanwhile, and what the first time left has to go.
 */
export async function setMarks(
  session: ExcelSession,
  known: KnownSheets,
  name: string,
  marks: readonly Mark[],
): Promise<void> {
  const seen = known.find(name);
  if (seen?.shown === JSON.stringify(marks)) return;
  const first = seen && seen.unknown.length === 0 ? seen : null;
  try {
    await replaceOn(session, known, name, marks, first);
  } catch (fault) {
    if (isFinal(fault)) throw fault;
    await replaceOn(session, known, name, marks, null);
  }
}

/** What stays as it is however often one asks. */
const isFinal = (fault: unknown) =>
  fault instanceof HostError && ["read-only", "editing", "left-open"].includes(fault.code);

/** `seen` is the sheet as it is known to be, `null` when it has to be looked at first. */
async function replaceOn(
  session: ExcelSession,
  known: KnownSheets,
  name: string,
  marks: readonly Mark[],
  seen: KnownSheet | null,
): Promise<void> {
  const sheet = seen ?? (await session.run(name, (context) => lookForMarks(session, known, context, name)));
  try {
    await session.run(name, (context) => replace(known, context, name, sheet, marks));
  } catch (fault) {
    known.forget(name);
    await protectAgain(session, name, sheet.protection, fault);
    throw fault;
  }
}

async function replace(
  known: KnownSheets,
  context: Excel.RequestContext,
  name: string,
  seen: KnownSheet,
  marks: readonly Mark[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const open = seen.protection !== null && seen.protection.allowFormatCells !== true;
  if (open) sheet.protection.unprotect();
  const formats = sheet.getRange().untrack().conditionalFormats;
  for (const id of seen.ours) formats.getItem(id).delete();
  const added = byLook(marks).flatMap((same) =>
    addressesOf(same).map((addresses) => {
      const cells = sheet.getRanges(addresses).untrack();
      const format = addFormat(cells.conditionalFormats, MARK_FORMULA, same[0]!.look);
      format.load("id");
      return format;
    }),
  );
  if (open) sheet.protection.protect(seen.protection!);
  await context.sync();
  known.keep({ ...seen, ours: added.map(({ id }) => id), unknown: [], shown: JSON.stringify(marks) });
}

/** Finds out which conditional formats of the sheet are ours. */
async function lookForMarks(
  session: ExcelSession,
  known: KnownSheets,
  context: Excel.RequestContext,
  name: string,
): Promise<KnownSheet> {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.load("id");
  context.workbook.load("readOnly");
  sheet.protection.load("protected,options");
  const formats = sheet.getRange().untrack().conditionalFormats;
  formats.load("items/id,items/type");
  await context.sync();
  const custom = formats.items.filter(({ type }) => type === "Custom");
  const again = sheet.getRange().untrack().conditionalFormats;
  const rules = new Map(custom.map(({ id }) => [id, again.getItem(id).custom.rule]));
  for (const rule of rules.values()) rule.load("formula");
  if (rules.size > 0) await context.sync();
  session.readOnly = context.workbook.readOnly;
  // One without a formula was left by a marking that broke off: no clerk can make such a one.
  const isOurs = ({ id }: Excel.ConditionalFormat) => {
    const { formula } = rules.get(id)!;
    return formula === "" || formula.includes(MARK_SIGNATURE);
  };
  const looked: KnownSheet = {
    id: sheet.id,
    protection: protectionOf(sheet.protection),
    ours: custom.filter(isOurs).map(({ id }) => id),
    others: new Set(custom.filter((format) => !isOurs(format)).map(({ id }) => id)),
    unknown: [],
    shown: null,
  };
  known.learnName(sheet.id, name);
  known.keep(looked);
  return looked;
}

function byLook(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const looks = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = JSON.stringify([mark.look.fill, mark.look.color, mark.look.bold]);
    const same = looks.get(key);
    if (same) same.push(mark);
    else looks.set(key, [mark]);
  }
  return [...looks.values()];
}

/** Characters of addresses in one list; Excel takes 8,192. */
const MOST_CHARACTERS = 8_000;

/** "C6:D6,F9": the cells as few blocks, in as few lists as they fit into. */
function addressesOf(cells: readonly CellAddress[]): string[] {
  const lists: string[] = [];
  for (const block of blocksOf(cells)) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + block.length < MOST_CHARACTERS)
      lists[lists.length - 1] = `${last},${block}`;
    else lists.push(block);
  }
  return lists;
}

/** Neighbours in a row become one. */
function blocksOf(cells: readonly CellAddress[]): string[] {
  const runs: { row: number; from: number; to: number }[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs.at(-1);
    if (last && last.row === row && column <= last.to + 1) last.to = column;
    else runs.push({ row, from: column, to: column });
  }
  return runs.map(({ row, from, to }) => rangeName(range(row, from, row, to)));
}
