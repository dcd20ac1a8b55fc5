import { benchConsolidating } from "./consolidating";
import { benchReading } from "./reading";
import { benchRefusing } from "./refusing";

await benchReading();
await benchRefusing();
benchConsolidating();
