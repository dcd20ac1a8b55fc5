import { ecb } from "@noble/ciphers/aes.js";
import { sha1 } from "@noble/hashes/legacy.js";
import { passwordHash, readCryptoApi, verifies } from "./crypto-api";
import { joined, PASSWORD, u32 } from "./default-password";

const ROUNDS = 50_000;

/** The package of a file that Excel 2007 encrypted; `null` where the default password does not open it. */
export function openStandard(
  info: Uint8Array,
  encrypted: Uint8Array,
  password = PASSWORD,
): Uint8Array | null {
  const { algorithm, keySize, salt, verifier, verifierHash } = readCryptoApi(info.subarray(8));
  if (algorithm !== "aes" || ![16, 24, 32].includes(keySize)) return null;
  const key = keyOf(sha1(joined(passwordHash(salt, ROUNDS, password), u32(0)))).subarray(0, keySize);
  const decrypt = (bytes: Uint8Array) => ecb(key, { disablePadding: true }).decrypt(bytes);
  if (!verifies(decrypt(verifier), decrypt(verifierHash))) return null;
  return decrypt(encrypted.subarray(0, encrypted.length - (encrypted.length % 16)));
}

/** A key as CryptoAPI stretches it out of a hash. */
function keyOf(hash: Uint8Array): Uint8Array {
  const half = (filling: number) => {
    const block = new Uint8Array(64).fill(filling);
    hash.forEach((byte, index) => (block[index]! ^= byte));
    return sha1(block);
  };
  return joined(half(0x36), half(0x5c));
}
