import type { Comparison, Condition, Expression, Relation, Value } from "../expression/expression";
import { isAlways, isConstant, shapeOf, type Shape } from "./relation-shape";
import type { Severity } from "./rule";

/** The same in both languages. */
export interface Sentence {
  readonly chinese: string;
  readonly english: string;
}

/** Words of a relation: of numbers, or of days and months. */
interface Tone {
  readonly severity: Severity;
  /** Whether a value is a day or month. */
  isTime(value: Value): boolean;
}

/** The sentence for a broken relation, with the places of `relationPlaces`. */
export function relationWords(expression: Expression, tone: Tone): Sentence {
  const { severity } = tone;
  const asked =
    severity === "error"
      ? { chinese: "。", english: "." }
      : { chinese: "，请核实。", english: ". Please verify." };
  const said = brokenWords(expression, tone);
  return { chinese: said.chinese + asked.chinese, english: said.english + asked.english };
}

function brokenWords(expression: Expression, tone: Tone): Sentence {
  switch (expression.kind) {
    case "compare":
      return comparedWords(expression, tone);
    case "implies":
      return impliedWords(expression.when, expression.then, tone);
    case "unique":
      return {
        chinese: "{left}“{leftValue}”重复，第 {first} 条已有",
        english: "{left} “{leftValue}” is there twice; see line {first}",
      };
  }
}

const MUST: Readonly<Record<Relation, readonly [string, string]>> = {
  "<=": ["不应超过", "must not exceed"],
  ">=": ["不应少于", "must not be less than"],
  "=": ["应等于", "must equal"],
  "<": ["应小于", "must be less than"],
  ">": ["应大于", "must be greater than"],
  "<>": ["不应等于", "must not equal"],
};

const DOES: Readonly<Record<Relation, readonly [string, string]>> = {
  "<=": ["超过了", "exceeds"],
  ">=": ["少于", "is less than"],
  "=": ["与", "differs from"],
  "<": ["不小于", "is not less than"],
  ">": ["不大于", "is not greater than"],
  "<>": ["等于", "equals"],
};

/** Of what an author wrote in quotation marks. */
const SAYS: Readonly<Record<Relation, readonly [string, string]>> = {
  "<=": ["不应晚于", "must not be after"],
  ">=": ["不应早于", "must not be before"],
  "=": ["应是", "should be"],
  "<": ["应早于", "must be before"],
  ">": ["应晚于", "must be after"],
  "<>": ["不应是", "must not be"],
};

/** Of days and months that are compared with one another. */
const MUST_IN_TIME: typeof MUST = { ...SAYS, "=": MUST["="], "<>": MUST["<>"] };

const DOES_IN_TIME: typeof DOES = {
  ...DOES,
  "<=": ["晚于", "is after"],
  ">=": ["早于", "is before"],
  "<": ["不早于", "is not before"],
  ">": ["不晚于", "is not after"],
};

function comparedWords({ left, relation, right }: Comparison, { severity, isTime }: Tone): Sentence {
  if (right.kind === "text") {
    const [chinese, english] = SAYS[relation];
    return {
      chinese: `{left}${chinese}{right}，现在是“{leftValue}”`,
      english: `{left} ${english} {right}; it is “{leftValue}”`,
    };
  }
  const isError = severity === "error";
  const [must, does] = isTime(left) ? [MUST_IN_TIME, DOES_IN_TIME] : [MUST, DOES];
  const [chinese, english] = (isError ? must : does)[relation];
  const unequal = relation === "=" && !isError ? "不等" : "";
  return isConstant(right)
    ? {
        chinese: `{left}（{leftValue}）${chinese} {right}${unequal && ` ${unequal}`}`,
        english: `{left} ({leftValue}) ${english} {right}`,
      }
    : {
        chinese: `{left}（{leftValue}）${chinese}{right}（{rightValue}）${unequal}`,
        english: `{left} ({leftValue}) ${english} {right} ({rightValue})`,
      };
}

function impliedWords(when: Condition, then: Condition, tone: Tone): Sentence {
  const asked = shapeOf(then);
  if (isAlways(when)) return lackingWords(asked, tone, "");
  const cause = shapeOf(when);
  if (cause.kind === "positive" || cause.kind === "filled") {
    const { chinese, english } = lackingWords(asked, tone, "却");
    return {
      chinese: `填了{when}（{whenValue}），${chinese}`,
      english: `{when} is {whenValue}, but ${english}`,
    };
  }
  const { chinese, english } = lackingWords(asked, tone, "");
  return { chinese: `{when}时，${chinese}`, english: `where {when}, ${english}` };
}

/** What is lacking; `but` where it stands against what was filled. */
function lackingWords(shape: Shape, tone: Tone, but: string): Sentence {
  switch (shape.kind) {
    case "positive":
      return shape.several
        ? { chinese: `{then}${but}没有一项大于 0`, english: "nothing of {then} is above 0" }
        : { chinese: `{then}${but}是{thenValue}`, english: "{then} is {thenValue}" };
    case "filled":
      return but === ""
        ? { chinese: "没有填{then}", english: "{then} is not filled in" }
        : { chinese: `{then}${but}是{thenValue}`, english: "{then} is {thenValue}" };
    case "blank":
      return {
        chinese: "{then}应空着，现在是“{thenValue}”",
        english: "{then} should be left blank; it is “{thenValue}”",
      };
    case "one-of":
      return {
        chinese: "{then}应填{options}之一，现在是“{thenValue}”",
        english: "{then} should be one of {options}; it is “{thenValue}”",
      };
    case "compare":
      return comparedWords(shape.of, tone);
    case "mixed":
      return { chinese: "应做到：{then}", english: "this is asked for: {then}" };
  }
}
