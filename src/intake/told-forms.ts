import { definitionHash } from "../form/carried-definition";
import { formOf } from "../form/compile/build-form";
import type { Form } from "../form/form";
import type { FormSpec } from "../form/spec/form-spec";
import type { WorkerLike } from "./worker-pool";

/**
 * A form as a worker is told of it. A compiled one cannot cross cheaply, its definition can, and does once a worker:
 * afterwards its SHA-256 is enough.
 */
export interface ToldForm {
  readonly hash: string;
  readonly spec?: FormSpec;
}

/** A job about forms, and what is posted of it. */
export interface OfForms {
  readonly form: Form;
  readonly others: readonly Form[];
}
export type Told<Job extends OfForms> = Omit<Job, keyof OfForms> & {
  readonly form: ToldForm;
  readonly others: readonly ToldForm[];
};

/** The same worker, that is given jobs about forms and told each definition once. */
export function tellingOnce<Job extends OfForms>(worker: WorkerLike): WorkerLike {
  const known = new Set<string>();
  const told = (form: Form): ToldForm => {
    const hash = definitionHash(form);
    if (known.has(hash)) return { hash };
    known.add(hash);
    return { hash, spec: form.spec };
  };
  return {
    postMessage: (message, transfer) => {
      const { form, others, ...rest } = message as Job;
      worker.postMessage({ ...rest, form: told(form), others: others.map(told) }, transfer);
    },
    terminate: () => worker.terminate(),
    addEventListener: (type, listener) => worker.addEventListener(type, listener),
  };
}

/** What a worker knows of forms. They are compiled when they are asked for. */
export class KnownForms {
  private readonly specs = new Map<string, FormSpec>();
  private readonly forms = new Map<string, Form>();

  /** Remembers what is told. */
  hear({ hash, spec }: ToldForm): void {
    if (spec) this.specs.set(hash, spec);
  }

  get({ hash }: ToldForm): Form {
    const form = this.forms.get(hash) ?? formOf(this.toldSpec(hash));
    this.forms.set(hash, form);
    return form;
  }

  private toldSpec(hash: string): FormSpec {
    const spec = this.specs.get(hash);
    if (!spec) throw new Error(`nobody has told of the form ${hash}`);
    return spec;
  }
}
