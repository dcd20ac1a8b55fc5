import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BELIEFS, beliefsPage } from "../../scripts/beliefs-page";

test("docs/verified-on.md says what the self-test asks; `npm run beliefs` writes it anew", () => {
  const page = readFileSync(join(import.meta.dirname, "../../docs/verified-on.md"), "utf8");
  expect(page).toBe(beliefsPage());
});

test("no two beliefs have one id, and who publishes one says where", () => {
  const beliefs = Object.values(BELIEFS).flat();
  expect(new Set(beliefs.map(({ id }) => id)).size).toBe(beliefs.length);
  const bare = beliefs.filter(({ source, published }) => (source === "nobody") === (published !== undefined));
  expect(bare.map(({ id }) => id)).toEqual([]);
});
