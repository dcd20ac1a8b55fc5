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

/**
 * From the manifest, one of an add-in of its own that shows the self-test in a pane: for the administrator, beside
 * the other, without buttons.
 */
export function selfTestManifest(manifest) {
  return manifest
    .replace(/<Id>[^<]*<\/Id>/, "<Id>1d2a7f0e-8b8c-4a53-9f0b-6b0f8e0f5c27</Id>")
    .replace(/<VersionOverrides[^]*<\/VersionOverrides>\s*/, "")
    .replace(/\s*<Set Name="SharedRuntime"[^>]*>/, "")
    .replace('DisplayName DefaultValue="党务公开统计"', 'DisplayName DefaultValue="党务公开统计（自检）"')
    .replace('Value="Party Affairs Statistics"', 'Value="Party Affairs Statistics (self-test)"')
    .replace(
      /(<Description DefaultValue=)"[^"]*"/,
      '$1"检查本机的 Excel 能不能做到加载项要做的事，给管理员用。"',
    )
    .replace(
      /(<Description [^]*?Value=)"[^"]*"(?=\/>\s*<\/Description>)/,
      '$1"Checks whether this Excel does what the add-in needs of it; for administrators."',
    )
    .replace("/taskpane.html", "/selftest.html");
}

function addressOf(base) {
  const url = URL.canParse(base) ? new URL(base) : null;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "") {
    throw new Error(`BASE_URL is "${base}"; Excel asks for an address such as https://server/folder.`);
  }
  return url.href.replace(/\/$/, "");
}
