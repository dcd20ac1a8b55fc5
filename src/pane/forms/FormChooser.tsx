import { Link } from "@fluentui/react-components";
import { useId, useRef, type ChangeEvent } from "react";
import { definitionHash } from "../../form/carried-definition";
import type { Form } from "../../form/form";
import { periodText } from "../../form/period";
import type { FormDesks } from "../desk/form-desks";
import { periodsOf } from "../desk/forms/periods";
import { pickedFile } from "../desk/ground/files";
import { useObserved } from "../desk/ground/observed";
import { Choice } from "../ui/Choice";
import { useWords } from "../words/language";
import { useStyles } from "./FormChooser.styles";
import { OpenedBar } from "./OpenedBar";

const DEFINITION = ".json";

/** 表样: which form is made, checked and consolidated, and of what time; and another from its file. */
export function FormChooser({ desks }: { readonly desks: FormDesks }) {
  const words = useWords().forms;
  const styles = useStyles();
  const id = useId();
  const forms = useObserved(desks.shelf.forms);
  const { form, today } = useObserved(desks.current);
  const current = forms.findIndex((each) => definitionHash(each) === definitionHash(form));
  const periods = periodsOf(form, today());
  return (
    <section className={styles.whole} aria-labelledby={`${id}form`}>
      <div className={styles.line}>
        <span id={`${id}form`}>{words.label}</span>
        <Opener desks={desks} />
      </div>
      {forms.length > 1 ? (
        <Choice
          labelledBy={`${id}form`}
          options={forms.map((each, index) => ({ value: String(index), text: nameOf(each, forms) }))}
          value={String(current)}
          onChoose={(chosen) => desks.choose(forms[Number(chosen)]!)}
        />
      ) : (
        <span className={styles.only}>{nameOf(form, forms)}</span>
      )}
      {form.period && periods.length > 1 && (
        <div className={styles.period}>
          <label htmlFor={`${id}period`}>{words.period}</label>
          <Choice
            id={`${id}period`}
            options={periods.map((period) => ({ value: period.of, text: periodText(period) }))}
            value={form.period.of}
            onChoose={(chosen) => desks.choosePeriod(chosen)}
          />
        </div>
      )}
      <OpenedBar desks={desks} />
    </section>
  );
}

function Opener({ desks }: { readonly desks: FormDesks }) {
  const words = useWords().forms;
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const { choose } = useObserved(desks.current).files;
  const chosenThere = async () => choose?.(words.choose, DEFINITION)[0];
  const onChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    // So that the same file can be chosen again after it was corrected.
    currentTarget.value = "";
    void desks.open(Promise.resolve(file && pickedFile(file)));
  };
  return (
    <span className={styles.openers}>
      <input
        ref={input}
        type="file"
        hidden
        accept={DEFINITION}
        aria-label={words.choose}
        onChange={onChange}
      />
      <Link as="button" onClick={() => input.current?.click()}>
        {words.open}
      </Link>
      {choose && (
        <Link as="button" onClick={() => void desks.open(chosenThere())}>
          {words.orProgram}
        </Link>
      )}
    </span>
  );
}

/** Its title and of what time it is; where another is called the same, its version. */
function nameOf(form: Form, forms: readonly Form[]): string {
  const named = ({ title, period }: Form) => (period ? `${title}（${periodText(period)}）` : title);
  const own = definitionHash(form);
  const isOnly = forms.every((other) => definitionHash(other) === own || named(other) !== named(form));
  return isOnly ? named(form) : `${named(form)} ${form.version}`;
}
