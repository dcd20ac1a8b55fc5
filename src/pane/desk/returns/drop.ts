import { breath } from "../ground/breath";
import { pickedFile, type PickedFile } from "../ground/files";

/** Files that programs leave lying about: ~$石角镇.xlsx, .DS_Store, Thumbs.db. */
const LITTER = /^(~\$|\.|thumbs\.db$|desktop\.ini$)/i;

/**
 * The files of a drop. Folders are walked, and everything in them is taken but litter, so that the
 * clerk hears why a file is refused and none goes missing in silence.
 */
export async function droppedFiles(data: DataTransfer): Promise<PickedFile[]> {
  // The items are only there until the event is over: everything is taken before the first await.
  const items = [...data.items].filter(({ kind }) => kind === "file");
  const entries = items.flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.length === 0) return chosenFiles([...data.files]);
  const found = await Promise.all(entries.map((entry) => filesOf(entry, "")));
  return found.flat();
}

/** The same of a folder that was chosen, in whose files its name stands before theirs. */
export function filesOfFolder(files: readonly File[]): Promise<PickedFile[]> {
  const isLitter = ({ webkitRelativePath: path }: File) => path.split("/").some((part) => LITTER.test(part));
  return chosenFiles(files.filter((file) => !isLitter(file)));
}

/** Files between two breaths of the page: a browser asks the disk how large and how old each is, a fifth of a millisecond. */
const AT_ONCE = 100;

/** Files that were chosen. */
export async function chosenFiles(files: readonly File[]): Promise<PickedFile[]> {
  const picked: PickedFile[] = [];
  for (let from = 0; from < files.length; from += AT_ONCE) {
    // The browser has just made all of them, which takes its time, too.
    if (files.length > AT_ONCE) await breath();
    picked.push(...files.slice(from, from + AT_ONCE).map((file) => pickedFile(file)));
  }
  return picked;
}

async function filesOf(entry: FileSystemEntry, folder: string): Promise<PickedFile[]> {
  const path = folder + entry.name;
  if (isDirectory(entry)) {
    const children = (await childrenOf(entry)).filter(({ name }) => !LITTER.test(name));
    return (await Promise.all(children.map((child) => filesOf(child, `${path}/`)))).flat();
  }
  if (!isFile(entry)) return [];
  const file = await new Promise<File>((done, failed) => entry.file(done, failed));
  return [pickedFile(file, path)];
}

/** A directory is handed out in parts (Chromium: 100 entries), until an empty part comes. */
async function childrenOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (part.length === 0) return all;
    all.push(...part);
  }
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
