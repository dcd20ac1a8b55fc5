/** The container of the 1997–2003 programs, and of files that later programs encrypt: "OLE". */

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENTRY = 128;
/** More directory sectors than any real file has; ends a chain that runs in a circle. */
const MOST_SECTORS = 4096;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, index) => bytes[index] === byte);
}

/** Names of the streams and storages, in directory order; `null` when the file breaks off before them. */
export function entryNames(bytes: Uint8Array): string[] | null {
  if (bytes.length < 512) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint16(30, true) === 12 ? 4096 : 512;
  const names: string[] = [];
  let sector = view.getUint32(48, true);
  for (let count = 0; sector < 0xfffffffa && count < MOST_SECTORS; count++) {
    const start = (sector + 1) * size;
    if (start + size > bytes.length) return null;
    for (let at = start; at < start + size; at += ENTRY) names.push(entryName(view, at));
    const next = nextSector(view, sector, size);
    if (next === null) return null;
    sector = next;
  }
  return names.filter((name) => name !== "");
}

function entryName(view: DataView, at: number): string {
  const length = Math.min(view.getUint16(at + 64, true), 64);
  let name = "";
  for (let offset = 0; offset + 2 < length; offset += 2) {
    name += String.fromCharCode(view.getUint16(at + offset, true));
  }
  return name;
}

/** The sector that follows in the chain, from the allocation table; `null` outside the file. */
function nextSector(view: DataView, sector: number, size: number): number | null {
  const perTable = size / 4;
  const table = Math.floor(sector / perTable);
  // Only the first 109 tables are listed in the header: 7 MB of file, directories lie before that.
  if (table >= 109) return 0xfffffffe;
  const at = (view.getUint32(76 + table * 4, true) + 1) * size + (sector % perTable) * 4;
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : null;
}
