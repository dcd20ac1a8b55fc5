import { heightFor } from "../../../src/consolidation/sheets/looks";

const said = (actual: number, expected: number) =>
  `制定公开目录（${actual}）少于实行党务公开基层党组织个数（${expected}），请核实。`;

// Lines of fonts that stand in for 宋体 are 14.5 points high.
test.each([
  ["that leaves room", said(1, 9), 16],
  ["that fills it where 宋体 is there", said(78, 169), 31.5],
  ["that is longer", said(78, 169).repeat(2), 46],
])("a row holds a line %s", (_, text, height) => expect(heightFor(text, 58)).toBe(height));
