/** Telling files of plain text apart: what a program saved as text, HTML or XML under any name. */

const SAMPLE = 4096;

/** Whether the beginning holds no byte that text never has; GBK and UTF-8 both pass, UTF-16 by its mark. */
export function looksLikeText(bytes: Uint8Array): boolean {
  if (isUtf16(bytes)) return true;
  const sample = bytes.subarray(0, SAMPLE);
  return (
    sample.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d) && pairsUp(sample)
  );
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** Bytes above ASCII are bytes of UTF-8 or of GBK, else this is no text that an office writes. */
function pairsUp(sample: Uint8Array): boolean {
  return ["utf-8", "gb18030"].some((encoding) => {
    try {
      // Streaming, so that a character cut in half at the end of the sample is no fault.
      new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
      return true;
    } catch {
      return false;
    }
  });
}

/** Which kind of text. A line with separators is taken for a table. */
export function textKind(bytes: Uint8Array): "html" | "xml" | "csv" | "text" {
  const encoding = bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8";
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE)).trimStart().toLowerCase();
  if (/^<(!doctype html|html|head|body|table|meta)/.test(text)) return "html";
  if (text.startsWith("<?xml")) return text.includes("<html") ? "html" : "xml";
  return /[,;\t]/.test(text) ? "csv" : "text";
}
