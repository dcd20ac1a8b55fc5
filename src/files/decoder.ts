const DECODERS = new Map<string, TextDecoder>();

/**
 * A decoder of the encoding; `null` where the browser has none: those that are built into other programs may come
 * without the tables of all encodings but UTF-8 and UTF-16. One `fatal` throws at bytes that are none of the encoding.
 * They are made once, as making one takes longer than decoding a small file: whoever decodes a piece of a stream
 * finishes it.
 */
export function decoderOf(
  encoding: string,
  { fatal }: { readonly fatal: boolean } = { fatal: false },
): TextDecoder | null {
  const key = `${encoding.toLowerCase()} ${fatal}`;
  const known = DECODERS.get(key);
  if (known !== undefined) return known;
  try {
    const decoder = new TextDecoder(encoding, { fatal });
    DECODERS.set(key, decoder);
    return decoder;
  } catch {
    return null;
  }
}

/** A text in that encoding, its mark left out; `null` when the bytes are none, or nobody can say. */
export function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return decoderOf(encoding, { fatal: true })?.decode(bytes) ?? null;
  } catch {
    return null;
  }
}
