import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CostOfProcess } from "./cost-at-exit";
import { median } from "./cpu";
import { writeSmallReturns } from "./small-returns";

/** Times as many files in the second folder. What more they take is theirs: starting a process costs both alike. */
const TIMES = 3;
const HERE = import.meta.dirname;

/**
 * Milliseconds of the processor a return, from a folder to its long table by the command, in both formats and in each,
 * and as a multiple of reading alone in as many threads; and the memory that so many and more of them take.
 */
export async function benchFolders(count = 1000, rounds = 3): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), "folders-"));
  const [few, many, out] = ["few", "many", "out"].map((name) => join(root, name)) as [string, string, string];
  mkdirSync(few);
  for (const path of await writeSmallReturns(many, count * TIMES))
    if (Number(/(\d+)\.xlsx$/.exec(path)![1]) <= count) copyFileSync(path, join(few, basename(path)));
  const ways: [string, (folder: string) => readonly string[]][] = [
    ["read and checked", (folder) => [join(HERE, "read-folder.ts"), folder]],
    ...["csv", "parquet", "both"].map((format): (typeof ways)[number] => [
      `long table, ${format}`,
      (folder) => [join(HERE, "../scripts/consolidate.ts"), "--format", format, "--long", out, folder],
    ]),
  ];
  const costs = ways.map((): [CostOfProcess, CostOfProcess][] => []);
  for (let round = 0; round < rounds; round++) {
    ways.forEach(([, args], way) => {
      const [less, more] = [few, many].map((folder) => {
        rmSync(out, { recursive: true, force: true });
        return costOf(args(folder));
      });
      costs[way]!.push([less!, more!]);
    });
  }
  rmSync(root, { recursive: true });
  const times = costs.map((of) =>
    median(of.map(([less, more]) => (more.milliseconds - less.milliseconds) / (count * (TIMES - 1)))),
  );
  console.log(
    `\nWhole folders (ms of the processor a return)   of reading   MB of ${count}, of ${count * TIMES}`,
  );
  ways.forEach(([says], way) => {
    const memory = [0, 1].map((size) => median(costs[way]!.map((of) => of[size]!.megabytes)).toFixed(0));
    const [time, share] = [times[way]!, times[way]! / times[0]!].map((each) => each.toFixed(2));
    console.log(`${says.padEnd(32)}${time!.padStart(14)}${share!.padStart(13)}   ${memory.join(", ")}`);
  });
}

/** As `npm run consolidate` starts it; reading alone likewise. */
const FLAGS = ["--single-threaded-gc", "--expose-gc"];

function costOf(args: readonly string[]): CostOfProcess {
  const imports = ["tsx", pathToFileURL(join(HERE, "cost-at-exit.ts")).href].flatMap((each) => [
    "--import",
    each,
  ]);
  const { stdout, stderr, status } = spawnSync(process.execPath, [...FLAGS, ...imports, ...args], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout.trimEnd().split("\n").at(-1)!) as CostOfProcess;
}
