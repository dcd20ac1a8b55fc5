import { compileForm } from "../../src/form/compile-form";
import { FORM, spec } from "../support/paper";

const issuesOf = (change: (definition: ReturnType<typeof spec>) => void) => {
  const definition = spec();
  change(definition);
  const compiled = compileForm(definition);
  return compiled.ok ? [] : compiled.issues.map(({ path }) => path.join("."));
};

describe("the form of 2011", () => {
  it("has 45 indicators by 13 subjects on three pages", () => {
    expect([FORM.indicators.length, FORM.subjects.length]).toEqual([45, 13]);
    expect(FORM.pageStarts).toEqual([0, 15, 32]);
    expect(FORM.sections.map(({ first, last }) => last - first + 1)).toEqual([15, 9, 8, 3, 10]);
  });

  it("prints an indicator with its unit of measure", () => {
    expect(FORM.indicators[0]!.printed).toBe("基层党组织个数（个）");
    expect(FORM.subjects[3]!.full).toBe("社区·城市");
  });

  it("weighs percentages by the count that the definition names", () => {
    const percentages = FORM.indicators.filter(({ kind }) => kind === "percentage");
    expect(percentages.map(({ weight }) => FORM.indicators[weight!]!.label)).toEqual([
      "发放征求意见表",
      "办理党员申请公开事项",
    ]);
  });

  it("takes “others” as every count that the rule does not name", () => {
    const rule = FORM.rules.find(({ id }) => id === "C16");
    expect(rule?.kind === "implies" && rule.when.indicators.length).toBe(45 - 2 - 1);
  });
});

const section = (id: string) => ({ of: { section: id }, is: "positive" });
/** Place of a rule in the definition. */
const rule = (id: string) => spec().rules.findIndex((each) => each.id === id);

describe("a broken definition", () => {
  it.each<[string, string, Parameters<typeof issuesOf>[0]]>([
    [
      "an id used twice",
      "sections.0.indicators.1.id",
      (d) => (d.sections[0]!.indicators[1]!.id = "organisations"),
    ],
    ["a page list that leaves a section out", "pages", (d) => d.pages.pop()],
    ["a due date that is none", "due", (d) => (d.due = "20 December")],
    ["an empty title", "title", (d) => (d.title = " ")],
    ["a subject used twice", "subjects.1.id", (d) => Object.assign(d.subjects[1]!, { id: "town" })],
    ["a member nobody knows", "", (d) => Object.assign(d, { colour: "red" })],
    [
      "a weight that is a percentage",
      "sections.4.indicators.6.weight",
      (d) => Object.assign(d.sections[4]!.indicators[6]!, { weight: "request-satisfaction" }),
    ],
    [
      "a rule about an unknown indicator",
      `rules.${rule("C01")}.left.0`,
      (d) => Object.assign(d.rules[rule("C01")]!, { left: ["nobody"] }),
    ],
    [
      "a rule about an unknown section",
      `rules.${rule("C15")}.then.1.of.section`,
      (d) => Object.assign(d.rules[rule("C15")]!, { then: [section("channels"), section("nowhere")] }),
    ],
    [
      "a message with a place that nothing fills",
      `rules.${rule("P01")}.message`,
      (d) => (d.rules[rule("P01")]!.message = "上年是 {last}。"),
    ],
    [
      "a message with a factor where there is none",
      `rules.${rule("P03")}.message`,
      (d) => (d.rules[rule("P03")]!.message = "变动超过 {factor} 倍。"),
    ],
    [
      "an English message that says less",
      `rules.${rule("C01")}.english`,
      (d) => (d.rules[rule("C01")]!.english = "{left} exceeds {right}."),
    ],
    [
      "a change that is none",
      `rules.${rule("P01")}.factor`,
      (d) => Object.assign(d.rules[rule("P01")]!, { factor: 1 }),
    ],
    ["a phrase within another", "explanation.phrases.0", (d) => d.explanation.phrases.push("已核实")],
    ["a phrase of silent characters", "explanation.phrases.1", (d) => (d.explanation.phrases[1] = "属实。")],
  ])("reports %s with its path", (_, path, change) => {
    expect(issuesOf(change)).toContain(path);
  });

  it("reports all faults at once", () => {
    const paths = issuesOf((d) => {
      d.pages.pop();
      Object.assign(d.rules[rule("C01")]!, { left: ["nobody"] });
      d.rules[rule("S01")]!.message = "{unit}";
      d.rules[rule("S01")]!.english = "{unit}";
    });
    expect(paths).toEqual(["pages", `rules.${rule("C01")}.left.0`, `rules.${rule("S01")}.message`]);
  });
});
