import { heightFor } from "../../../src/consolidation/sheets/looks";

const said = (actual: number, expected: number) =>
  `制定公开目录（${actual}）少于实行党务公开基层党组织个数（${expected}），请核实。`;

test.each([
  ["that leaves room", said(1, 9), 1],
  ["that fills it where 宋体 is there", said(78, 169), 2],
  ["that is longer", said(78, 169).repeat(2), 3],
])("a row holds a line %s", (_, text, lines) => {
  const [one, two] = [heightFor("镇", 58), heightFor("镇\n镇", 58)];
  expect(heightFor(text, 58)).toBe(one + (lines - 1) * (two - one));
});
