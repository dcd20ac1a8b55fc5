import type { FillingRule } from "../../form/rules/rule";
import { spokenFor } from "../../form/rules/spoken-for";
import type { List } from "../../form/table";
import { blankColumns } from "../filling/blank-columns";
import { fillingExamples } from "../filling/examples";
import { fillingMessages } from "../filling/on-sheet";
import { nothingFilled } from "../filling/nothing";
import { findingOf, type Finding } from "../finding";
import { namesWords } from "../names";
import { repeatsIn } from "../relation/repeats";
import type { Seen } from "../seen";
import { upTo } from "../spots";
import type { Judge } from "./judge";

/** What is left blank, written twice, or too little or too much. */
export const FILLING: Judge<"filling"> = {
  check(rule, seen) {
    switch (rule.check) {
      case "blank-in-used-column":
        return blankColumns(seen).map(({ spots, column }) => {
          const count = String(spots.length);
          const names = namesWords(spots.map(({ row, table }) => rowName(seen, table, row)));
          return findingOf(
            rule,
            { ...seen.placed(spots[0]!), actual: count },
            { subject: column, count, indicators: names },
          );
        });
      case "nothing-filled": {
        const at = nothingFilled(seen);
        return at === null ? [] : [findingOf(rule, { at })];
      }
      case "required-blank":
        return lists(seen).flatMap((list) => requiredBlank(rule, list, seen));
      case "key-repeated":
        return lists(seen).flatMap((list) => repeated(rule, list, seen));
      case "too-few-lines":
        return lists(seen).flatMap((list) => {
          const lines = seen.lines(list.index);
          return lines < list.atLeast && !seen.list(list.index).nil
            ? [counted(rule, list, list.atLeast, seen)]
            : [];
        });
      case "too-many-lines":
        return lists(seen).flatMap((list) =>
          list.atMost !== null && seen.lines(list.index) > list.atMost
            ? [counted(rule, list, list.atMost, seen)]
            : [],
        );
    }
  },

  onSheet: fillingMessages,

  brokenWhen: ({ check }, form) => {
    const listed = form.tables.filter((table) => table.kind === "list");
    const bounds = listed.map(({ atLeast, atMost }) => `${atLeast} 到 ${atMost ?? "不限"}`).join("、");
    const sentences: Readonly<Record<FillingRule["check"], string>> = {
      "blank-in-used-column":
        "一列里有大于 0 的数，又有空着的格子。平均数、百分比在权数是 0 或空着时应当空着，不算。一列只提示一次。",
      "nothing-filled": "表上所有要填的格子都空着。",
      "required-blank": "一条里有必填的列空着。",
      "key-repeated": "两条的关键列一样。空着的不算。",
      "too-few-lines": `条数少于规定（${bounds} 条）。写明没有的不算。`,
      "too-many-lines": `条数多于规定（${bounds} 条）。`,
    };
    return sentences[check];
  },

  operands: () => [],

  examples: (rule, bench) => fillingExamples(rule.check, bench),
};

function lists({ form }: Seen): List[] {
  return form.tables.filter((table) => table.kind === "list");
}

function rowName({ form }: Seen, table: number, row: number): string {
  const found = form.tables[table]!;
  return found.kind === "matrix" ? found.rows.lines[row]!.full : "";
}

function requiredBlank(rule: FillingRule, { index, required, columns }: List, seen: Seen): Finding[] {
  const spoken = spokenFor(seen.form);
  return upTo(seen.lines(index)).flatMap((row) =>
    required.flatMap((column): Finding[] => {
      const spot = { table: index, row, column };
      if (seen.cell(spot)?.state !== "blank" || spoken.required(index, column)) return [];
      const words = { line: String(row + 1), column: columns.lines[column]!.full };
      return [findingOf(rule, { ...seen.placed(spot), expected: "应填写" }, words)];
    }),
  );
}

function repeated(rule: FillingRule, { index, key }: List, seen: Seen): Finding[] {
  if (key.length === 0 || spokenFor(seen.form).key(index)) return [];
  return repeatsIn(seen, index, key).map(({ spot, names, actual, first }) =>
    findingOf(
      rule,
      { ...seen.placed(spot), actual, expected: "不重复" },
      { column: namesWords(names), actual, first: String(first + 1) },
    ),
  );
}

function counted(rule: FillingRule, { index }: List, expected: number, seen: Seen): Finding {
  const { sheet, top } = seen.ret.placement.tables[index]!;
  const texts = { actual: String(seen.lines(index)), expected: String(expected) };
  return findingOf(rule, { table: index, at: { sheet, row: top, column: 0 }, ...texts }, texts);
}
