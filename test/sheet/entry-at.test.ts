import { gridOf, type CellValue } from "../../src/sheet/grid";
import { entryAt } from "../../src/sheet/entry-at";

it.each<[what: string, value: CellValue, format: string | null, entry: CellValue]>([
  ["a day", 40928, "yyyy-mm-dd", "2012-01-20"],
  ["a day of the programs' own", 40928, 'yyyy"年"m"月"d"日"', "2012-01-20"],
  ["a day with its time", 40928.4375, "yyyy/m/d h:mm", "2012-01-20 10:30"],
  ["a number", 40928, null, 40928],
  ["a share", 0.5, "0.0%", 0.5],
  ["a text under a day's format", "月底前", "yyyy-mm-dd", "月底前"],
  ["nothing", null, "yyyy-mm-dd", null],
])("%s is entered again as it is to be seen", (_, value, format, entry) => {
  expect(entryAt(gridOf("表", [[value]], { formats: [[format]] }), 0, 0)).toBe(entry);
});
