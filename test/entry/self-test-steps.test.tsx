import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { SelfTestSteps } from "../../src/entry/self-test/SelfTestSteps";
import { memoryHost } from "../../src/host/memory/memory-host";
import { wordsIn } from "../../src/pane/words/language";
import type { Answered } from "../../src/self-test/ask-questions";
import type { Step, StepId } from "../../src/self-test/question";

const words = wordsIn("zh-CN").selfTest;
afterEach(cleanup);

const step = (id: StepId, begin: Step["begin"]): Step => ({
  id,
  beliefs: [{ id, topic: "events", question: "?", belief: "so", source: "nobody" }],
  begin,
});

const willing = (id: StepId) =>
  step(id, async () => ({ answers: async () => ({ [id]: "seen" }), stop: () => undefined }));
const refused = (id: StepId) => step(id, () => Promise.reject(new Error("refused")));

/** A person at these steps. */
function person(...steps: readonly Step[]) {
  const told: string[] = [];
  render(
    <SelfTestSteps
      host={memoryHost([])}
      steps={steps}
      surroundings={{ remove: async () => undefined, settle: async () => undefined, now: () => 0 }}
      language="zh-CN"
      onAnswers={(answers: readonly Answered[]) => told.push(...answers.map(({ id }) => id))}
    />,
  );
  return {
    told,
    press: (name: string) => fireEvent.click(screen.getByRole("button", { name })),
    sees: (text: string) => screen.findByText(text),
  };
}

it("goes from step to step, and tells the answers of those that were done", async () => {
  const { press, sees, told } = person(willing("typing"), willing("undo"), willing("paste"));
  press(words.startSteps);
  await sees(words.steps.typing);
  press(words.stepDone);
  await sees(words.steps.undo);
  await sees(words.step(2, 3));
  press(words.passOver);
  await sees(words.steps.paste);
  press(words.stepDone);
  await sees(words.stepsDone);
  expect(told).toEqual(["typing", "paste"]);
});

it("passes over a step that the program lets nobody begin, and says so", async () => {
  const { press, sees } = person(refused("typing"), willing("undo"));
  press(words.startSteps);
  await sees(words.steps.undo);
  expect(screen.getByRole("alert").textContent).toContain("refused");
});
