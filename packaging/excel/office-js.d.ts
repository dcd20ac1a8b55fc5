export function officeJs(source: string): {
  readonly script: string;
  readonly origins: readonly string[];
  readonly packages: readonly string[];
  readonly copied: readonly { readonly from: string; readonly to: string }[];
};
