import { chromium } from "../../scripts/chromium";
import makeThem from "../one-file-of-packages.mjs";

/** Before any worker starts: two that install Chromium, or make one file of packages, at the same time get in each other's way. */
export default async function ready(): Promise<void> {
  chromium();
  await makeThem();
}
