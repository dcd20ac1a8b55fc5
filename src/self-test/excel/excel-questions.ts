import { browserQuestions } from "../browser-questions";
import type { Questions } from "../question";
import type { AskedExcel } from "./asked-excel";
import { behaviourQuestions } from "./behaviour-questions";
import { programQuestions } from "./program-questions";
import { excelSteps } from "./steps";
import { valueQuestions } from "./value-questions";

/** All that a real Excel is asked. */
export function excelQuestions(asked: AskedExcel): Questions {
  return {
    alone: [
      ...programQuestions(asked),
      ...valueQuestions(asked),
      ...behaviourQuestions(asked),
      ...browserQuestions("excel"),
    ],
    withPerson: excelSteps(asked),
  };
}
