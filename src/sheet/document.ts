/** A text to be printed: paragraphs and tables, without a look. */
export interface TextDocument {
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: "title" | "addressees" | "heading" | "paragraph" | "signature"; readonly text: string }
  | TableBlock;

export interface TableBlock {
  readonly kind: "table";
  /** Stands above it. */
  readonly caption: string;
  /** On a page of its own. */
  readonly onNewPage: boolean;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Of its columns, in characters. */
  readonly widths: readonly number[];
}
