import { benchAdding } from "./adding";
import { benchConsolidating } from "./consolidating";
import { benchExcel } from "./excel";
import { benchFormats } from "./formats";
import { benchFolders } from "./folders";
import { benchForms } from "./forms";
import { benchLive } from "./live";
import { benchPage } from "./page";
import { benchReading } from "./reading";
import { benchRefusing } from "./refusing";
import { benchWps } from "./wps";
import { benchWriting } from "./writing";

/** By the names by which some of them are asked for. */
const BENCHES: Readonly<Record<string, () => unknown>> = {
  reading: () => benchReading(),
  formats: () => benchFormats(),
  forms: () => benchForms(),
  refusing: benchRefusing,
  consolidating: benchConsolidating,
  folders: () => benchFolders(),
  writing: benchWriting,
  adding: benchAdding,
  wps: benchWps,
  excel: benchExcel,
  live: () => benchLive(),
  page: async () => {
    for (const count of counts.length > 0 ? counts : [undefined]) await benchPage(count);
  },
};

/** Those that are named on the command line, or all of them; numbers say how many returns come into the page. */
const asked = process.argv.slice(2);
const counts = asked.filter((each) => /^\d+$/.test(each)).map(Number);
const named = asked.filter((each) => !/^\d+$/.test(each));
const unknown = named.filter((name) => !(name in BENCHES));
if (unknown.length > 0)
  throw new Error(`no bench is called ${unknown.join(", ")}: ${Object.keys(BENCHES).join(", ")}`);
for (const [name, bench] of Object.entries(BENCHES)) {
  if (named.length === 0 || named.includes(name)) await bench();
}
