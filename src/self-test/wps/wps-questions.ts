import { browserQuestions } from "../browser-questions";
import type { Questions } from "../question";
import type { AskedPage, AskedProgram } from "./asked-program";
import { behaviourQuestions } from "./behaviour-questions";
import { fileQuestions } from "./file-questions";
import { wpsSteps } from "./steps";
import { undoQuestions } from "./undo-questions";
import { valueQuestions } from "./value-questions";

/** All that a real WPS is asked. */
export function wpsQuestions(program: AskedProgram, page: AskedPage): Questions {
  return {
    alone: [
      ...valueQuestions(program, page),
      ...behaviourQuestions(program),
      ...fileQuestions(program),
      ...browserQuestions("wps"),
      ...undoQuestions(program),
    ],
    withPerson: wpsSteps(program),
  };
}
