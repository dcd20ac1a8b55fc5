export interface About {
  readonly name: string;
  readonly version: string;
  readonly description: string;
}

export function asShipped(file: string, given: string | Buffer, values: About): string;
