import { firstLines } from "../../src/files/first-lines";
import { writeDocx } from "../../src/files/writing/write-docx";
import { writeWorkbook } from "../../src/files/writing/write-workbook";
import { sheetPlan } from "../../src/sheet/sheet-plan";

const utf8 = (text: string) => new TextEncoder().encode(text);

describe("what a file says first", () => {
  it("is the beginning of a text", () =>
    expect(firstLines(utf8("石角镇\n2011年工作总结\n\n一、"))).toEqual(["石角镇", "2011年工作总结", "一、"]));
  it("is the first cells of a table", async () => {
    const cells = [["石角镇公开目录"], [], ["类别", "内容"]];
    expect(firstLines(await writeWorkbook([sheetPlan("目录", { cells })]))).toEqual([
      "石角镇公开目录",
      "类别",
      "内容",
    ]);
  });
  it("is the first paragraphs of a document", async () => {
    const bytes = await writeDocx({
      blocks: [
        { kind: "title", text: "东溪镇实施方案" },
        { kind: "paragraph", text: "为了" },
      ],
    });
    expect(firstLines(bytes).slice(0, 2)).toEqual(["东溪镇实施方案", "为了"]);
  });
  it("ends after some lines", () =>
    expect(firstLines(utf8(Array.from({ length: 99 }, (_, line) => `第${line}行`).join("\n"))).length).toBe(
      12,
    ));
  it("is nothing in a picture, and in what is damaged", () =>
    expect([
      firstLines(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0])),
      firstLines(utf8("PK\u0003\u0004…")),
    ]).toEqual([[], []]));
});
