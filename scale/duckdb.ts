import { DuckDBInstance } from "@duckdb/node-api";
import { plain, statements, type Engine, type Row } from "./engine";

/** DuckDB in this process, over the Parquet files of a folder. */
export async function duckdb(folder: string, threads: number): Promise<Engine> {
  const instance = await DuckDBInstance.create(":memory:", { threads: String(threads) });
  const connection = await instance.connect();
  const run = async (sql: string): Promise<Row[]> => {
    const rows = (await connection.runAndReadAll(sql)).getRowsJson();
    return rows.map((row) => row.map((value) => (value === null ? null : plain(String(value)))));
  };
  for (const sql of statements("duckdb.sql"))
    await run(sql.replaceAll("read_parquet('", `read_parquet('${folder}/`));
  return { name: `DuckDB, ${threads} threads`, ask: run };
}
