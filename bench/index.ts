import { benchConsolidating } from "./consolidating";
import { benchReading } from "./reading";

await benchReading();
benchConsolidating();
