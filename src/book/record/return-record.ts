import type { Form } from "../../form/form";
import { packReturn, unpackReturn } from "../../reading/packed-return";
import { plainAccount, type Account, type Return } from "../../reading/return";
import { placeOf, placeRecord, type Said } from "./cells";
import { Damaged, Dictionary } from "./dictionary";
import type { ReturnRecord } from "./shape";
import { tableOf, tableRecord } from "./table-record";

/**
 * A return as a plain value, from which it comes back with everything that reading found: what stood there, where, and
 * how it was understood. It is as short as its oddities are few.
 */
export function recordOf(form: Form, { form: of, content, placement, account }: Return): ReturnRecord {
  const said: Said = { sheets: new Dictionary([account.sheet]), formulas: new Dictionary() };
  const tables = form.tables.map((table, index) =>
    tableRecord(table, content.tables[index]!, placement.tables[index]!, said),
  );
  return {
    form: [of.id, of.version],
    ...{ unit: content.unit, date: content.date, period: content.period },
    fields: [...content.fields],
    sealed: content.seal,
    sheets: said.sheets.texts,
    formulas: said.formulas.texts,
    tables,
    places: placement.fields.map((place) => placeRecord(place, said)),
    seal: placeRecord(placement.seal, said),
    account: oddities(account),
  };
}

/** The return of a record, held in little room; `null` where it is none of the form. */
export function returnOf(form: Form, record: ReturnRecord): Return | null {
  try {
    return unpackReturn(packReturn(returnIn(form, record)));
  } catch (error) {
    if (error instanceof Damaged) return null;
    throw error;
  }
}

function returnIn(form: Form, record: ReturnRecord): Return {
  const { unit, date, period, fields, sealed: seal } = record;
  const [id, version] = record.form;
  const isOther = id !== form.id || version !== form.version;
  const counts = [record.tables.length, fields.length, record.places.length];
  const due = [form.tables.length, form.fields.length, form.fields.length];
  if (isOther || counts.some((count, at) => count !== due[at])) throw new Damaged();
  const said: Said = { sheets: new Dictionary(record.sheets), formulas: new Dictionary(record.formulas) };
  const tables = form.tables.map((table, index) => tableOf(table, record.tables[index]!, said));
  return {
    form: { id, version },
    content: { unit, date, period, fields, tables: tables.map(({ content }) => content), seal },
    placement: {
      tables: tables.map(({ placed }) => placed),
      fields: record.places.map((place) => placeOf(place, said)),
      seal: placeOf(record.seal, said),
    },
    account: { ...plainAccount(said.sheets.textOf(0)), ...(record.account as Partial<Account>) },
  };
}

function oddities(account: Account): ReturnRecord["account"] {
  const plain = plainAccount(account.sheet);
  const odd = Object.entries(account).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(plain[key as keyof Account]),
  );
  return Object.fromEntries(odd) as ReturnRecord["account"];
}
