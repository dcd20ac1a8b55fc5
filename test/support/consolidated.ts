import { checkReturn } from "../../src/checking/check-return";
import { consolidate } from "../../src/consolidation/consolidate";
import type { Consolidation, RosterUnit, Submission } from "../../src/consolidation/consolidation";
import type { ConsolidationInput } from "../../src/consolidation/standing";
import type { Form } from "../../src/form/form";
import type { Return } from "../../src/reading/return";
import { filledReturn, type Filling, type Given } from "./filled-return";
import { FIXTURES, FORM_2011, formOf, matrixOf, truthOf, type Definition } from "./forms";
import { MANY_KINDS } from "./many-kinds";
import { compiled, listOfLabels, matrixOfLabels } from "./small-form";
import { trueReturn } from "./truth";

/** A return as it is handed in, read and checked. */
export function handedIn(form: Form, ret: Return, more: Partial<Submission> = {}): Submission {
  const { unit } = ret.content;
  const file = more.file ?? `${unit}.xlsx`;
  return { id: file, file, modified: 0, return: ret, findings: checkReturn(form, ret), ...more };
}

/** The same of what its cells hold. */
export function handed(form: Form, filling: Filling, more: Partial<Submission> = {}): Submission {
  return handedIn(form, filledReturn(form, filling), more);
}

export const listed = (...units: string[]): RosterUnit[] =>
  units.map((unit) => ({ unit, category: "镇", contact: "", phone: "", aliases: [] }));

export function together(
  form: Form,
  submissions: readonly Submission[],
  more: Partial<ConsolidationInput> = {},
): Consolidation {
  const none = { refused: [], roster: [], preferred: [], date: "2012-07-06" };
  return consolidate(form, { submissions, ...none, ...more });
}

/** The returns of one of the eight forms, with the one that breaks rules or without it, as their truth has them. */
export function truthTogether(name: string, withBroken: boolean): Consolidation {
  const [form, { returns, roster }] = [formOf(name), truthOf(name)];
  const given = returns.filter(({ kind }: Definition) => withBroken || kind !== "broken");
  return together(
    form,
    given.map((truth: Definition) => handedIn(form, trueReturn(name, truth), { file: truth.file })),
    { roster: listed(...roster.map((unit: Definition) => unit.unit ?? unit)) },
  );
}

const MEASURES = {
  个: {},
  万元: { decimals: 2 },
  最高: { decimals: 1, together: "max" },
  最低: { min: null, together: "min" },
  均值: { decimals: 1, together: { mean: "n" } },
  宽均值: { decimals: 2, together: { mean: "c1" } },
  占比: { type: "percentage", decimals: 2, together: { ratio: "[amount]/[n]*100" } },
  增幅: { type: "percentage", decimals: 1, min: null, max: null },
  编号: { together: "none" },
  文字: { type: "text" },
  性质: { type: "choice", options: ["新建", "续建"] },
  是否: { type: "yes-no" },
};

/** Every way of taking together, on both axes; a total in front and one in the middle of the rows. */
function everyWay(totals: "computed" | "written"): Definition {
  return matrixOfLabels(
    [
      { id: "all", label: "总计", role: "total", sums: ["n", "o"], measure: "个" },
      { id: "n", label: "户数", measure: "个" },
      { id: "o", label: "其他户数", measure: "个" },
      { id: "amount", label: "支出", measure: "万元" },
      { id: "high", label: "最高标准", measure: "最高" },
      { id: "low", label: "最低标准", measure: "最低" },
      { id: "mean", label: "平均标准", measure: "均值" },
      { id: "share", label: "户均占比", measure: "占比" },
      { id: "code", label: "编号", measure: "编号" },
      { id: "words", label: "说明", measure: "文字" },
      { id: "kind", label: "性质", measure: "性质" },
      { id: "done", label: "是否完成", measure: "是否" },
    ],
    [
      { id: "sum", label: "合计", role: "total", sums: ["c1", "c2", "c3"] },
      { id: "c1", label: "本月" },
      { id: "c2", label: "上月" },
      { id: "c3", label: "上上月" },
      { id: "growth", label: "增幅", measure: "增幅" },
    ],
    { id: `every-way-${totals}`, short: totals === "computed" ? "各项" : "写明", measures: MEASURES },
    {
      totals,
      cells: [
        { rows: ["n", "o", "amount", "all"], columns: ["growth"], equals: "([c1]-[c2])/[c2]*100" },
        {
          rows: ["high", "low", "mean", "share", "code", "words", "kind", "done"],
          columns: ["growth"],
          closed: true,
        },
        { rows: ["words", "kind", "done"], columns: ["sum"], closed: true },
      ],
    },
  );
}

const villages = listOfLabels(
  [
    { label: "序号", role: "number" },
    { id: "name", label: "村名", measure: "文字" },
    { id: "kind", label: "性质", measure: "性质" },
    { id: "people", label: "人数", measure: "个" },
    { id: "money", label: "支出", measure: "万元" },
    { id: "high", label: "最高", measure: "最高" },
    { id: "each", label: "人均", measure: "人均", equals: "[支出]*10000/[人数]" },
  ],
  {
    id: "villages",
    short: "各村",
    measures: { ...MEASURES, 均值: {}, 宽均值: {}, 占比: {}, 人均: { decimals: 1, together: "none" } },
  },
  { total: { at: "first" }, nil: "没有", counted: ["kind"] },
);

const UNITS = ["甲镇", "乙镇", "丙镇", "丁镇", "戊镇"];
/** Numbers that look random and are the same in every run; some are blank. */
const someNumber = (seed: number, most: number, decimals: number): Given => {
  const dice = (seed * 7919 + 104_729) % 1009;
  return dice % 7 === 0 ? null : Math.round(((dice % 997) / 997) * most * 10 ** decimals) / 10 ** decimals;
};

export const EVERY_WAY = compiled(everyWay("computed"));
export const EVERY_WAY_WRITTEN = compiled(everyWay("written"));
export const VILLAGES = compiled(villages);

function everyWayTogether(form: Form): Consolidation {
  const submissions = UNITS.map((unit, at) => {
    const cells = (row: number, decimals: number, most = 2000) =>
      Object.fromEntries(
        ["c1", "c2", "c3"].map((id, column) => [
          id,
          someNumber(at * 100 + row * 10 + column, most, decimals),
        ]),
      );
    const rows = {
      n: cells(1, 0),
      o: cells(2, 0),
      amount: cells(3, 2),
      high: cells(4, 1),
      low: cells(5, 0),
      mean: cells(6, 1),
    };
    const said = {
      kind: { c1: at % 2 ? "新建" : "续建" },
      done: { c2: at % 3 ? "是" : "否" },
      words: { c1: "见附件" },
    };
    return handed(form, { unit, tables: [{ ...rows, ...said, code: { c1: at } }] });
  });
  return together(form, submissions);
}

function villagesTogether(): Consolidation {
  const submissions = UNITS.map((unit, at) =>
    handed(VILLAGES, {
      unit,
      tables: [
        {
          lines: Array.from({ length: at }, (_, line) => ({
            name: `${unit}${line + 1}村`,
            kind: line % 2 ? "新建" : "续建",
            people: someNumber(at * 10 + line, 900, 0),
            money: someNumber(at * 10 + line + 3, 90, 2),
            high: someNumber(at * 10 + line + 5, 9, 1),
          })),
          nil: at === 0,
        },
      ],
    }),
  );
  return together(VILLAGES, submissions);
}

function yearTogether(form: Form): Consolidation {
  const submissions = UNITS.map((unit, at) =>
    handed(form, {
      unit,
      tables: [
        matrixOf(form).cells.map((line, row) =>
          line.map((role, column) =>
            role.kind === "open" && role.measure.holds.type !== "text"
              ? someNumber(at * 1000 + row * 13 + column, 90, 0)
              : undefined,
          ),
        ),
      ],
    }),
  );
  return together(form, submissions);
}

function manyKindsTogether(): Consolidation {
  const submissions = UNITS.map((unit, at) => {
    const row = (of: number, most: number, decimals = 0) =>
      Object.fromEntries(
        ["a", "b", "c"].map((id, column) => [id, someNumber(at * 90 + of * 9 + column, most, decimals)]),
      );
    const people = { people: row(1, 60), women: row(2, 30), money: row(3, 99, 2), moved: row(4, 9, 1) };
    const ages = { age: row(5, 60, 1), top: { a: 60 + at, b: 58.5 - at }, share: row(6, 100, 1) };
    const said = {
      grade: { a: "甲", b: at % 2 ? "乙" : "丙" },
      has: { c: "是" },
      since: { a: "2011-03-05" },
    };
    const lines = Array.from({ length: at % 3 }, (_, line) => ({
      name: `设备${line}`,
      kind: line % 2 ? "甲" : "乙",
      month: "2011-04",
      count: line + at,
      price: someNumber(at * 11 + line, 30, 2),
      note: "见合同",
    }));
    const money = { state: { plan: 0.1 * at, done: 3.3 }, self: { plan: 1527.4, done: 0.2 } };
    return handed(MANY_KINDS, { unit, tables: [{ ...people, ...ages, ...said }, money, { lines }] });
  });
  return together(MANY_KINDS, submissions);
}

/** A matrix and two lists below one another on one sheet, the total of one list first. */
export const ONE_SHEET = compiled({
  ...matrixOfLabels([], [], { id: "one-sheet", short: "一张", measures: MEASURES }),
  tables: [
    {
      ...matrixOfLabels(["甲项", "乙项", { label: "合计", role: "total" }], ["数", "额"]).tables[0],
      id: "sum",
      title: "一、汇总",
    },
    {
      ...listOfLabels(["村名", { id: "n", label: "户数", measure: "个" }]).tables[0],
      id: "villages",
      title: "二、各村",
      total: { at: "first" },
    },
    {
      ...listOfLabels([
        "事项",
        { id: "kind", label: "性质", measure: "性质" },
        { id: "m", label: "金额", measure: "万元" },
      ]).tables[0],
      id: "matters",
      title: "三、事项",
      counted: ["kind"],
    },
  ],
});

function oneSheetTogether(): Consolidation {
  const submissions = UNITS.slice(0, 3).map((unit, at) =>
    handed(ONE_SHEET, {
      unit,
      tables: [
        { r1: { c1: at + 1, c2: 7 }, r2: { c1: 5 } },
        { lines: Array.from({ length: at + 1 }, (_, line) => ({ c1: `${line}村`, n: line * 3 + at })) },
        { lines: at === 1 ? [] : [{ c1: "修路", kind: "新建", m: 0.1 + at }] },
      ],
    }),
  );
  return together(ONE_SHEET, submissions);
}

/** Made when it is first asked for, for most tests ask for none. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

const FORM_2012 = formOf("party-disclosure-2012");

/** Consolidations of forms of all kinds, by name. */
export const CONSOLIDATED: readonly (readonly [name: string, form: Form, made: () => Consolidation])[] = [
  ...FIXTURES.map((name) => name.slice(0, 2)).map(
    (name) => [name, formOf(name), once(() => truthTogether(name, true))] as const,
  ),
  ["2011", FORM_2011, once(() => yearTogether(FORM_2011))],
  ["2012", FORM_2012, once(() => yearTogether(FORM_2012))],
  ["every-way-computed", EVERY_WAY, once(() => everyWayTogether(EVERY_WAY))],
  ["every-way-written", EVERY_WAY_WRITTEN, once(() => everyWayTogether(EVERY_WAY_WRITTEN))],
  ["villages", VILLAGES, once(villagesTogether)],
  ["many-kinds", MANY_KINDS, once(manyKindsTogether)],
  ["one-sheet", ONE_SHEET, once(oneSheetTogether)],
];
