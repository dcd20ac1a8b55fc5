const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Gives the clerk a workbook as browsers do: into his folder of downloads. */
export function download(bytes: Uint8Array, name: string): void {
  downloadBlob(new Blob([Uint8Array.from(bytes)], { type: XLSX }), name);
}

/** The same of any file. */
export function downloadBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has the bytes once the click is over; a minute is ample for a slow disk.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
