export function officeJs(source: string): {
  readonly script: string;
  readonly copied: readonly { readonly from: string; readonly to: string }[];
};
