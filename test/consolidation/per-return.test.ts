import { perReturn } from "../../src/consolidation/per-return";
import { handed } from "../support/consolidated";
import { FORM_2011, formOf } from "../support/forms";

test("what follows from a return is worked out once for each form", () => {
  const [one, other] = ["甲镇", "乙镇"].map((unit) => handed(FORM_2011, { unit }));
  const asked: string[] = [];
  const unitOf = perReturn((form, { return: { content } }) => {
    asked.push(`${content.unit} ${form.id}`);
    return content.unit;
  });
  const [ours, theirs] = [FORM_2011, formOf("s1")];
  expect([unitOf(ours, one!), unitOf(ours, other!), unitOf(ours, one!), unitOf(theirs, one!)]).toEqual([
    "甲镇",
    "乙镇",
    "甲镇",
    "甲镇",
  ]);
  expect(asked).toEqual([`甲镇 ${ours.id}`, `乙镇 ${ours.id}`, `甲镇 ${theirs.id}`]);
});
