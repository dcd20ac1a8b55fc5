import type { Host, Unsubscribe } from "../../../host/host";
import type { Drafts } from "../ground/files";
import type { WorkbookName } from "./workbook-name";

/** Milliseconds without a change after which a draft is kept, and after which it is kept in any case. */
const QUIET = 2_000;
const LONGEST = 15_000;
/** So often it is asked, each time after `QUIET`, whether a draft is called otherwise than when it was kept. */
const TIMES = 5;

/**
 * Keeps a draft of what no file holds while the clerk works, and drops it once a file does. One at a time; a draft that
 * cannot be kept (a full disk, a browser that keeps nothing) costs nobody his work: it is reported and tried again with
 * the next change.
 */
export function keepDrafts(host: Host, drafts: Drafts, nameOf: () => WorkbookName): Unsubscribe {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let naming: ReturnType<typeof setTimeout> | undefined;
  let since: number | null = null;
  let working: Promise<void> = Promise.resolve();

  const keep = async () => {
    since = null;
    if (!host.unsaved?.()) return drafts.drop();
    const snapshot = await host.saveWorkbook?.();
    if (!snapshot) return;
    const { unit, units, file } = nameOf();
    const bytes = await snapshot.bytes();
    // A file may hold it by now.
    if (!host.unsaved()) return;
    await drafts.keep({ saved: Date.now(), unit, units, file, bytes });
    nameSoon({ unit, units, file }, TIMES);
  };
  /** The pane looks for a form while the draft is kept: whose it is may come out later. */
  const nameSoon = (kept: WorkbookName, times: number) => {
    clearTimeout(naming);
    naming = setTimeout(() => {
      if (!isSame(nameOf(), kept)) keepSoon(0);
      else if (times > 1) nameSoon(kept, times - 1);
    }, QUIET);
  };
  const keepSoon = (quiet: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      working = working.then(keep).catch((error: unknown) => reportError(error));
    }, quiet);
  };
  const onChange = () => {
    since ??= Date.now();
    const left = Math.max(0, since + LONGEST - Date.now());
    keepSoon(host.unsaved?.() ? Math.min(QUIET, left) : 0);
  };
  /** Nobody knows whether the clerk comes back to a page that he has turned away from. */
  const onHidden = () => {
    if (document.visibilityState === "hidden" && since !== null) keepSoon(0);
  };

  const stop = host.onUnsaved?.(onChange);
  document.addEventListener("visibilitychange", onHidden);
  return () => {
    stop?.();
    clearTimeout(timer);
    clearTimeout(naming);
    document.removeEventListener("visibilitychange", onHidden);
  };
}

/** A workbook that came from a file may be called as that before anybody knows whose it is, and after. */
function isSame(one: WorkbookName, other: WorkbookName): boolean {
  return one.unit === other.unit && one.units === other.units && one.file === other.file;
}
