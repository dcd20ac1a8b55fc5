import type { Grid } from "../sheet/grid";
import { ARCHIVE_LIMITS, Budget, LIMITS, type Limits } from "./limits";
import { readWithin } from "./read-workbook";
import { refuse, Refused, type Opened, type Refusal } from "./refusal";
import { sniff, sniffHead } from "./sniff";
import { listParts, unpack, unpackHead } from "./archive/zip";
import type { ZipEntry } from "./archive/zip-entry";

/** A file's sheets, or why there are none. */
export interface ReadFile {
  /** "" for the file itself; in an archive "第一批/石角镇.xlsx", unlike that of any other file in it. */
  readonly path: string;
  /** Milliseconds since 1970 as an archive keeps it; `null` for the file itself. */
  readonly modified: number | null;
  readonly read: Opened<Grid>;
}

/** A file in an archive as it lies there; an archive within one counts too. */
const PACKED_LIMITS: Limits = { ...LIMITS, bytes: 64 * 1024 * 1024 };
/** All of them; unpacking without reading is quick. */
const ALL_PACKED_LIMITS: Limits = { ...ARCHIVE_LIMITS, bytes: 192 * 1024 * 1024 };

/** What is told of the files of an archive while they are read, so that one that is too much costs only itself. */
export interface Watch {
  /** A file is begun; it is not unpacked yet. */
  begin(path: string): void;
  /** Files that are passed over. */
  readonly past: ReadonlySet<string>;
  /** Whether what was read is enough: the files after it are refused as `archive-too-large`, and not unpacked. */
  isFull(): boolean;
}

const NOBODY: Watch = { begin: () => undefined, past: new Set(), isFull: () => false };

/**
 * The file, or the files in it when it is a .zip, folders and one archive within another included, one
 * after another as they are asked for, so that no more than one is unpacked at a time. Every file in an
 * archive comes, read or refused, except what programs and systems leave behind beside the files of
 * their users (`~$石角镇.xlsx`, `.DS_Store`, `__MACOSX`). `limits` are those of all the files of an
 * archive together. Nothing is thrown for what cannot be read.
 */
export function* readFiles(
  bytes: Uint8Array,
  limits: Limits = ARCHIVE_LIMITS,
  watch: Watch = NOBODY,
): Generator<ReadFile> {
  if (sniff(bytes) === "zip") yield* new Archive(new Budget(limits), watch).files(bytes, "", 0);
  else yield { path: "", modified: null, read: readWithin(bytes, new Budget(LIMITS)) };
}

/** Left behind by macOS, by Windows, and by programs that have a file open. */
const LITTER = /(?:^|\/)(?:__MACOSX\/.*|\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini|~\$[^/]*|\.~[^/]*)$/i;

/** Archives that may lie within an archive, each in the other. */
const DEEPEST = 1;

class Archive {
  private readonly packed = new Budget(ALL_PACKED_LIMITS);
  private readonly paths = new Set<string>();
  private listed = 0;

  constructor(
    private readonly whole: Budget,
    private readonly watch: Watch,
  ) {}

  *files(bytes: Uint8Array, path: string, depth: number): Generator<ReadFile> {
    const entries = attempt(() => this.list(bytes));
    if (entries instanceof Refused) return yield refused(path, ofArchive(entries.refusal));
    for (const entry of entries) yield* this.file(bytes, entry, path, depth);
  }

  /** Files that are somebody's, in the archive's order. Throws `Refused` when there are none or too many. */
  private list(bytes: Uint8Array): ZipEntry[] {
    const entries = listParts(bytes, this.whole);
    this.listed += entries.length;
    this.whole.countParts(this.listed);
    const files = entries.filter(({ name }) => !name.endsWith("/") && !LITTER.test(name));
    return files.length > 0 ? files : refuse({ code: "empty-archive" });
  }

  private *file(archive: Uint8Array, entry: ZipEntry, folder: string, depth: number): Generator<ReadFile> {
    const path = this.unlikeOthers(folder === "" ? entry.name : `${folder}/${entry.name}`);
    const { modified } = entry;
    if (this.watch.past.has(path)) return;
    this.watch.begin(path);
    const bytes = attempt(() => this.unpack(archive, entry));
    if (bytes instanceof Refused) return yield { ...refused(path, bytes.refusal), modified };
    if (sniff(bytes) !== "zip") return yield { path, modified, read: this.read(bytes) };
    if (depth < DEEPEST) return yield* this.files(bytes, path, depth + 1);
    yield { ...refused(path, { code: "nested-archive" }), modified };
  }

  /** Throws `Refused`. */
  private unpack(archive: Uint8Array, entry: ZipEntry): Uint8Array {
    if (this.whole.isSpent || this.packed.isSpent || this.watch.isFull())
      refuse({ code: "archive-too-large" });
    if (entry.encrypted) refuse({ code: "encrypted-archive" });
    const kind = sniffHead(unpackHead(archive, entry));
    if (kind !== null) refuse({ code: "other-format", kind });
    return unpack(archive, entry, new Budget(PACKED_LIMITS, this.packed));
  }

  private read(bytes: Uint8Array): Opened<Grid> {
    const read = readWithin(bytes, new Budget(LIMITS, this.whole));
    return this.whole.isSpent ? { ok: false, refusal: { code: "archive-too-large" } } : read;
  }

  private unlikeOthers(path: string): string {
    let unlike = path;
    for (let copy = 2; this.paths.has(unlike); copy++) unlike = `${path} (${copy})`;
    this.paths.add(unlike);
    return unlike;
  }
}

function refused(path: string, refusal: Refusal): ReadFile {
  return { path, modified: null, read: { ok: false, refusal } };
}

/** What is too large for a file is too large for an archive, too, and another sentence says so. */
function ofArchive(refusal: Refusal): Refusal {
  return refusal.code === "too-large" ? { code: "archive-too-large" } : refusal;
}

function attempt<Result>(work: () => Result): Result | Refused {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown;
    throw thrown;
  }
}
