import { dayOfSerial, serialOf } from "../../src/sheet/serial";

test.each<[string, number | null]>([
  ["2011-12-16", 40893],
  [" 2011-12-16 ", 40893],
  ["2011-12-16T12:00:00", 40893.5],
  ["2011-12-16T12:00:00Z", 40893.5],
  ["2011-12-16T06:00", 40893.25],
  ["2011-12-16T00:00:43.2", 40893.0005],
  ["2011-12-16T00:01:12.0", 40893 + 72 / 86_400],
  ["1900-01-01", 1],
  ["1900-02-28", 59],
  ["1900-03-01", 61],
  ["2011-12", null],
  ["11-12-16", null],
  ["2011-12-16T12", null],
  ["2011-12-16 12:00", null],
  ["x2011-12-16", null],
  ["2011-12-16T12:00:0", null],
  ["2011-12-16x", null],
  ["", null],
])("%j is the day %d", (text, serial) => {
  const found = serialOf(text);
  if (serial === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(serial, 9);
});

test.each([
  [1, "1900-1-1"],
  [59, "1900-2-28"],
  [61, "1900-3-1"],
  [40893, "2011-12-16"],
  [40893.99, "2011-12-16"],
])("day %d is %s", (serial, day) => {
  const { year, month, day: of } = dayOfSerial(serial);
  expect(`${year}-${month}-${of}`).toBe(day);
});
