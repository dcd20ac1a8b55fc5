/** Stands for `@univerjs/preset-sheets-conditional-formatting` without its UI. */
export * from "@univerjs/sheets-conditional-formatting";
