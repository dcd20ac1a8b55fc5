import { isClosedFilled, isClosedSign } from "../../src/checking/on-sheet/closed-sign";
import { formulaText } from "../../src/sheet/formula/formula-text";
import { text } from "../../src/sheet/formula/formula";
import { evaluate } from "../support/formula/evaluate";

const isFilled = (written: string) => evaluate(formulaText(isClosedFilled(text(written))), () => []);

test.each(["×", "✕", "x", "X", "—", "——", "-", "－", "/", "／", " × "])(
  "%j says that nobody fills the cell",
  (written) => expect([isClosedSign(written), isFilled(written)]).toEqual([true, false]),
);

test.each(["0", "无", "xx", "×1"])("%j is something in a cell that nobody fills", (written) =>
  expect([isClosedSign(written), isFilled(written)]).toEqual([false, true]),
);
