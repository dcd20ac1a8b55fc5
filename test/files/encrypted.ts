import { createCipheriv, createHash } from "node:crypto";
import { CFB } from "@e965/xlsx";

/** Files as the programs encrypt them, by Node's own ciphers. */

export const DEFAULT = "VelvetSweatshop";

const SALT = Buffer.from("0123456789abcdef");
const le = (number: number) => Buffer.from(Uint32Array.of(number).buffer);
const utf16 = (text: string) => Buffer.from(text, "utf16le");
const hashed = (name: string, ...pieces: Uint8Array[]) =>
  createHash(name).update(Buffer.concat(pieces)).digest();
const padded = (bytes: Uint8Array, size = 16) =>
  Buffer.concat([bytes, Buffer.alloc((size - (bytes.length % size)) % size)]);

function encipher(name: string, key: Uint8Array, iv: Uint8Array | null, bytes: Uint8Array): Buffer {
  const cipher = createCipheriv(name, key, iv).setAutoPadding(false);
  return Buffer.concat([cipher.update(padded(bytes)), cipher.final()]);
}

function rounds(name: string, password: string, count: number): Buffer {
  let hash = hashed(name, SALT, utf16(password));
  for (let round = 0; round < count; round++) hash = hashed(name, le(round), hash);
  return hash;
}

/** Streams in a compound file. */
export function compound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_del(file, "/Sh33tJ5");
  for (const [name, bytes] of Object.entries(streams))
    CFB.utils.cfb_add(file, `/${name}`, Buffer.from(bytes));
  return new Uint8Array(CFB.write(file, { type: "buffer" }) as Buffer);
}

const sized = (bytes: Uint8Array) => Buffer.concat([le(bytes.length), le(0)]);

/** As Excel 2010 and later do. */
export function agile(
  bytes: Uint8Array,
  { password = DEFAULT, hash = "SHA512", bits = 256, spin = 1000 } = {},
): Uint8Array {
  const name = hash.toLowerCase();
  const size = bits / 8;
  const cipher = `aes-${bits}-cbc`;
  const base = rounds(name, password, spin);
  const fit = (key: Buffer, length: number) =>
    Buffer.concat([key, Buffer.alloc(length, 0x36)]).subarray(0, length);
  const lock = (block: string, value: Uint8Array) =>
    encipher(cipher, fit(hashed(name, base, Buffer.from(block, "hex")), size), SALT, value).toString(
      "base64",
    );
  const input = Buffer.from("verifier input 1");
  const key = Buffer.from("the key of the package, 32 bytes".slice(0, size));
  const data = `cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="${hash}" keyBits="${bits}" blockSize="16" saltSize="16" hashSize="${hashed(name, input).length}" saltValue="${SALT.toString("base64")}"`;
  const verifier = `encryptedVerifierHashInput="${lock("fea7d2763b4b9e79", input)}" encryptedVerifierHashValue="${lock("d7aa0f6d3061344e", hashed(name, input))}"`;
  const xml = `<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"><keyData ${data}/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password" spinCount="${spin}" ${data} ${verifier} encryptedKeyValue="${lock("146e0be7abacd0d6", key)}"/></keyEncryptor></keyEncryptors></encryption>`;
  const segments = Array.from({ length: Math.ceil(bytes.length / 4096) }, (_, index) =>
    encipher(
      cipher,
      key,
      fit(hashed(name, SALT, le(index)), 16),
      bytes.subarray(index * 4096, (index + 1) * 4096),
    ),
  );
  return compound({
    EncryptionInfo: Buffer.concat([Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]), Buffer.from(xml)]),
    EncryptedPackage: Buffer.concat([sized(bytes), ...segments]),
  });
}

/** What CryptoAPI says of a cipher: its header and what shows that a key is right. */
function cryptoApi(algorithm: number, bits: number, verifier: Uint8Array, hash: Uint8Array): Buffer {
  const provider = utf16("Microsoft Enhanced Cryptographic Provider\0");
  const header = Buffer.concat([
    ...[0x24, 0, algorithm, 0x8004, bits, algorithm === 0x6801 ? 1 : 0x18, 0, 0].map(le),
    provider,
  ]);
  return Buffer.concat([le(0x24), le(header.length), header, le(16), SALT, verifier, le(20), hash]);
}

/** As Excel 2007 does. */
export function standard(bytes: Uint8Array, password = DEFAULT, bits = 128): Uint8Array {
  const last = hashed("sha1", rounds("sha1", password, 50_000), le(0));
  const half = (filling: number) =>
    hashed(
      "sha1",
      Buffer.alloc(64, filling).map((byte, index) => byte ^ (last[index] ?? 0)),
    );
  const key = Buffer.concat([half(0x36), half(0x5c)]).subarray(0, bits / 8);
  const lock = (value: Uint8Array) => encipher(`aes-${bits}-ecb`, key, null, value);
  const verifier = Buffer.from("verifier input 1");
  const api = cryptoApi(
    bits === 128 ? 0x660e : 0x6610,
    bits,
    lock(verifier),
    lock(padded(hashed("sha1", verifier), 32)),
  );
  return compound({
    EncryptionInfo: Buffer.concat([Buffer.from([3, 0, 2, 0]), api]),
    EncryptedPackage: Buffer.concat([sized(bytes), lock(bytes)]),
  });
}

function* rc4(key: Uint8Array): Generator<number> {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number) => ([state[a], state[b]] = [state[b]!, state[a]!]);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) % 256;
    swap(i, j);
  }
  for (let i = 1, j = 0; ; i = (i + 1) % 256) {
    j = (j + state[i]!) % 256;
    swap(i, j);
    yield state[(state[i]! + state[j]!) % 256]!;
  }
}

type KeyOf = (block: number) => Uint8Array;
const over = (stream: Generator<number>, bytes: Uint8Array) =>
  Buffer.from(bytes.map((byte) => byte ^ (stream.next().value as number)));

/** Keys of the blocks, and the record that says how. */
const WAYS = {
  /** As Excel 97 does. */
  first(password: string): { keyOf: KeyOf; filePass: Buffer } {
    const short = Buffer.concat([hashed("md5", utf16(password)).subarray(0, 5), SALT]);
    const base = hashed("md5", ...Array<Buffer>(16).fill(short)).subarray(0, 5);
    const keyOf = (block: number) => hashed("md5", base, le(block));
    const verifier = Buffer.from("verifier input 1");
    const cipher = rc4(keyOf(0));
    const shown = [over(cipher, verifier), over(cipher, hashed("md5", verifier))];
    return { keyOf, filePass: Buffer.concat([Buffer.from([1, 0, 1, 0, 1, 0]), SALT, ...shown]) };
  },
  /** As Excel 2003 does. */
  cryptoApi(password: string, bits: number): { keyOf: KeyOf; filePass: Buffer } {
    const base = hashed("sha1", SALT, utf16(password));
    const keyOf = (block: number) =>
      Buffer.concat([
        hashed("sha1", base, le(block)).subarray(0, bits / 8),
        Buffer.alloc(bits === 40 ? 11 : 0),
      ]);
    const verifier = Buffer.from("verifier input 1");
    const cipher = rc4(keyOf(0));
    const shown = [over(cipher, verifier), over(cipher, hashed("sha1", verifier))] as const;
    return {
      keyOf,
      filePass: Buffer.concat([Buffer.from([1, 0, 2, 0, 2, 0]), cryptoApi(0x6801, bits, ...shown)]),
    };
  },
};

/**
 * The records of a workbook, encrypted. `record` makes the one that says so, which the workbook has to hold
 * already, in any bytes of that length.
 */
export function records(
  stream: (filePass: readonly number[]) => Uint8Array,
  way: "first" | "cryptoApi",
  password = DEFAULT,
  bits = 128,
): Uint8Array {
  const { keyOf, filePass } = WAYS[way](password, bits);
  const plain = stream([...filePass]);
  const sealed = plain.slice();
  let cipher = rc4(keyOf(0));
  const keys = Array.from(plain, (_, at) => {
    if (at % 1024 === 0) cipher = rc4(keyOf(at / 1024));
    return cipher.next().value as number;
  });
  for (let at = 0; at + 4 <= plain.length;) {
    const id = plain[at]! | (plain[at + 1]! << 8);
    const end = at + 4 + (plain[at + 2]! | (plain[at + 3]! << 8));
    const start = id === 0x809 || id === 0x2f ? end : at + (id === 0x85 ? 8 : 4);
    for (let index = start; index < end; index++) sealed[index]! ^= keys[index]!;
    at = end;
  }
  return sealed;
}
