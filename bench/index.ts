import { benchConsolidating } from "./consolidating";
import { benchExcel } from "./excel";
import { benchReading } from "./reading";
import { benchRefusing } from "./refusing";
import { benchWps } from "./wps";

await benchReading();
benchRefusing();
benchConsolidating();
await benchWps();
await benchExcel();
