import { unzipSync } from "fflate";
import { EMPTY_BOOK } from "../../src/book/book";
import { longTable } from "../../src/entry/long-table";
import type { LongKind } from "../../src/pane/desk/ground/files";
import { handed, together } from "../support/consolidated";
import { FORM_2011 } from "../support/forms";

const standing = together(
  FORM_2011,
  Array.from({ length: 40 }, (_, at) =>
    handed(FORM_2011, { unit: `第${at + 1}镇`, tables: [{ boards: { town: at } }] }),
  ),
);
const input = { form: FORM_2011, standing, roster: [], parent: "綦江县", book: EMPTY_BOOK };

test.each<[LongKind, string]>([
  ["csv", "\uFEFF"],
  ["parquet", "PAR1"],
])("as .%s it is one archive with a folder a period and county", async (format, begins) => {
  const signal = new AbortController().signal;
  const archive = await longTable({ input, format, onProgress: () => undefined, signal });
  const files = unzipSync(new Uint8Array(await archive!.arrayBuffer()));
  const of = (table: string) => `${table}/period=2011/county=綦江县/part-1.${format}`;
  expect(Object.keys(files).sort()).toEqual(
    [of("figures"), `form/makeup.${format}`, `form/shares.${format}`, of("units")].sort(),
  );
  for (const bytes of Object.values(files))
    expect(Buffer.from(bytes).toString("utf8").slice(0, begins.length)).toBe(begins);
});

test("it can be stopped between two returns", async () => {
  const stopping = new AbortController();
  const clock = jest.spyOn(performance, "now");
  // Each return takes long enough for the page to draw.
  let time = 0;
  clock.mockImplementation(() => (time += 1000));
  const told: number[] = [];
  const onProgress = (done: number) => {
    told.push(done);
    if (done === 3) stopping.abort();
  };
  expect(await longTable({ input, format: "csv", onProgress, signal: stopping.signal })).toBeNull();
  expect(told).toEqual([1, 2, 3]);
  clock.mockRestore();
});
