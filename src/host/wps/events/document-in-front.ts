import type { Unsubscribe } from "../../host";
import type { WpsApplication, WpsWorkbook } from "../program/object-model";
import { hear } from "./program-events";

/** Calls back when a workbook comes to the front, so that a page can keep its state apart by document. */
export function onDocumentInFront(
  app: WpsApplication,
  listener: (workbook: WpsWorkbook) => void,
): Unsubscribe {
  return hear(app, "WorkbookActivate", () => {
    const { ActiveWorkbook: workbook } = app;
    if (workbook) listener(workbook);
  });
}
