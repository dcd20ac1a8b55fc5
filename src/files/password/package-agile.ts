import { cbc } from "@noble/ciphers/aes.js";
import { sha1 } from "@noble/hashes/legacy.js";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2.js";
import { readXml, type Attributes } from "../xml";
import { isSame, joined, PASSWORD, u32 } from "./default-password";

/** What the keys of the parts of such a file are told apart by. */
const VERIFIER_INPUT = Uint8Array.of(0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79);
const VERIFIER_HASH = Uint8Array.of(0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e);
const PACKAGE_KEY = Uint8Array.of(0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6);

const SEGMENT = 4096;
/** The programs hash 100,000 times; more is made to keep a reader busy. */
const MOST_ROUNDS = 100_000;
const HASHES = { SHA1: sha1, "SHA-1": sha1, SHA256: sha256, SHA384: sha384, SHA512: sha512 };

type Hash = (bytes: Uint8Array) => Uint8Array;

/** How something in the file is encrypted. */
interface Cipher {
  readonly hash: Hash;
  readonly salt: Uint8Array;
  readonly keySize: number;
}

/** The package of a file that Excel 2010 or later encrypted; `null` where the default password does not open it. */
export function openAgile(info: Uint8Array, encrypted: Uint8Array, password = PASSWORD): Uint8Array | null {
  const { keyData, encryptedKey } = readInfo(info.subarray(8));
  const [data, lock] = [cipherOf(keyData), cipherOf(encryptedKey)];
  const rounds = Number(encryptedKey?.spinCount);
  if (!data || !lock || !(rounds >= 0 && rounds <= MOST_ROUNDS)) return null;
  let hash = lock.hash(joined(lock.salt, password));
  for (let round = 0; round < rounds; round++) hash = lock.hash(joined(u32(round), hash));
  const unlock = (name: string, block: Uint8Array) => {
    const key = fitted(lock.hash(joined(hash, block)), lock.keySize);
    return decrypt(key, lock.salt, fromBase64(encryptedKey?.[name] ?? ""));
  };
  const verifier = lock.hash(unlock("encryptedVerifierHashInput", VERIFIER_INPUT));
  const expected = unlock("encryptedVerifierHashValue", VERIFIER_HASH);
  if (!isSame(expected.subarray(0, verifier.length), verifier)) return null;
  const key = unlock("encryptedKeyValue", PACKAGE_KEY).subarray(0, data.keySize);
  return segments(encrypted).reduce(
    (whole, segment, index) => {
      whole.set(decrypt(key, data.hash(joined(data.salt, u32(index))), segment), index * SEGMENT);
      return whole;
    },
    new Uint8Array(encrypted.length - (encrypted.length % 16)),
  );
}

function segments(bytes: Uint8Array): Uint8Array[] {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 16));
  const count = Math.ceil(whole.length / SEGMENT);
  return Array.from({ length: count }, (_, index) => whole.subarray(index * SEGMENT, (index + 1) * SEGMENT));
}

/** In blocks of 16 bytes, each over the one before. */
function decrypt(key: Uint8Array, start: Uint8Array, bytes: Uint8Array): Uint8Array {
  return cbc(key, fitted(start, 16), { disablePadding: true }).decrypt(bytes);
}

/** Cut short, or filled up as the format has it. */
function fitted(bytes: Uint8Array, size: number): Uint8Array {
  const whole = new Uint8Array(size).fill(0x36);
  whole.set(bytes.subarray(0, size));
  return whole;
}

function readInfo(xml: Uint8Array): { keyData?: Attributes; encryptedKey?: Attributes } {
  const found: { keyData?: Attributes; encryptedKey?: Attributes } = {};
  readXml(xml, "EncryptionInfo", {
    open(element, attributes) {
      if (element === "keyData") found.keyData = attributes;
      else if (element === "encryptedKey") found.encryptedKey = attributes;
    },
  });
  return found;
}

/** `null` for what no program of ours knows. */
function cipherOf(attributes: Attributes | undefined): Cipher | null {
  const { hashAlgorithm, cipherAlgorithm, cipherChaining, saltValue, keyBits } = attributes ?? {};
  const hash = Object.entries(HASHES).find(([name]) => name === hashAlgorithm)?.[1];
  const keySize = Number(keyBits) / 8;
  if (!hash || cipherAlgorithm !== "AES" || cipherChaining !== "ChainingModeCBC") return null;
  return [16, 24, 32].includes(keySize) ? { hash, keySize, salt: fromBase64(saltValue ?? "") } : null;
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replace(/\s/g, "")), (letter) => letter.charCodeAt(0));
}
