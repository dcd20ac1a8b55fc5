import { sha1 } from "@noble/hashes/legacy.js";
import { isSame, joined, PASSWORD, u32 } from "./default-password";

/**
 * What a file says of its encryption in the terms of CryptoAPI: the workbooks of 2002 and 2003 (RC4), and the
 * packages of 2007 (AES). All of it throws `RangeError` where the bytes end too early.
 */
export interface CryptoApi {
  readonly algorithm: "rc4" | "aes" | "other";
  /** Bytes of a key. */
  readonly keySize: number;
  readonly salt: Uint8Array;
  readonly verifier: Uint8Array;
  readonly verifierHash: Uint8Array;
}

const RC4 = 0x6801;
const AES = [0x660e, 0x660f, 0x6610];

/** Reads it from where its header begins, behind versions and flags. */
export function readCryptoApi(bytes: Uint8Array): CryptoApi {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = view.getUint32(0, true);
  const id = view.getUint32(12, true);
  const algorithm = id === RC4 ? "rc4" : AES.includes(id) ? "aes" : "other";
  // 0 stands for the shortest key that programs could be sold abroad with.
  const keySize = (view.getUint32(20, true) || 40) / 8;
  const at = 4 + header;
  const saltSize = view.getUint32(at, true);
  const salt = bytes.slice(at + 4, at + 4 + saltSize);
  const rest = at + 4 + saltSize;
  const verifier = bytes.slice(rest, rest + 16);
  view.getUint32(rest + 16, true);
  const verifierHash = bytes.slice(rest + 20, rest + 20 + (algorithm === "aes" ? 32 : 20));
  return { algorithm, keySize, salt, verifier, verifierHash };
}

/** What all keys are made of, from the password hashed over and over. */
export function passwordHash(salt: Uint8Array, rounds: number, password = PASSWORD): Uint8Array {
  let hash = sha1(joined(salt, password));
  for (let round = 0; round < rounds; round++) hash = sha1(joined(u32(round), hash));
  return hash;
}

/** Whether what was decrypted with the key shows that it is the right one. */
export function verifies(verifier: Uint8Array, hash: Uint8Array): boolean {
  return isSame(sha1(verifier), hash.subarray(0, 20));
}
