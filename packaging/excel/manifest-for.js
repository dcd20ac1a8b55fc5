/** Where manifest.xml says that everything lies, while it is developed. */
export const DEVELOPMENT = "https://localhost:3000";

/**
 * The manifest for an add-in that is served from `base` ("https://server/folder", with or without a slash at
 * the end) in this version ("0.1.0"). Throws when Excel would refuse the address.
 */
export function manifestFor(manifest, base, version) {
  const address = addressOf(base).replaceAll("&", "&amp;");
  return manifest
    .replaceAll(`"${DEVELOPMENT}/`, `"${address}/`)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`)
    .replace(/^<!--[^]*?-->\n/m, "");
}

function addressOf(base) {
  const url = URL.canParse(base) ? new URL(base) : null;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "") {
    throw new Error(`BASE_URL is "${base}"; Excel asks for an address such as https://server/folder.`);
  }
  return url.href.replace(/\/$/, "");
}
