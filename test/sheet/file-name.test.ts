import { fileName } from "../../src/sheet/file-name";

test.each<[string[], string]>([
  [["石角镇", "统计表", "2011"], "石角镇_统计表_2011.xlsx"],
  [["石角镇", "", "  ", "2011"], "石角镇_2011.xlsx"],
  [["甲/乙\\丙", 'a:b*c?d"e<f>g|h'], "甲 乙 丙_a b c d e f g h.xlsx"],
  [["甲\u0007乙\u200b丙"], "甲 乙 丙.xlsx"],
  [["甲  \n 乙"], "甲 乙.xlsx"],
  [["甲.. "], "甲.xlsx"],
  [["CON"], "_CON.xlsx"],
  [["com1"], "_com1.xlsx"],
  [["com12"], "com12.xlsx"],
  [["a con"], "a con.xlsx"],
  [["con", "甲"], "con_甲.xlsx"],
  [["长".repeat(50)], `${"长".repeat(40)}.xlsx`],
  [["𠮷".repeat(41)], `${"𠮷".repeat(40)}.xlsx`],
  [["甲".repeat(40), "乙".repeat(40)], `${"甲".repeat(40)}_${"乙".repeat(39)}.xlsx`],
  [[`${"长".repeat(39)}. 甲`], `${"长".repeat(39)}.xlsx`],
])("%j make a file called %s", (parts, name) => expect(fileName(parts)).toBe(name));

test("a file ends as it is told", () => expect(fileName(["甲"], ".docx")).toBe("甲.docx"));
