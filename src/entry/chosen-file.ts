interface Chosen {
  readonly name: string;
  /** `null` when it could not be read. */
  readonly bytes: Uint8Array | null;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** What a program's own dialogue gave, as a file like those of a browser's. */
export function fileOf({ name, bytes, modified }: Chosen): File {
  const file = new File(bytes ? [Uint8Array.from(bytes)] : [], name, { lastModified: modified });
  if (!bytes) file.arrayBuffer = () => Promise.reject(new DOMException(name, "NotReadableError"));
  return file;
}
