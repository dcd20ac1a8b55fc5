export const POLYFILLS: readonly string[];
