/** Stands for `@univerjs/preset-sheets-core` where there is no page: the same packages without their UI. */
export * from "@univerjs/engine-formula";
export * from "@univerjs/sheets";
export * from "@univerjs/sheets-formula";
export * from "@univerjs/sheets-numfmt";
