import type { Host } from "../../src/host/host";
import { SheetReader } from "../../src/pane/desk/ground/sheet-reader";
import { range } from "../../src/sheet/address";
import { gridOf } from "../../src/sheet/grid";

/** A reader over a program that notes how it is asked, and knows the sheets 「表」 and 「二」. */
function reading(tellsMore = true) {
  const calls: string[] = [];
  const grid = (sheet: string) => (["表", "二"].includes(sheet) ? gridOf(sheet, [[1]]) : null);
  const noted = (how: string, sheet: string) => {
    calls.push(`${how} ${sheet}`);
    return Promise.resolve(grid(sheet));
  };
  const host = {
    readSheet: (sheet: string) => noted("all of", sheet),
    ...(tellsMore && { readAgain: ({ sheet }: { sheet: string }) => noted("cells of", sheet) }),
  } as unknown as Host;
  return { reader: new SheetReader(host), calls };
}

const edit = (sheet: string, reshaped?: true) => ({
  sheet,
  range: range(0, 0),
  ...(reshaped && { reshaped }),
});

type Do = (reader: SheetReader) => unknown;
const read =
  (sheet: string): Do =>
  (reader) =>
    reader.read(sheet);
const edited =
  (sheet: string, reshaped?: true): Do =>
  (reader) =>
    reader.edited(edit(sheet, reshaped));

test.each<[string, readonly Do[], readonly string[]]>([
  ["all the first time, then the cells", [read("表"), read("表")], ["all of 表", "cells of 表"]],
  ["the cells after an edit", [read("表"), edited("表"), read("表")], ["all of 表", "cells of 表"]],
  ["all when more has changed", [read("表"), edited("表", true), read("表")], ["all of 表", "all of 表"]],
  ["the cells when another has", [read("表"), edited("二", true), read("表")], ["all of 表", "cells of 表"]],
  [
    "all of what is forgotten",
    [read("表"), (reader) => reader.forget(), read("表")],
    ["all of 表", "all of 表"],
  ],
  ["all of what was not there", [read("无"), read("无")], ["all of 无", "all of 无"]],
])("a sheet is read %s", async (_, steps, asked) => {
  const { reader, calls } = reading();
  for (const step of steps) await step(reader);
  expect(calls).toEqual(asked);
});

test("all of it is read each time where the program does not tell what changes", async () => {
  const { reader, calls } = reading(false);
  await reader.read("表");
  await reader.read("表");
  expect(calls).toEqual(["all of 表", "all of 表"]);
});

test("what changes while it is read is not remembered as it was", async () => {
  const { reader, calls } = reading();
  const first = reader.read("表");
  reader.edited(edit("表", true));
  await first;
  await reader.read("表");
  expect(calls).toEqual(["all of 表", "all of 表"]);
});
