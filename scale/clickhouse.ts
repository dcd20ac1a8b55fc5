import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { createReadStream, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { plain, statements, type Engine, type Row } from "./engine";

/** Where a shard is heard, on loopback alone. */
interface Ports {
  readonly tcp: number;
  readonly http: number;
  readonly between: number;
}

const SHARDS: readonly Ports[] = [0, 1].map((at) => ({
  tcp: 19_101 + at,
  http: 18_201 + at,
  between: 19_201 + at,
}));
const SERVER = "clickhouse-server";

/** Whether the server is installed. */
export function hasClickHouse(): boolean {
  return spawnSync(SERVER, ["--version"], { stdio: "ignore" }).error === undefined;
}

/** Two servers of their own, started here and stopped here, in folders of their own. */
export class Shards {
  private readonly servers: ChildProcess[];

  private constructor(private readonly folder: string) {
    this.servers = SHARDS.map((ports, at) => {
      const own = join(folder, `shard-${at + 1}`);
      for (const part of ["data", "tmp", "files", "schemas"]) mkdirSync(join(own, part), { recursive: true });
      writeFileSync(join(own, "users.xml"), USERS);
      writeFileSync(join(own, "config.xml"), configOf(own, ports));
      return spawn(SERVER, [`--config-file=${join(own, "config.xml")}`], { stdio: "ignore" });
    });
  }

  /** Starts them and waits until both answer. */
  static async start(folder: string): Promise<Shards> {
    rmSync(folder, { recursive: true, force: true });
    const shards = new Shards(folder);
    for (const ports of SHARDS) await answering(ports);
    for (const sql of statements("clickhouse.sql")) for (const ports of SHARDS) await ask(ports, sql);
    return shards;
  }

  /** Every .csv of a long table, a county of it to each shard in turn: it hands the rows on to where they belong. */
  async load(long: string): Promise<void> {
    const [first] = SHARDS;
    for (const table of ["makeup", "shares"]) {
      const into = table === "makeup" ? "makeup_csv" : table;
      await send(first!, `insert into ${into} format CSVWithNames`, join(long, "form", `${table}.csv`));
    }
    for (const table of ["units", "figures"]) {
      const files = readdirSync(join(long, table), { recursive: true, withFileTypes: true })
        .filter(({ name }) => name.endsWith(".csv"))
        .map(({ parentPath, name }) => join(parentPath, name));
      const each = async (ports: Ports, at: number) => {
        for (const file of files.filter((_, index) => index % SHARDS.length === at))
          await send(ports, `insert into ${table}_csv format CSVWithNames`, file);
      };
      await Promise.all(SHARDS.map(each));
    }
  }

  /** The two together, each with so many threads. */
  both(threads: number): Engine {
    return {
      name: `ClickHouse, two shards of ${threads} thread`,
      ask: (sql) => ask(SHARDS[0]!, sql, threads),
    };
  }

  /** All rows on the first one, to be compared with the two. */
  async one(threads: number): Promise<Engine> {
    const [first] = SHARDS;
    await ask(
      first!,
      "create table figures_all as figures_here engine = MergeTree partition by period order by (period, table_id, row_id, column_id, parent, unit)",
    );
    await ask(first!, "insert into figures_all select * from figures");
    await ask(
      first!,
      "create table units_all as units_here engine = MergeTree partition by period order by (period, parent, unit)",
    );
    await ask(first!, "insert into units_all select * from units");
    const alone = (sql: string) => sql.replace(/\b(from|join) (figures|units)\b/g, "$1 $2_all");
    return {
      name: `ClickHouse, one server of ${threads} thread`,
      ask: (sql) => ask(first!, alone(sql), threads),
    };
  }

  /** How many rows each of them has. */
  rows(): Promise<string[]> {
    return Promise.all(
      SHARDS.map(async (ports) => (await ask(ports, "select count(*) from figures_here"))[0]![0]!),
    );
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.servers.map((server) => {
        if (server.exitCode !== null) return;
        const ended = new Promise((resolve) => server.once("exit", resolve));
        server.kill();
        return ended;
      }),
    );
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function answering(ports: Ports): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return void (await ask(ports, "select 1"));
    } catch (fault) {
      if (tries === 100) throw fault;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

async function ask(ports: Ports, sql: string, threads = 2): Promise<Row[]> {
  const text = await post(ports, `/?max_threads=${threads}`, (body) => body.end(sql));
  const lines = text === "" ? [] : text.trimEnd().split("\n");
  return lines.map((line) =>
    line.split("\t").map((value) => (value === "\\N" || value === "nan" ? null : plain(value))),
  );
}

function send(ports: Ports, sql: string, file: string): Promise<string> {
  return post(ports, `/?query=${encodeURIComponent(sql)}`, (body) => createReadStream(file).pipe(body));
}

function post(
  { http: port }: Ports,
  path: string,
  write: (body: NodeJS.WritableStream) => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method: "POST" }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.on("end", () => {
        const text = Buffer.concat(pieces).toString("utf8");
        if (answer.statusCode === 200) resolve(text);
        else reject(new Error(text));
      });
    });
    asked.on("error", reject);
    write(asked);
  });
}

const USERS = `<?xml version="1.0"?>
<yandex>
  <profiles><default>
    <join_default_strictness>ALL</join_default_strictness>
    <distributed_product_mode>global</distributed_product_mode>
    <insert_distributed_sync>1</insert_distributed_sync>
    <format_csv_allow_single_quotes>0</format_csv_allow_single_quotes>
    <max_memory_usage>6000000000</max_memory_usage>
  </default></profiles>
  <users><default>
    <password></password><networks><ip>127.0.0.1</ip></networks>
    <profile>default</profile><quota>default</quota>
  </default></users>
  <quotas><default></default></quotas>
</yandex>
`;

function configOf(own: string, { tcp, http, between }: Ports): string {
  const shards = SHARDS.map(
    (ports) => `<shard><replica><host>127.0.0.1</host><port>${ports.tcp}</port></replica></shard>`,
  ).join("");
  return `<?xml version="1.0"?>
<yandex>
  <logger><level>warning</level><log>${own}/log</log><errorlog>${own}/errors</errorlog></logger>
  <listen_host>127.0.0.1</listen_host>
  <tcp_port>${tcp}</tcp_port><http_port>${http}</http_port><interserver_http_port>${between}</interserver_http_port>
  <path>${own}/data/</path><tmp_path>${own}/tmp/</tmp_path>
  <user_files_path>${own}/files/</user_files_path><format_schema_path>${own}/schemas/</format_schema_path>
  <users_config>${own}/users.xml</users_config>
  <default_profile>default</default_profile><default_database>default</default_database>
  <mark_cache_size>268435456</mark_cache_size>
  <remote_servers><counties>${shards}</counties></remote_servers>
</yandex>
`;
}
