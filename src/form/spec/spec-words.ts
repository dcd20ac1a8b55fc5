import type * as z from "zod/mini";

type Issue = z.core.$ZodRawIssue;

const TYPES: Readonly<Record<string, string>> = {
  string: "文字 (a text)",
  number: "数 (a number)",
  int: "整数 (a whole number)",
  boolean: "true 或 false (true or false)",
  array: "方括号里的一串 (a list in square brackets)",
  object: "花括号里的几项 (entries in braces)",
  record: "花括号里的几项 (entries in braces)",
  null: "null",
};

/** What is wrong with the shape of a definition, in both languages; a schema may say it better itself. */
export function specWords(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? "没有写 (is missing)"
        : `应是${TYPES[issue.expected] ?? issue.expected}`;
    case "unrecognized_keys":
      return `没有这一项 (unknown): ${issue.keys.join("、")}`;
    case "invalid_value":
      return `只能是 (one of): ${issue.values.map(String).join("、")}`;
    case "too_small":
      return issue.inclusive === false
        ? `要大于 ${issue.minimum} (more than ${issue.minimum})`
        : sizeWords("少", issue.origin, Number(issue.minimum));
    case "too_big":
      return sizeWords("多", issue.origin, Number(issue.maximum));
    case "invalid_format":
      return issue.format === "date"
        ? "日期写成 2012-07-05 (a date is written so)"
        : "写法不对 (written wrongly)";
    case "invalid_union":
      return "写法不对，见《制作表样》 (written in no way that is known)";
    default:
      return "写法不对 (written wrongly)";
  }
}

function sizeWords(side: "少" | "多", origin: string, bound: number): string {
  const [chinese, english] = side === "少" ? ["至少", "at least"] : ["最多", "at most"];
  switch (origin) {
    case "string":
      return bound === 1 && side === "少"
        ? "不能空着 (must not be empty)"
        : `${chinese} ${bound} 个字 (${english} ${bound} characters)`;
    case "array":
      return `${chinese} ${bound} 项 (${english} ${bound})`;
    default:
      return `${chinese} ${bound} (${english} ${bound})`;
  }
}
