import type { HostReason } from "../../src/host/host-error";
import { learn, wordsIn } from "../../src/pane/words/language";

const sheets = ["~备份1", "~备份2"];
const REASONS: readonly HostReason[] = [
  { kind: "not-kept", undone: "merge", at: "A1:B2" },
  { kind: "no-workbook" },
  { kind: "too-much" },
  { kind: "too-small", rows: 65_536, columns: 256 },
  { kind: "choices", most: 255 },
  { kind: "not-deleted", sheets },
  { kind: "copies-left", sheets },
  { kind: "old-left", sheets },
  { kind: "not-restored", sheets },
];

/** What the clerk reads, names of sheets as "…". */
beforeAll(() => learn("en-US"));

function said(language: "zh-CN" | "en-US", reason: HostReason): string {
  const { title, remedy } = wordsIn(language).fault({ code: "explained", subject: "表", reason });
  return `${title} ${remedy}`.replace(/[「“][^」”]*[」”]/g, "…");
}

test.each(REASONS)("what the program could not do is told in the clerk's language: $kind", (reason) => {
  expect(said("zh-CN", reason)).not.toMatch(/[a-z]{5}/);
  expect(said("en-US", reason)).not.toMatch(/[一-鿿]/);
});
