const WHOLE = new TextDecoder("utf-8", { fatal: true });
const PIECE = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A text in UTF-8, its mark left out; `null` when the bytes are none. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  return decoded(WHOLE, bytes);
}

/** The same of what was cut out of a text: a mark at its beginning is a character of it. */
export function decodePiece(bytes: Uint8Array): string | null {
  return isShortAscii(bytes) ? String.fromCharCode(...bytes) : decoded(PIECE, bytes);
}

/** Numbers and names: asking a decoder takes longer than they do. */
const SHORT = 24;

function isShortAscii(bytes: Uint8Array): boolean {
  return bytes.length <= SHORT && bytes.every((byte) => byte < 0x80);
}

function decoded(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
