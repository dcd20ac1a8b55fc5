export interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly description: string;
}

export function shipped(file: string, text: string, values: Shipped): string;
