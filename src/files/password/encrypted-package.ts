import { CompoundFile } from "../archive/compound-file";
import type { Budget } from "../limits";
import { damaged, refuse } from "../refusal";
import { openAgile } from "./package-agile";
import { openStandard } from "./package-standard";

/**
 * The package within a compound file, where the password that every program tries opens it. Throws `Refused`:
 * `encrypted` where it takes another one.
 */
export function openEncryptedPackage(bytes: Uint8Array, budget: Budget): Uint8Array {
  const file = new CompoundFile(bytes);
  const info = file.stream("EncryptionInfo") ?? refuse({ code: "encrypted" });
  const stream = file.stream("EncryptedPackage") ?? refuse({ code: "encrypted" });
  if (info.length < 8 || stream.length < 8) damaged("EncryptedPackage", "is too short");
  budget.spendBytes(stream.length);
  const size = Number(new DataView(stream.buffer, stream.byteOffset).getBigUint64(0, true));
  const opened = open(info, stream.subarray(8)) ?? refuse({ code: "encrypted" });
  return size <= opened.length ? opened.subarray(0, size) : damaged("EncryptedPackage", "is cut short");
}

function open(info: Uint8Array, encrypted: Uint8Array): Uint8Array | null {
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const [major, minor] = [view.getUint16(0, true), view.getUint16(2, true)];
  try {
    if (minor === 4) return openAgile(info, encrypted);
    return minor === 2 && major >= 2 ? openStandard(info, encrypted) : null;
  } catch (thrown) {
    // Sizes that are none: what the file says of its encryption breaks off.
    if (thrown instanceof RangeError) return damaged("EncryptionInfo", thrown.message);
    throw thrown;
  }
}
