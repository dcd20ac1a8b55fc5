import { joinBytes } from "./join-bytes";
import { damaged, refuse, Refused } from "../refusal";

/**
 * The container of the 1997–2003 programs, and of files that later programs encrypt: "OLE". A file
 * system in a file: numbered sectors, a table that says for each sector which one follows it, a
 * directory of streams.
 */

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER = 512;
const ENTRY = 128;
/** Sectors that may follow have numbers below; those above mark the end of a chain or a free sector. */
const FIRST_MARK = 0xfffffffa;
/** Tables that the header lists itself. */
const LISTED_TABLES = 109;
const STREAM = 2;
const ROOT = 5;

/** The directory is a forest: the children of a storage are a tree of entries. */
interface Entry {
  readonly name: string;
  readonly type: number;
  /** Numbers of the entries beside it and, in a storage, of one of those inside. */
  readonly siblings: readonly [number, number];
  readonly child: number;
  readonly start: number;
  /** Bytes. */
  readonly length: number;
}

export function isCompoundFile(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, index) => bytes[index] === byte);
}

/** Names of the outermost streams and storages; `null` when the directory cannot be read. */
export function rootNames(bytes: Uint8Array): string[] | null {
  try {
    return new CompoundFile(bytes).rootNames;
  } catch (thrown) {
    if (thrown instanceof Refused) return null;
    throw thrown;
  }
}

/** An opened container. All of it throws `Refused`: `truncated` for a sector beyond the file's end. */
export class CompoundFile {
  private readonly view: DataView;
  private readonly sectorSize: number;
  /** Sectors that the file has room for; no chain is longer, or it runs in a circle. */
  private readonly sectorCount: number;
  private readonly tables: readonly number[];
  /** Streams and storages that lie in no storage: documents within the document hold the same names. */
  private readonly outermost: readonly Entry[];
  private readonly root: Entry;

  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length < HEADER) refuse({ code: "truncated" });
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.sectorSize = this.view.getUint16(30, true) === 12 ? 4096 : 512;
    this.sectorCount = Math.ceil(bytes.length / this.sectorSize);
    this.tables = this.listTables();
    const directory = this.joined(this.view.getUint32(48, true));
    if (directory.length % this.sectorSize !== 0) refuse({ code: "truncated" });
    const entries = entriesIn(directory);
    this.root = entries.find(({ type }) => type === ROOT) ?? damaged("", "no root entry");
    this.outermost = outermostOf(entries, this.root);
  }

  get rootNames(): string[] {
    return this.outermost.map(({ name }) => name);
  }

  /** The bytes of the outermost stream of that name, in any case; `null` when there is none. */
  stream(name: string): Uint8Array | null {
    const wanted = name.toLowerCase();
    const isWanted = (entry: Entry) => entry.type === STREAM && entry.name.toLowerCase() === wanted;
    const entry = this.outermost.find(isWanted);
    if (entry === undefined) return null;
    const isSmall = entry.length < this.view.getUint32(56, true);
    const bytes = isSmall ? this.smallStream(entry) : this.joined(entry.start);
    return bytes.length < entry.length ? refuse({ code: "truncated" }) : bytes.subarray(0, entry.length);
  }

  /** Small streams lie in a stream of their own, cut into sectors of 64 bytes with a table of their own. */
  private smallStream({ start, length }: Entry): Uint8Array {
    const all = this.joined(this.root.start);
    const table = this.joined(this.view.getUint32(60, true));
    const next = new DataView(table.buffer, table.byteOffset, table.byteLength);
    const pieces: Uint8Array[] = [];
    for (let sector = start; sector < FIRST_MARK && pieces.length * 64 < length;) {
      if (sector * 64 >= all.length || sector * 4 + 4 > table.length) damaged("", `small sector ${sector}`);
      pieces.push(all.subarray(sector * 64, sector * 64 + 64));
      sector = next.getUint32(sector * 4, true);
    }
    return joinBytes(pieces);
  }

  /** The bytes of a chain of sectors; the file's last sector may be cut short, as some programs leave it. */
  private joined(start: number): Uint8Array {
    const pieces: Uint8Array[] = [];
    // Sectors that follow each other, as nearly all do, are one piece.
    let [first, behind] = [start, start];
    let count = 0;
    for (let sector = start; sector < FIRST_MARK; sector = this.next(sector)) {
      if (count++ > this.sectorCount) damaged("", "sectors in a circle");
      if ((sector + 1) * this.sectorSize >= this.bytes.length) refuse({ code: "truncated" });
      if (sector !== behind) {
        pieces.push(this.sectors(first, behind));
        first = sector;
      }
      behind = sector + 1;
    }
    const last = this.sectors(first, behind);
    return pieces.length === 0 ? last : joinBytes([...pieces, last]);
  }

  private sectors(first: number, behind: number): Uint8Array {
    return this.bytes.subarray((first + 1) * this.sectorSize, (behind + 1) * this.sectorSize);
  }

  private next(sector: number): number {
    const perTable = this.sectorSize / 4;
    const table = this.tables[Math.floor(sector / perTable)] ?? damaged("", `sector ${sector} in no table`);
    return this.number(table, sector % perTable);
  }

  /** The number at an index of a sector that holds numbers. */
  private number(sector: number, index: number): number {
    const at = (sector + 1) * this.sectorSize + index * 4;
    return at + 4 <= this.bytes.length ? this.view.getUint32(at, true) : refuse({ code: "truncated" });
  }

  /** The sectors that hold the table: the first are in the header, more of them in a chain of lists. */
  private listTables(): number[] {
    const tables: number[] = [];
    for (let index = 0; index < LISTED_TABLES; index++) {
      tables.push(this.view.getUint32(76 + index * 4, true));
    }
    const perList = this.sectorSize / 4 - 1;
    let list = this.view.getUint32(68, true);
    for (let lists = 0; list < FIRST_MARK; lists++) {
      if (lists * perList > this.sectorCount) damaged("", "lists of tables in a circle");
      for (let index = 0; index < perList; index++) tables.push(this.number(list, index));
      list = this.number(list, perList);
    }
    return tables.filter((table) => table < FIRST_MARK);
  }
}

function entriesIn(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const type = view.getUint8(at + 66);
    const siblings = [view.getUint32(at + 68, true), view.getUint32(at + 72, true)] as const;
    const child = view.getUint32(at + 76, true);
    const [start, length] = [view.getUint32(at + 116, true), view.getUint32(at + 120, true)];
    entries.push({ name: entryName(view, at), type, siblings, child, start, length });
  }
  return entries;
}

/** Those in the root's tree; all of them where a program left the tree unmade. */
function outermostOf(entries: readonly Entry[], root: Entry): Entry[] {
  const found = new Set<Entry>();
  const ahead = [root.child];
  for (let number = ahead.pop(); number !== undefined; number = ahead.pop()) {
    const entry = entries[number];
    if (entry === undefined || found.has(entry)) continue;
    found.add(entry);
    ahead.push(...entry.siblings);
  }
  return (found.size > 0 ? [...found] : entries).filter(({ name }) => name !== "");
}

function entryName(view: DataView, at: number): string {
  const length = Math.min(view.getUint16(at + 64, true), 64);
  let name = "";
  for (let offset = 0; offset + 2 < length; offset += 2) {
    name += String.fromCharCode(view.getUint16(at + offset, true));
  }
  return name;
}
