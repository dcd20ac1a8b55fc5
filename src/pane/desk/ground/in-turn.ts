import type { Host } from "../../../host/host";

/**
 * The same host, one call after the other: live checking, tracing and the clerk's buttons may ask at
 * the same time, and adapters are promised that calls do not overlap.
 */
export function inTurn(host: Host): Host {
  let last: Promise<unknown> = Promise.resolve();
  const queued = <Result>(call: () => Promise<Result>): Promise<Result> => {
    const mine = last.then(call);
    // A call that failed is its caller's matter; the next one goes ahead.
    last = mine.catch(() => undefined);
    return mine;
  };
  const {
    asOneStep,
    readAgain,
    readCells,
    readAtOnce,
    calculated,
    saveWorkbook,
    openWorkbook,
    unsaved,
    onUnsaved,
    onRefused,
    tells,
  } = host;
  return {
    name: host.name,
    capabilities: host.capabilities,
    workbook: () => queued(() => host.workbook()),
    readSheet: async (sheet) => {
      // A program may take seconds for it: nobody else is to wait.
      if (calculated) await calculated.call(host, sheet);
      return queued(() => host.readSheet(sheet));
    },
    writeSheets: (plans, writing) => queued(() => host.writeSheets(plans, writing)),
    editCells: (sheet, edits) => queued(() => host.editCells(sheet, edits)),
    setProtection: (...given) => queued(() => host.setProtection(...given)),
    setMarks: (sheet, marks) => queued(() => host.setMarks(sheet, marks)),
    select: (sheet, cell) => queued(() => host.select(sheet, cell)),
    onEdited: (listener) => host.onEdited(listener),
    onSelected: (listener) => host.onSelected(listener),
    // What is done in it comes here by itself.
    ...(asOneStep && { asOneStep: (work) => asOneStep.call(host, work) }),
    ...(tells && { tells: () => tells.call(host) }),
    ...(readCells && { readCells: (sheet) => queued(() => readCells.call(host, sheet)) }),
    ...(readAgain && { readAgain: (before) => queued(() => readAgain.call(host, before)) }),
    ...(readAtOnce && { readAtOnce: (sheet) => queued(() => readAtOnce.call(host, sheet)) }),
    ...(unsaved && { unsaved: () => unsaved.call(host) }),
    ...(onRefused && { onRefused: (listener) => onRefused.call(host, listener) }),
    ...(onUnsaved && { onUnsaved: (listener) => onUnsaved.call(host, listener) }),
    ...(saveWorkbook && { saveWorkbook: () => queued(() => saveWorkbook.call(host)) }),
    ...(openWorkbook && {
      openWorkbook: (sheets, isNew) => queued(() => openWorkbook.call(host, sheets, isNew)),
    }),
  };
}
