import type { Host } from "../../../host/host";

/** What a workbook is asked for before anything is written. */
export type Readable = Pick<Host, "workbook" | "readSheet">;

/** The workbook as it stands now, without what its cells look like, each sheet read once however often it is asked for: those of a thousand units are large. */
export function readOnce(host: Readable): Readable {
  const read = new Map<string, ReturnType<Host["readSheet"]>>();
  let info: ReturnType<Host["workbook"]> | null = null;
  return {
    workbook: () => (info ??= host.workbook()),
    readSheet: (sheet) => {
      const known = read.get(sheet) ?? readCells(host, sheet);
      read.set(sheet, known);
      return known;
    },
  };
}

/** What the cells of a sheet hold; what they look like too only where asking for it costs nothing. */
export function readCells(
  host: Pick<Host, "readSheet" | "readCells">,
  sheet: string,
): ReturnType<Host["readSheet"]> {
  return host.readCells ? host.readCells(sheet) : host.readSheet(sheet);
}
