import { join } from "node:path";
import { classicScript } from "../../support/classic-script";

/** `page.ts` as one classic script, to be run in a page before any other. */
export const fakeExcelScript = () => classicScript({ entryPoints: [join(import.meta.dirname, "page.ts")] });
