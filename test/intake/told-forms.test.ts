import { KnownForms, tellingOnce, type OfForms, type ToldForm } from "../../src/intake/told-forms";
import type { WorkerLike } from "../../src/intake/worker-pool";
import { FORM_2011, formOf } from "../support/forms";

/** A worker that keeps what it is posted. */
function worker() {
  const posted: { form: ToldForm; others: ToldForm[]; file: string }[] = [];
  const own: WorkerLike = {
    postMessage: (message) => void posted.push(message as (typeof posted)[number]),
    terminate: () => undefined,
    addEventListener: () => undefined,
  };
  return { posted, told: tellingOnce<OfForms & { file: string }>(own) };
}

const isTold = ({ form, others }: { form: ToldForm; others: ToldForm[] }) =>
  [form, ...others].map(({ spec }) => spec !== undefined);

test("a worker is told each definition once, whatever files follow", () => {
  const { posted, told } = worker();
  const [one, other] = [FORM_2011, formOf("s5")];
  told.postMessage({ file: "甲", form: one, others: [other] }, []);
  told.postMessage({ file: "乙", form: one, others: [other] }, []);
  told.postMessage({ file: "丙", form: other, others: [one, formOf("s1")] }, []);
  expect(posted.map(isTold)).toEqual([
    [true, true],
    [false, false],
    [false, false, true],
  ]);
  expect(posted.map(({ file }) => file)).toEqual(["甲", "乙", "丙"]);
});

test("one that is hired later is told anew", () => {
  const [first, second] = [worker(), worker()];
  for (const { told } of [first, second]) told.postMessage({ file: "甲", form: FORM_2011, others: [] }, []);
  expect([...first.posted, ...second.posted].map(isTold)).toEqual([[true], [true]]);
});

test("what was told is known by its hash alone, and compiled once", () => {
  const { posted, told } = worker();
  told.postMessage({ file: "甲", form: formOf("s5"), others: [] }, []);
  told.postMessage({ file: "乙", form: formOf("s5"), others: [] }, []);
  const known = new KnownForms();
  for (const { form } of posted) known.hear(form);
  const form = known.get(posted[1]!.form);
  expect([form.id, form.version]).toEqual([formOf("s5").id, formOf("s5").version]);
  expect(known.get(posted[0]!.form)).toBe(form);
});
