/**
 * The text of a file of packaging/wps/shipped as it is shipped: name, version, description
 * and content policy filled in, and each
 * script in the form that its interpreter reads.
 */
export function asShipped(file, given, values) {
  const text = String(given);
  if (/\.(xml|html)$/.test(file))
    return text.replace(/\{(name|version|description|policy)\}/g, (_, key) => values[key]);
  // cscript reads a script in the machine's own code page; escaped it is the same in all of them.
  if (file.endsWith(".js")) return text.replace(/[^\x00-\x7f]/g, escaped);
  // cmd loses its place in files without carriage returns.
  if (file.endsWith(".cmd")) return text.replace(/\r?\n/g, "\r\n");
  return text;
}

function escaped(char) {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
