import { range, rangeName, type Range } from "../../../sheet/address";
import { cropped, freshRows, heightsIn, type SheetChange, type Tail } from "../../../sheet/sheet-change";
import type { SheetPlan } from "../../../sheet/sheet-plan";
import { blockSteps } from "./cells";
import { filterSteps } from "./filter";
import { lookSteps } from "./look";
import { protectionSteps } from "./protection";
import { heightSteps } from "./sizes";
import { contentStep, step, type Step } from "./step";

/** All that makes the plan's sheet of the one that stands as an earlier plan wrote it, of which there is a copy. */
export function changeSteps({ to, blocks, tail, heights, bounds }: SheetChange): Step[] {
  return [
    ...blocks.flatMap((block) => blockSteps(to, block)),
    ...(tail ? tailSteps(to, tail) : []),
    ...(heights ? heightsAnew(to, heights) : []),
    ...(bounds ? boundSteps(to) : []),
    ...protectionSteps(to),
  ];
}

function tailSteps(to: SheetPlan, tail: Tail): Step[] {
  const { before, bottom, right, kept } = tail;
  const rows = (first: number, last: number) => range(first, 0, last, right);
  const fresh = freshRows(tail);
  const gone = bottom < before ? [rows(bottom + 1, before)] : [];
  return [
    ...[...fresh.map((part) => rows(part.top, part.bottom)), ...gone].map(clearing),
    ...(kept && kept.by !== 0 ? [moving(rows(kept.top, kept.bottom), kept.by)] : []),
    ...fresh.flatMap((part) => blockSteps(to, rows(part.top, part.bottom))),
    ...fresh.flatMap((part) => lookSteps({ formats: cropped(to.formats, part.top, part.bottom) })),
  ];
}

const clearing = (block: Range): Step =>
  contentStep(block, (sheet) => sheet.getRange(rangeName(block)).untrack().clear("All"), 0);

/** Rows as they stood before, which the program has itself. */
function moving(block: Range, by: number): Step {
  const source = rangeName({ ...block, top: block.top - by, bottom: block.bottom - by });
  return contentStep(
    block,
    (sheet, copy) =>
      sheet.getRange(rangeName(block)).untrack().copyFrom(copy!.getRange(source).untrack(), "All"),
    0,
  );
}

function heightsAnew(to: SheetPlan, { top, bottom }: NonNullable<SheetChange["heights"]>): Step[] {
  const rows = `${top + 1}:${bottom + 1}`;
  return [
    step((sheet) => void (sheet.getRange(rows).untrack().format.useStandardHeight = true)),
    ...heightSteps(heightsIn(to.rowHeights, top, bottom)),
  ];
}

/** How far what is printed and what is filtered reaches. */
function boundSteps({ filter, page }: SheetPlan): Step[] {
  const printed = page?.printArea ? rangeName(page.printArea) : null;
  return [
    ...(filter ? [step((sheet) => sheet.autoFilter.remove()), ...filterSteps({ filter })] : []),
    ...(printed ? [step((sheet) => sheet.pageLayout.setPrintArea(printed))] : []),
  ];
}
