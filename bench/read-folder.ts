import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FORMS } from "../src/form/definitions";
import { readFile } from "../src/intake/read-file";

/** Reads the files of the folder named on the command line one after the other, from bytes to findings, and keeps none. */
const [folder] = process.argv.slice(2);
for (const file of readdirSync(folder!)) {
  const bytes: Uint8Array = readFileSync(join(folder!, file));
  readFile(FORMS[0]!, { id: file, file, modified: 0, bytes });
}
