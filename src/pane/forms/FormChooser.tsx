import { Dropdown, Field, Link, Option } from "@fluentui/react-components";
import { useId, useRef, type ChangeEvent } from "react";
import { definitionHash } from "../../form/carried-definition";
import type { Form } from "../../form/form";
import { periodText } from "../../form/period";
import type { FormDesks } from "../desk/form-desks";
import { periodsOf } from "../desk/forms/periods";
import { pickedFile } from "../desk/ground/files";
import { useObserved } from "../desk/ground/observed";
import { useWords } from "../words/language";
import { useStyles } from "./FormChooser.styles";
import { NotOpenedBar } from "./NotOpenedBar";

const DEFINITION = ".json";

/** 表样: which form is made, checked and consolidated, and of what time; and another from its file. */
export function FormChooser({ desks }: { readonly desks: FormDesks }) {
  const words = useWords().forms;
  const styles = useStyles();
  const label = useId();
  const forms = useObserved(desks.shelf.forms);
  const { form, today } = useObserved(desks.current);
  const current = forms.findIndex((each) => definitionHash(each) === definitionHash(form));
  const periods = periodsOf(form, today());
  return (
    <section className={styles.whole} aria-labelledby={label}>
      <div className={styles.line}>
        <span id={label}>{words.label}</span>
        <Opener desks={desks} />
      </div>
      {forms.length > 1 ? (
        <Dropdown
          className={styles.field}
          button={{ className: styles.chosen }}
          aria-labelledby={label}
          value={nameOf(form, forms)}
          selectedOptions={[String(current)]}
          onOptionSelect={(_, { optionValue }) => {
            const chosen = forms[Number(optionValue)];
            if (chosen) desks.choose(chosen);
          }}
        >
          {forms.map((each, index) => (
            <Option key={index} value={String(index)} text={nameOf(each, forms)}>
              {nameOf(each, forms)}
            </Option>
          ))}
        </Dropdown>
      ) : (
        <span className={styles.only}>{nameOf(form, forms)}</span>
      )}
      {form.period && periods.length > 1 && (
        <Field label={words.period} orientation="horizontal" className={styles.period}>
          <Dropdown
            className={styles.field}
            value={periodText(form.period)}
            selectedOptions={[form.period.of]}
            onOptionSelect={(_, { optionValue }) => {
              if (optionValue !== undefined) desks.choosePeriod(optionValue);
            }}
          >
            {periods.map((period) => (
              <Option key={period.of} value={period.of}>
                {periodText(period)}
              </Option>
            ))}
          </Dropdown>
        </Field>
      )}
      <NotOpenedBar desks={desks} />
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
