import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formOfFile } from "../../scripts/form-file";
import { definitionFile } from "../support/forms";
import { inGbk } from "../support/gbk";

const S1 = definitionFile("s1");
const folder = mkdtempSync(join(tmpdir(), "definition-"));
afterAll(() => rmSync(folder, { recursive: true }));

test.each<[string, (text: string) => Uint8Array]>([
  ["UTF-8 with a mark", (text) => Buffer.from(`\uFEFF${text}`)],
  ["UTF-16", (text) => Buffer.from(`\uFEFF${text}`, "utf16le")],
  ["the encoding of Windows in China", inGbk],
])("a definition may be saved in %s", (_, saved) => {
  const path = join(folder, "saved.json");
  writeFileSync(path, saved(readFileSync(S1, "utf8")));
  expect(formOfFile(path)).toMatchObject({ title: "綦江县政府信息公开情况统计月报表" });
});
