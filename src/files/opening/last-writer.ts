import { Budget, LIMITS, type Limits } from "../limits";
import { Refused } from "../refusal";
import { sniff } from "../sniff";
import { decodeXml } from "../xml";
import { openPackage } from "../archive/zip";

const PART = "docProps/app.xml";
/** How the library that writes our files signs them; every program that saves one puts its own name there. */
const OURS = /<Application>hucre<\/Application>/;

/** Whether we have written the file and nobody has since: it holds nothing that is lost when we write it again. */
export function isOurs(bytes: Uint8Array, limits: Limits = LIMITS): boolean {
  if (sniff(bytes) !== "xlsx") return false;
  try {
    const part = openPackage(bytes, new Budget(limits)).part(PART);
    return part !== null && OURS.test(decodeXml(part, PART));
  } catch (fault) {
    if (fault instanceof Refused) return false;
    throw fault;
  }
}
