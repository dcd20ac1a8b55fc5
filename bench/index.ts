import { benchConsolidating } from "./consolidating";
import { benchReading } from "./reading";
import { benchRefusing } from "./refusing";
import { benchWps } from "./wps";

await benchReading();
benchRefusing();
benchConsolidating();
await benchWps();
