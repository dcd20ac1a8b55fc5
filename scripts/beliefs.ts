import { writeFileSync } from "node:fs";
import { BELIEFS, beliefsPage } from "./beliefs-page";

/** Writes docs/verified-on.md. test/docs/beliefs.test.ts holds it to the questions of the self-test. */
writeFileSync("docs/verified-on.md", beliefsPage());
console.log(`${Object.values(BELIEFS).flat().length} beliefs in docs/verified-on.md`);
