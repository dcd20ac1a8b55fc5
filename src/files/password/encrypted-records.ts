import { md5, sha1 } from "@noble/hashes/legacy.js";
import { damaged, refuse } from "../refusal";
import { passwordHash, readCryptoApi, verifies } from "./crypto-api";
import { isSame, joined, PASSWORD, u32 } from "./default-password";
import { Rc4 } from "./rc4";

const BOF = 0x809;
const EOF = 0x0a;
const FILE_PASS = 0x2f;
/** A record that says nothing, put over the one that says how the file is encrypted. */
const NOTHING = 0xffff;
/** Records that stay as they are: versions, and what programs need before they have a key. */
const PLAIN = [BOF, FILE_PASS, 0xe1, 0x138, 0x194, 0x195, 0x196];
/** Of the record of a tab the place of its sheet stays. */
const TAB = 0x85;
/** Bytes under one key. */
const BLOCK = 1024;

/**
 * The records of a workbook of 1997–2003 as they were before they were encrypted with the password that
 * every program tries; those of a workbook without a password as they are. Throws `Refused`: `encrypted`
 * where it takes another one.
 */
export function openRecords(stream: Uint8Array): Uint8Array {
  const at = findFilePass(stream);
  if (at < 0) return stream;
  const body = stream.subarray(at + 4, at + 4 + (stream[at + 2]! | (stream[at + 3]! << 8)));
  const ciphers = ciphersOf(body) ?? refuse({ code: "encrypted" });
  const opened = decrypted(stream, ciphers);
  opened[at] = NOTHING & 0xff;
  opened[at + 1] = NOTHING >>> 8;
  return opened;
}

/** Among the first records of the workbook; −1 where it is not there. */
function findFilePass(stream: Uint8Array): number {
  for (let at = 0; at + 4 <= stream.length;) {
    const id = stream[at]! | (stream[at + 1]! << 8);
    if (id === FILE_PASS) return at;
    if (id === EOF || (at === 0 && id !== BOF)) return -1;
    at += 4 + (stream[at + 2]! | (stream[at + 3]! << 8));
  }
  return -1;
}

/** The cipher of a block by its number. */
type Ciphers = (block: number) => Rc4;

/** `null` where the password is another one, or the file is encrypted in a way that none of these is. */
function ciphersOf(body: Uint8Array): Ciphers | null {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  try {
    if (view.getUint16(0, true) !== 1) return null;
    const [major, minor] = [view.getUint16(2, true), view.getUint16(4, true)];
    if (major === 1 && minor === 1) return firstCiphers(body.subarray(6));
    return minor === 2 ? cryptoApiCiphers(body.subarray(10)) : null;
  } catch (thrown) {
    if (thrown instanceof RangeError) return damaged("Workbook", "the record of its encryption breaks off");
    throw thrown;
  }
}

/** As Excel 97 and 2000 did. */
function firstCiphers(body: Uint8Array, password = PASSWORD): Ciphers | null {
  const [salt, verifier, hash] = [0, 16, 32].map((at) => body.slice(at, at + 16)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const short = joined(md5(password).subarray(0, 5), salt);
  const base = md5(joined(...Array.from({ length: 16 }, () => short))).subarray(0, 5);
  const ciphers = (block: number) => new Rc4(md5(joined(base, u32(block))));
  const first = ciphers(0);
  return isSame(md5(first.over(verifier)), first.over(hash)) ? ciphers : null;
}

/** As Excel 2002 and 2003 did. */
function cryptoApiCiphers(body: Uint8Array, password = PASSWORD): Ciphers | null {
  const { algorithm, keySize, salt, verifier, verifierHash } = readCryptoApi(body);
  if (algorithm !== "rc4" || keySize < 5 || keySize > 16) return null;
  const base = passwordHash(salt, 0, password);
  const ciphers = (block: number) => {
    const key = sha1(joined(base, u32(block))).subarray(0, keySize);
    return new Rc4(keySize === 5 ? joined(key, new Uint8Array(11)) : key);
  };
  const first = ciphers(0);
  return verifies(first.over(verifier), first.over(verifierHash)) ? ciphers : null;
}

/** The cipher runs on over every byte of the stream, also over those that it leaves as they are. */
function decrypted(stream: Uint8Array, ciphers: Ciphers): Uint8Array {
  const opened = stream.slice();
  let cipher = ciphers(0);
  let [from, to] = [4, 4];
  for (let at = 0, next = 0; at < stream.length; at++) {
    if (at % BLOCK === 0) cipher = ciphers(at / BLOCK);
    if (at === next && at + 4 <= stream.length) {
      const id = stream[at]! | (stream[at + 1]! << 8);
      next = at + 4 + (stream[at + 2]! | (stream[at + 3]! << 8));
      from = PLAIN.includes(id) ? next : at + (id === TAB ? 8 : 4);
      to = next;
    }
    const over = cipher.next();
    if (at >= from && at < to) opened[at]! ^= over;
  }
  return opened;
}
