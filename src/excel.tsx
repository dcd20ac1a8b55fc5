import { associateCommands } from "./entry/excel/commands";
import { readingWorker } from "./entry/reading-worker";
import { returnFiles } from "./entry/return-files";
import { ribbonOf } from "./entry/ribbon";
import { standardDesk } from "./entry/standard-desk";
import { inExcel } from "./entry/excel/program";
import { App } from "./pane/App";

/* The task pane of Excel, which is its ribbon's page too. */

inExcel(({ host }) => {
  const desk = standardDesk(host, returnFiles(readingWorker));
  associateCommands(ribbonOf(desk, () => Office.addin.showAsTaskpane()));
  return (look) => <App desk={desk} {...look} />;
});
