/** Stands for `@univerjs/preset-sheets-data-validation` without its UI. */
export * from "@univerjs/data-validation";
export * from "@univerjs/sheets-data-validation";
