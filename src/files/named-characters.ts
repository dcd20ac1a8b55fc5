/** The characters that every XML reader knows by name, by the references to them. */
export const NAMED_CHARACTERS: Readonly<Record<string, string>> = {
  "&quot;": '"',
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&apos;": "'",
};
