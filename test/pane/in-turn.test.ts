import { memoryHost } from "../../src/host/memory/memory-host";
import type { Host } from "../../src/host/host";
import { inTurn } from "../../src/pane/desk/ground/in-turn";

const settled = () => new Promise((resolve) => setTimeout(resolve));

/** A host that calculates 汇总表 until it is told to be done, and says what it was asked for. */
function calculating() {
  const asked: string[] = [];
  let done: () => void = () => undefined;
  const calculation = new Promise<void>((resolve) => (done = resolve));
  const host: Host = {
    ...memoryHost(),
    calculated: (sheet) => (sheet === "汇总表" ? calculation : Promise.resolve()),
    readSheet: async (sheet) => {
      asked.push(sheet);
      return null;
    },
    select: async (sheet) => void asked.push(`to ${sheet}`),
  };
  return { host: inTurn(host), asked, done };
}

test("nobody waits for a sheet that is read while it is calculated", async () => {
  const { host, asked, done } = calculating();
  const reading = host.readSheet("汇总表");
  await Promise.all([host.select("名册", { row: 0, column: 0 }), host.readSheet("名册")]);
  expect(asked).toEqual(["to 名册", "名册"]);
  done();
  await reading;
  expect(asked).toEqual(["to 名册", "名册", "汇总表"]);
});

test("calls go one after the other, whatever becomes of one", async () => {
  const asked: string[] = [];
  const host = inTurn({
    ...memoryHost(),
    readSheet: async (sheet) => {
      asked.push(`${sheet} begun`);
      await settled();
      asked.push(`${sheet} done`);
      if (sheet === "a") throw new Error("busy");
      return null;
    },
  });
  const outcomes = await Promise.allSettled(["a", "b"].map((sheet) => host.readSheet(sheet)));
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  expect(asked).toEqual(["a begun", "a done", "b begun", "b done"]);
});
