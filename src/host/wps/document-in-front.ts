import type { Unsubscribe } from "../host";
import type { WpsApplication, WpsListener, WpsWorkbook } from "./object-model";

/** Calls back when a workbook comes to the front, so that a page can keep its state apart by document. */
export function onDocumentInFront(
  app: WpsApplication,
  listener: (workbook: WpsWorkbook) => void,
): Unsubscribe {
  let listening = true;
  const own: WpsListener = () => {
    const { ActiveWorkbook: workbook } = app;
    if (listening && workbook) listener(workbook);
  };
  app.ApiEvent.AddApiEventListener("WorkbookActivate", own);
  return () => {
    listening = false;
    app.ApiEvent.RemoveApiEventListener("WorkbookActivate", own);
  };
}
