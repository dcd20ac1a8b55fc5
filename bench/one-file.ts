import { readFileSync } from "node:fs";
import { FORMS } from "../src/form/definitions";
import { readFile } from "../src/intake/read-file";
import { mostMemory } from "./most-memory";

/** Reads the file named on the command line, from bytes to findings, and says what came of it and what it took. */
const bytes: Uint8Array = readFileSync(process.argv[2]!);
const before = process.cpuUsage();
const outcomes = readFile(FORMS[0]!, { id: "", file: "", modified: 0, bytes });
const { user, system } = process.cpuUsage(before);
const codes = outcomes.map(({ unread, submissions }) => unread?.code ?? `${submissions.length} read`);
const outcome = [...new Set(codes)]
  .map((code) => `${code}${codes.length > 1 ? ` (${codes.filter((each) => each === code).length})` : ""}`)
  .join(", ");
console.log(
  JSON.stringify({ outcome, milliseconds: (user + system) / 1000, megabytes: mostMemory() / 1024 }),
);
