import type { PeriodKind } from "../period";
import type { Severity } from "./rule";

/** A rule against the period before, in the words of a form that counts in years or in shorter times. */
export interface ChangeTexts {
  readonly id: "P01" | "P02" | "P03";
  readonly of: "number" | "unit" | "percentage";
  readonly name: string;
  readonly title: string;
  readonly severity: Severity;
  readonly message: string;
  readonly english: string;
  readonly remedy: string;
  readonly source: string;
}

interface Words {
  readonly before: string;
  readonly now: string;
  readonly earlier: string;
  readonly earliers: string;
  readonly ours: string;
}

const YEARS: Words = {
  ...{ before: "上年", now: "今年" },
  ...{ earlier: "last year", earliers: "Last year's return", ours: "this year's" },
};
const PERIODS: Words = {
  ...{ before: "上期", now: "本期" },
  ...{ earlier: "in the period before", earliers: "The return of the period before", ours: "this one" },
};

/** Against the period before; a form that says how much is much has them. */
export function changesOf(kind: PeriodKind | null): readonly ChangeTexts[] {
  const { before, now, earlier, earliers, ours } = kind === "year" ? YEARS : PERIODS;
  return [
    {
      id: "P01",
      of: "number",
      name: "changed-much",
      title: `与${before}相比没有大起大落`,
      severity: "query",
      message: `{indicator}${before}是 {before}，${now}是 {now}，变动超过 {factor} 倍，请核实。`,
      english: `{indicator} was {before} ${earlier} and is {now} now, beyond {factor} times. Please verify.`,
      remedy: `核对${now}的数，特别是多一位、少一位的。确有变化的，在备注写明原因。`,
      source: `与${before}同一单位的报表比较；倍数和最小差额由表样规定`,
    },
    {
      id: "P02",
      of: "unit",
      name: "prior-unit-differs",
      title: `${before}报表是同一单位的`,
      severity: "error",
      message: `${before}的报表是“{prior}”的，${now}的是“{unit}”的，没有比较。`,
      english: `${earliers} is that of “{prior}”, ${ours} that of “{unit}”; nothing was compared.`,
      remedy: `换成本单位${before}的报表。单位改过名的，把旧名写进名册的“别名”。`,
      source: `与${before}同一单位的报表比较`,
    },
    {
      id: "P03",
      of: "percentage",
      name: "percentage-changed-much",
      title: `百分比与${before}相差不大`,
      severity: "query",
      message: `{indicator}${before}是 {before}，${now}是 {now}，相差 {difference} 个百分点，请核实。`,
      english: `{indicator} was {before} ${earlier} and is {now} now, {difference} points apart. Please verify.`,
      remedy: `核对${now}的百分比和它的份数、条数。确有变化的，在备注写明原因。`,
      source: `与${before}同一单位的报表比较；最小差额由表样规定`,
    },
  ];
}
