import type { Entry, RosterUnit } from "../consolidation/consolidation";
import type { Form } from "../form/form";
import { text, whole, type Column } from "./column";
import type { Partition } from "./files";

/** What a long table is made for: a form, its period, and which edition of the total it says. */
export interface LongOf {
  readonly form: Form;
  /** The number of the edition that the total still is; `null` for one that was not sealed, or changed since. */
  readonly edition: number | null;
  /** Whom units belong to of which the roster does not say it: 綦江县. */
  readonly parent: string;
}

/** What every row says of the unit that it is about. */
export interface UnitHead extends Partition {
  readonly form: string;
  readonly version: string;
  readonly edition: number | null;
  readonly code: string;
  readonly unit: string;
  readonly category: string;
}

/** The same of a return, counted or not. */
export interface ReturnHead extends UnitHead {
  readonly status: Entry["status"];
  readonly file: string;
  /** Milliseconds since 1970, the file's own time. */
  readonly modified: number;
  /** 填报时间. */
  readonly date: string;
}

/** Where the rows of a unit lie. */
export function partitionOf(
  { form, parent }: LongOf,
  listed: RosterUnit | null,
  entry: Entry | null,
): Partition {
  return {
    period: entry?.submission.return.content.period ?? form.period?.of ?? "",
    parent: listed?.parent || parent,
  };
}

export function unitHead(of: LongOf, unit: string, listed: RosterUnit | null, entry: Entry | null): UnitHead {
  const { form, edition } = of;
  return {
    ...{ form: form.id, version: form.version, edition, unit },
    ...partitionOf(of, listed, entry),
    code: listed?.code || (entry ? codeIn(form, entry) : ""),
    category: listed?.category ?? "",
  };
}

export function returnHead(of: LongOf, entry: Entry, listed: RosterUnit | null): ReturnHead {
  const { file, modified, return: ret } = entry.submission;
  const head = unitHead(of, entry.unit, listed, entry);
  return { ...head, status: entry.status, file, modified, date: ret.content.date ?? "" };
}

/** What the unit has written as its code, where the form asks for one. */
function codeIn({ fields }: Form, { submission }: Entry): string {
  const index = fields.findIndex(({ is }) => is === "code");
  return submission.return.content.fields[index] ?? "";
}

/** The columns of every table that is about units. */
export const HEAD: readonly Column<UnitHead>[] = [
  text("form", "表样", ({ form }) => form),
  text("version", "表样版本", ({ version }) => version),
  text("period", "报告期", ({ period }) => period),
  whole("edition", "版", ({ edition }) => edition),
  text("parent", "上级", ({ parent }) => parent),
  text("code", "单位代码", ({ code }) => code),
  text("unit", "单位", ({ unit }) => unit),
  text("category", "类别", ({ category }) => category),
];
