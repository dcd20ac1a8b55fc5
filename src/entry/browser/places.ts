import { pickedFile, type Place, type Places } from "../../pane/desk/ground/files";

/** What TypeScript does not know of the File System Access API. */
interface Pickers {
  showOpenFilePicker(options: object): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker(options: object): Promise<FileSystemFileHandle>;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** The browser remembers the folder of the last choice under it. */
const FOLDER = { id: "workbooks" };

/** A place of ours with the browser's handle of it. */
class HeldPlace implements Place {
  constructor(readonly handle: FileSystemFileHandle) {}

  get name(): string {
    return this.handle.name;
  }

  /**
   * The browser asks the clerk, once a file, and only right after he has pressed a button. The file is replaced when all
   * is written, or not at all.
   */
  async write(make: () => Promise<Uint8Array>): Promise<void> {
    const stream = await this.handle.createWritable();
    try {
      await stream.write(Uint8Array.from(await make()));
      await stream.close();
    } catch (error) {
      await stream.abort().catch(() => undefined);
      throw error;
    }
  }
}

/** Where this browser lets a page write files: `undefined` where it does not, or the page came without https. */
export function browserPlaces(): Places | undefined {
  if (!("showOpenFilePicker" in window && "showSaveFilePicker" in window)) return undefined;
  const pickers = window as unknown as Pickers;
  return {
    async open(accept) {
      const types = [{ accept: { "application/octet-stream": accept.split(",") } }];
      const chosen = await orCancelled(pickers.showOpenFilePicker({ ...FOLDER, types }));
      if (!chosen) return null;
      const [handle] = chosen;
      return { file: pickedFile(await handle!.getFile()), place: new HeldPlace(handle!) };
    },
    async choose(name, beside) {
      const types = [{ accept: { [XLSX]: [".xlsx"] } }];
      const startIn = beside instanceof HeldPlace ? { startIn: beside.handle } : FOLDER;
      const options = { ...startIn, types, suggestedName: name };
      const handle = await orCancelled(pickers.showSaveFilePicker(options));
      return handle && new HeldPlace(handle);
    },
  };
}

/** The browser throws when the clerk cancels. */
async function orCancelled<Chosen>(choosing: Promise<Chosen>): Promise<Chosen | null> {
  try {
    return await choosing;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
}
