import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";

const PACKED = join(process.cwd(), "node_modules/chrome-aws-lambda/bin");
const CACHE = join(process.cwd(), ".cache");

/**
 * Path of a Chromium 70 of 2018, about as old as the browser in the oldest WPS that we know; unpacked once.
 * `null` where it does not run: it comes for Linux on x64 alone.
 */
export function oldChromium(): string | null {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const [packed] = readdirSync(PACKED);
  const path = join(CACHE, packed!.replace(/\.br$/, ""));
  if (!existsSync(path)) {
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(`${path}.new`, brotliDecompressSync(readFileSync(join(PACKED, packed!))), { mode: 0o755 });
    renameSync(`${path}.new`, path);
  }
  return path;
}
