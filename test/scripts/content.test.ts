import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contentOf } from "../../scripts/consolidate/content";
import { LARGEST_FILE } from "../../src/files/limits";

const root = mkdtempSync(join(tmpdir(), "content-"));
afterAll(() => rmSync(root, { recursive: true }));
const file = (name: string, says = "") => {
  writeFileSync(join(root, name), says);
  return join(root, name);
};

test("a file is what it says, and told from any other by it", () => {
  const [one, same, other] = ["a", "a", "b"].map((says, at) => contentOf(file(String(at), says)));
  expect(one).toMatchObject({ bytes: new Uint8Array([97]), size: 1 });
  const hashOf = (content: typeof one) => content && "hash" in content && content.hash;
  expect([hashOf(same) === hashOf(one), hashOf(other) === hashOf(one)]).toEqual([true, false]);
});

test("what is not there, is none or larger than any return is not read", () => {
  const large = file("large");
  truncateSync(large, LARGEST_FILE + 1);
  expect([join(root, "nowhere"), root, large].map(contentOf)).toEqual([
    { code: "unreadable" },
    { code: "unreadable" },
    { code: "too-large" },
  ]);
});
