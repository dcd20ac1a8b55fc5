import type { Host } from "../../../host/host";

/** What a workbook is asked for before anything is written. */
export type Readable = Pick<Host, "workbook" | "readSheet">;

/** The workbook as it stands now, each sheet read once however often it is asked for: those of a thousand units are large. */
export function readOnce(host: Readable): Readable {
  const read = new Map<string, ReturnType<Host["readSheet"]>>();
  let info: ReturnType<Host["workbook"]> | null = null;
  return {
    workbook: () => (info ??= host.workbook()),
    readSheet: (sheet) => {
      const known = read.get(sheet) ?? host.readSheet(sheet);
      read.set(sheet, known);
      return known;
    },
  };
}
