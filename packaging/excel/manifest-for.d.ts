export const DEVELOPMENT: string;
export function manifestFor(manifest: string, base: string, version: string): string;
export function selfTestManifest(manifest: string): string;
