/**
 * A decoder of the encoding; `null` where the browser has none: those that are built into other programs may come
 * without the tables of all encodings but UTF-8 and UTF-16.
 */
export function decoderOf(encoding: string, options?: TextDecoderOptions): TextDecoder | null {
  try {
    return new TextDecoder(encoding, options);
  } catch {
    return null;
  }
}
