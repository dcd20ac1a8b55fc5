import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { FORMS } from "../src/form/definitions";
import type { Form } from "../src/form/form";
import { CSV } from "../src/long-table/files";
import { LongWriter } from "../src/long-table/long-table";
import { PARQUET } from "../src/long-table/parquet";
import type { RosterUnit, Submission } from "../src/consolidation/consolidation";
import { standingOf } from "../src/consolidation/standing";
import { folderTarget } from "../scripts/consolidate/folder";
import { formOfFile } from "../scripts/form-file";
import { hasClickHouse, Shards } from "./clickhouse";
import { compareRows, compareTotals, type Differences } from "./compare";
import { counted, Province } from "./core";
import { duckdb } from "./duckdb";
import { plain, QUERIES, timed, type Answer, type Engine, type Query, type Row } from "./engine";
import { countiesOf, handedIn } from "./province";

/**
 * Makes the returns of a province's towns from a seed, as the reader gives them and without files, writes the long table
 * of them, and has the same SQL answered by DuckDB, by two shards of ClickHouse where it is installed, and by the core.
 * All must say the same to the last digit; else the exit code is 1.
 */
const { values } = parseArgs({
  options: {
    towns: { type: "string", default: "40000" },
    seed: { type: "string", default: "2011" },
    form: { type: "string" },
    folder: { type: "string", default: ".cache/scale" },
  },
});
const found = values.form === undefined ? FORMS[0]! : formOfFile(values.form);
if (typeof found === "string") throw new Error(found);
const form: Form = found;
const folder = values.folder;
const long = join(folder, "long");

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const say = (text: string) => console.log(text);

say(
  `${cpus().length} × ${cpus()[0]!.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`,
);
rmSync(folder, { recursive: true, force: true });
mkdirSync(long, { recursive: true });

const province = write();
const core = asked(province);
const engines: Engine[] = [await duckdb(long, availableParallelism())];
let different = await judged(engines[0]!, core);

if (hasClickHouse()) {
  const shards = await Shards.start(join(folder, "clickhouse"));
  try {
    const began = performance.now();
    await shards.load(long);
    say(
      `ClickHouse: loaded in ${seconds(began)}, rows of figures a shard: ${(await shards.rows()).join(" and ")}`,
    );
    different += await judged(shards.both(1), core);
    different += await judged(await shards.one(1), core);
  } finally {
    await shards.stop();
  }
} else {
  say("ClickHouse is not installed here (Debian: clickhouse-server): nothing was asked of it.");
}
say(different === 0 ? "All say the same." : `${different} differ.`);
process.exitCode = different === 0 ? 0 : 1;

/** Writes the long table county by county, and adds the same up in the core. */
function write(): Province {
  const all = new Province(form);
  const target = folderTarget(long);
  const spent = { making: 0, counting: 0, writing: 0 };
  const own: Submission[] = [];
  let [returns, index, mark] = [0, 0, performance.now()];
  const spend = (on: keyof typeof spent) => {
    const now = performance.now();
    spent[on] += now - mark;
    mark = now;
  };
  for (const county of countiesOf(form, Number(values.towns), Number(values.seed))) {
    returns += county.submissions.length;
    spend("making");
    const told = counted(form, county, index++);
    all.add(told);
    spend("counting");
    const writer = new LongWriter(
      { form, parent: county.name, edition: null },
      county.roster,
      [CSV, PARQUET],
      target,
    );
    if (index === 1) writer.form();
    writer.units(told.consolidation.reports);
    for (const entry of told.consolidation.entries) writer.figures(entry, () => false);
    writer.end();
    own.push(handedIn(form, told.own, `${county.name}.xlsx`));
    spend("writing");
  }
  // What the counties hand in themselves lies by itself, as that of any office.
  const roster = own.map(({ return: ret }): RosterUnit => ({
    ...{ unit: ret.content.unit, category: "县", contact: "", phone: "", aliases: [] },
  }));
  const standing = standingOf(form, { submissions: own, roster, preferred: [] });
  const above = new LongWriter({ form, parent: "全省", edition: null }, roster, [CSV, PARQUET], target);
  above.units(standing.reports);
  for (const entry of standing.entries) above.figures(entry, () => false);
  above.end();
  const size = (ending: string) =>
    readdirSync(join(long, "figures"), { recursive: true, withFileTypes: true })
      .filter(({ name }) => name.endsWith(ending))
      .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  const told = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  say(
    `${returns} returns of ${values.towns} towns in ${index} counties, ${form.id}, seed ${values.seed}: made in ${told(spent.making)}`,
  );
  say(`core: county by county in ${told(spent.counting)}`);
  say(
    `long table: written in ${told(spent.writing)}, CSV ${Math.round(size(".csv") / 1e6)} MB, Parquet ${Math.round(size(".parquet") / 1e6)} MB; ` +
      `largest memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  );
  return all;
}

type Expected = (query: Query, rows: readonly Row[]) => Differences;

/** What the core says to each query. */
function asked(all: Province): Expected {
  const began = performance.now();
  const totals = all.totals();
  say(`core: totals of the province in ${seconds(began)}`);
  const period = form.period?.of ?? "";
  const text = (value: string | number) => plain(String(value));
  return (query, rows) => {
    switch (query) {
      case "totals":
        return compareTotals(form, totals, rows);
      case "shares":
        return compareRows(
          form.shares.map(({ label, table, part, whole }) => {
            const own = totals[table]!;
            const sum = (cells: typeof part.cells) =>
              cells.reduce(
                (all, { row, column }) => all + ((own.kind === "matrix" && own.cells[row]![column]) || 0),
                0,
              );
            const [some, of] = [sum(part.cells), sum(whole.cells)];
            return [period, label, text(some), text(of), text(Math.round((some / of) * 10_000) / 100)];
          }),
          rows,
        );
      case "coverage":
        return compareRows(
          all.units.map(([name, due, reported, missing, errors, unlisted]) =>
            [period, name!, due!, reported!, missing!, errors!, unlisted!].map(text),
          ),
          rows,
        );
      case "on-time":
        return compareRows(
          all.units.map(([name, due, , , , , inTime, rate]) =>
            [period, name!, inTime!, due!, rate!].map(text),
          ),
          rows,
        );
      case "node-check":
        return compareRows(
          [...all.wrong]
            .sort((a, b) => (a.join(" ") < b.join(" ") ? -1 : 1))
            .map((line) => [period, ...line]),
          rows,
        );
    }
  };
}

/** Asks an engine everything, and says what differs from the core. */
async function judged(engine: Engine, expected: Expected): Promise<number> {
  let different = 0;
  for (const query of QUERIES) {
    const { rows, seconds: best }: Answer = await timed(engine, query);
    const found = expected(query, rows);
    different += found.length;
    say(`${engine.name}: ${query} ${best.toFixed(3)} s, ${rows.length} rows, ${found.length} differ`);
    for (const each of found.slice(0, 5)) say(`  ${each}`);
  }
  return different;
}
