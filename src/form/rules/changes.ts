import type { Severity } from "./rule";

/** Against the period before; a form that says how much is much has them. */
export const CHANGES = [
  {
    id: "P01",
    of: "number",
    name: "changed-much",
    title: "与上年相比没有大起大落",
    severity: "query" as Severity,
    message: "{indicator}上年是 {before}，今年是 {now}，变动超过 {factor} 倍，请核实。",
    english: "{indicator} was {before} last year and is {now} now, beyond {factor} times. Please verify.",
    remedy: "核对今年的数，特别是多一位、少一位的。确有变化的，在备注写明原因。",
  },
  {
    id: "P02",
    of: "unit",
    name: "prior-unit-differs",
    title: "上年报表是同一单位的",
    severity: "error" as Severity,
    message: "上年的报表是“{prior}”的，今年的是“{unit}”的，没有比较。",
    english: "Last year's return is that of “{prior}”, this year's that of “{unit}”; nothing was compared.",
    remedy: "换成本单位上年的报表。单位改过名的，把旧名写进名册的“别名”。",
  },
  {
    id: "P03",
    of: "percentage",
    name: "percentage-changed-much",
    title: "百分比与上年相差不大",
    severity: "query" as Severity,
    message: "{indicator}上年是 {before}，今年是 {now}，相差 {difference} 个百分点，请核实。",
    english: "{indicator} was {before} last year and is {now} now, {difference} points apart. Please verify.",
    remedy: "核对今年的百分比和它的份数、条数。确有变化的，在备注写明原因。",
  },
] as const;
