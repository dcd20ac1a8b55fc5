import type { Host } from "../../../host/host";

/** What a workbook is asked for before anything is written. */
export type Readable = Required<Pick<Host, "workbook" | "readSheet" | "readCells">>;

/** The workbook as it stands now, each sheet read once however often it is asked for: those of a thousand units are large. */
export function readOnce(host: Host): Readable {
  const [whole, cells] = [new Map<string, Reading>(), new Map<string, Reading>()];
  let info: ReturnType<Host["workbook"]> | null = null;
  const kept = (of: Map<string, Reading>, sheet: string, read: () => Reading) => {
    const known = whole.get(sheet) ?? of.get(sheet) ?? read();
    of.set(sheet, known);
    return known;
  };
  return {
    workbook: () => (info ??= host.workbook()),
    readSheet: (sheet) => kept(whole, sheet, () => host.readSheet(sheet)),
    readCells: (sheet) => kept(cells, sheet, () => readCells(host, sheet)),
  };
}

type Reading = ReturnType<Host["readSheet"]>;

/** What the cells of a sheet hold; what they look like too only where asking for it costs nothing. */
export function readCells(
  host: Pick<Host, "readSheet" | "readCells">,
  sheet: string,
): ReturnType<Host["readSheet"]> {
  return host.readCells ? host.readCells(sheet) : host.readSheet(sheet);
}
