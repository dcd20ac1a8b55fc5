import { readdirSync } from "node:fs";
import { join } from "node:path";
import { FORM } from "../support/paper";
import { isVisible, verdictsOn } from "../support/sheet-verdicts";
import { gridsOf } from "./parts";
import { bytesOf } from "./returns";

/**
 * Our form as openpyxl filled it in and LibreOffice calculated and saved it, with faults of all kinds: what its
 * 校验 says there is what the add-in finds. `scripts/verdicts.ts` makes such files by the hundred; these are a few.
 */
const FOLDER = "校验";
const FILES = readdirSync(join(process.cwd(), "test/returns", FOLDER));
const verdicts = new Map(FILES.map((file) => [file, verdictsOn(FORM, gridsOf(bytesOf(join(FOLDER, file))))]));

test.each(FILES)("%s: 校验 and the add-in say the same", (file) => {
  const { said, found } = verdicts.get(file)!;
  expect(said).toEqual(found);
});

test("every rule is broken in one of them", () => {
  const broken = new Set([...verdicts.values()].flatMap(({ said }) => said.map((each) => each.slice(0, 3))));
  const rules = FORM.rules.map(({ id }) => id).filter(isVisible);
  expect(rules.filter((id) => !broken.has(id))).toEqual([]);
});
