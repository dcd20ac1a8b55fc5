import { benchAdding } from "./adding";
import { benchConsolidating } from "./consolidating";
import { benchExcel } from "./excel";
import { benchLive } from "./live";
import { benchReading } from "./reading";
import { benchRefusing } from "./refusing";
import { benchWps } from "./wps";
import { benchWriting } from "./writing";

await benchReading();
benchRefusing();
benchConsolidating();
await benchWriting();
await benchAdding();
await benchWps();
await benchExcel();
await benchLive();
