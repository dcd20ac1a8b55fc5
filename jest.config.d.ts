declare const config: { readonly projects: readonly Readonly<Record<string, unknown>>[] };
export default config;
