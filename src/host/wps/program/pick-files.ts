import { DIALOG } from "./numbers";
import type { WpsApplication } from "./object-model";

/** A file that the clerk chose in the program's own dialogue. */
export interface ChosenFile {
  /** Without its folder: 石角镇.et */
  readonly name: string;
  /** `null` when it could not be read: moved meanwhile, or locked by another program. */
  readonly bytes: Uint8Array | null;
  /** When it was last changed, in milliseconds; 0 when the program does not say. */
  readonly modified: number;
}

/**
 * Lets the clerk choose files, for a page whose `<input type=file>` the embedded browser does not
 * open. `accept` as an input has it: ".xlsx,.et". Empty when the clerk cancels. Blocks the program
 * while the dialogue is open.
 */
export function pickFiles(app: WpsApplication, title: string, accept: string): ChosenFile[] {
  const patterns = accept.split(",").map((ending) => `*${ending.trim()}`);
  return choosePaths(app, title, patterns).map((path) => ({
    name: path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1),
    bytes: bytesOf(app, path),
    modified: modifiedOf(app, path),
  }));
}

/** Editions without the one dialogue have the other. */
function choosePaths(app: WpsApplication, title: string, patterns: readonly string[]): string[] {
  if (typeof app.FileDialog === "function") return chosenInDialog(app, title, patterns);
  const filter = `${title},${patterns.join(";")}`;
  const chosen = app.GetOpenFilename(filter, 1, title, title, true);
  if (typeof chosen === "string") return chosen.split(BETWEEN_PATHS);
  return Array.isArray(chosen) ? chosen.map(String) : [];
}

/** The declarations know no array: several files may come as one text, each beginning as a path does. */
const BETWEEN_PATHS = /"?\s*[;,|\n\t\0]\s*"?(?=[A-Za-z]:[\\/]|\\\\|\/)/;

function chosenInDialog(app: WpsApplication, title: string, patterns: readonly string[]): string[] {
  const dialog = app.FileDialog(DIALOG.filePicker);
  dialog.Title = title;
  dialog.AllowMultiSelect = true;
  dialog.Filters.Clear();
  dialog.Filters.Add(title, patterns.join(";"));
  if (dialog.Show() !== DIALOG.chosen) return [];
  const { SelectedItems: items } = dialog;
  return Array.from({ length: items.Count }, (_, index) => items.Item(index + 1));
}

/** `ReadFile` would end at the first zero byte. */
function bytesOf({ FileSystem: files }: WpsApplication, path: string): Uint8Array | null {
  try {
    return new Uint8Array(files.ReadFileAsArrayBuffer(path));
  } catch {
    // Said by `bytes`, so that one file does not stop the others.
    return null;
  }
}

function modifiedOf({ FileSystem: files }: WpsApplication, path: string): number {
  try {
    const { mtimeMs } = files.stat(path);
    return Number.isFinite(mtimeMs) ? mtimeMs : 0;
  } catch {
    // Older editions have no `stat`; of two returns of a unit the date that is written in them decides.
    return 0;
  }
}
