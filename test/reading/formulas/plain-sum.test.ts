import { plainSum } from "../../../src/reading/formulas/plain-sum";
import { rangeName, type Range } from "../../../src/sheet/address";

const names = (ranges: readonly Range[] | null) => ranges?.map((each) => rangeName(each)).join() ?? "-";

/** What a formula adds up, behind what it asks for any number: "A1:A9 A1:A9", "- B1". */
const told = (formula: string) => {
  const sum = plainSum(formula);
  return sum && [names(sum.unless), names(sum.of)].join(" ");
};

it.each<[string, string | null]>([
  ["=SUM(C6:O6)", "- C6:O6"],
  ["=sum(C6:D6,F6)", "- C6:D6,F6"],
  ['=IF(COUNT(C6:O6)=0,"",SUM(C6:D6,F6))', "C6:O6 C6:D6,F6"],
  ['=IF(COUNT(C6,D6)=0,"",SUM(C6))', "C6,D6 C6"],
  ['=IF(COUNT(C6:O6)=0,"无",SUM(C6:O6))', null],
  ["=IF(COUNT(C6:O6)=0,0,SUM(C6:O6))", null],
  ['=IF(COUNT(C6:O6)=1,"",SUM(C6:O6))', null],
  ['=IF(COUNT(C6:O6)>0,"",SUM(C6:O6))', null],
  ['=IF(COUNT(C6:O6)="","",SUM(C6:O6))', null],
  ['=IF(COUNT(C6:O6)+1=0,"",SUM(C6:O6))', null],
  ['=IF(COUNT(C6:O6),"",SUM(C6:O6))', null],
  ['=IF(SUM(C6:O6)=0,"",SUM(C6:O6))', null],
  ['=IF(COUNT(C6:O6)=0,"",COUNT(C6:O6))', null],
  ['=IF(COUNT(C6:O6)=0,"")', null],
  ["=SUM(C6:O6)+1", null],
  ["=SUM(C6:O6,1)", null],
  ["=SUM(表!C6:O6)", null],
  ["=SUM(C6,表!C6)", null],
  ["=COUNT(C6:O6)", null],
  ["=MAX(C6:O6)", null],
  ["=C6", null],
  ["=SUM(", null],
])("%s adds up %p", (formula, expected) => expect(told(formula)).toBe(expected));
