/** The encoding of a part: the one that its first bytes show or its declaration announces, else "utf-8". */
export function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  const head = String.fromCharCode(...bytes.subarray(0, 120));
  const announced = /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1]?.toLowerCase();
  // What can be read as it stands here is not in UTF-16: systems announce that of texts in their memory.
  return announced === undefined || /^(?:utf-?16|ucs|unicode)/.test(announced) ? "utf-8" : announced;
}
