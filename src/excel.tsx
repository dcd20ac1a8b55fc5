import { associateCommands } from "./entry/excel/commands";
import { fetchAhead } from "./entry/fetch-ahead";
import { readingWorker } from "./entry/reading-worker";
import { returnFiles } from "./entry/return-files";
import { ribbonOf } from "./entry/ribbon";
import { standardDesks } from "./entry/standard-desks";
import { inExcel } from "./entry/excel/program";
import { App } from "./pane/App";

/* The task pane of Excel, which is its ribbon's page too. */

inExcel(({ host }) => {
  const desks = standardDesks(host, returnFiles(readingWorker));
  fetchAhead();
  associateCommands(ribbonOf(desks, () => Office.addin.showAsTaskpane()));
  return (look) => <App desks={desks} {...look} />;
});
