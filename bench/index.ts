import { benchConsolidating } from "./consolidating";
import { benchReading } from "./reading";
import { benchRefusing } from "./refusing";
import { benchWps } from "./wps";

await benchReading();
await benchRefusing();
benchConsolidating();
await benchWps();
