import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { JSDOM } from "jsdom";
import about from "../../package.json";

/** What every build ships beside its code, read from dist. */
const WPS = `wps/${about.name}_${about.version}`;
const BUILDS = ["preview", "excel", WPS];
const at = (...parts: readonly string[]) => join(process.cwd(), "dist", ...parts);
const text = (...parts: readonly string[]) => readFileSync(at(...parts), "utf8");
const filesOf = (build: string, ending: string) =>
  readdirSync(at(build)).filter((name) => name.endsWith(ending));

beforeAll(() => {
  const missing = BUILDS.filter((build) => !existsSync(at(build)));
  if (missing.length > 0) throw new Error("Build first: npm run build");
});

describe("licences", () => {
  /** Names of the packages in the file, each with its text. */
  const licensed = (build: string) =>
    new Map(
      text(build, "third-party-licences.txt")
        .split(`\n${"-".repeat(80)}\n\n`)
        .slice(1)
        .map((part) => [part.slice(0, part.search(/ \S+, /)), part]),
    );
  /** Packages whose code the source maps of a build name: what webpack says of its own work. */
  const mapped = (build: string) => {
    const sources = filesOf(build, ".map").flatMap(
      (name) => (JSON.parse(text(build, name)) as { sources: string[] }).sources,
    );
    return new Set(
      sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []),
    );
  };

  test.each(["preview", "excel"])("of %s name every package in it", (build) => {
    const bundled = mapped(build);
    expect(bundled.size).toBeGreaterThan(40);
    expect([...bundled].filter((name) => !licensed(build).has(name))).toEqual([]);
  });

  test("of WPS name what the pane of Excel has, the parts of its worker and what an older browser lacks", () => {
    const ours = licensed(WPS);
    expect([...mapped("excel"), "core-js"].filter((name) => !ours.has(name))).toEqual([]);
  });

  test("of Excel name what is served along", () => {
    const served = existsSync(at("excel", "office-js"));
    expect(licensed("excel").has("@microsoft/office-js")).toBe(served);
  });

  test.each(BUILDS)("of %s are whole texts", (build) => {
    const short = [...licensed(build)].filter(
      ([, part]) => !/permi(?:t|ss)|LICENSE/i.test(part) || part.length < 500,
    );
    expect(short.map(([name]) => name)).toEqual([]);
  });
});

describe("pages", () => {
  const pages = BUILDS.flatMap((build) => filesOf(build, ".html").map((name) => join(build, name)));
  const document = (page: string) => new JSDOM(text(page)).window.document;
  const policyOf = (page: string) =>
    document(page).querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "";

  test("are eight", () => expect(pages).toHaveLength(8));

  test.each(pages)("%s may load what lies beside it and nothing else", (page) => {
    const policy = new Map(
      policyOf(page)
        .split("; ")
        .map((part) => [part.split(" ")[0], part.split(" ").slice(1)]),
    );
    expect(policy.get("default-src")).toEqual(["'none'"]);
    expect(policy.get("base-uri")).toEqual(["'none'"]);
    expect(policy.get("form-action")).toEqual(["'none'"]);
    expect([...policy.values()].flat()).not.toContain("'unsafe-eval'");
    expect(policy.get("script-src") ?? []).not.toContain("'unsafe-inline'");
    const foreign = [...policy.values()].flat().filter((source) => /^\*|^https?:/.test(source));
    expect(foreign).toEqual([]);
  });

  test.each(pages)("%s has its policy before anything that it governs", (page) => {
    const [first, second] = document(page).head.children;
    expect([first?.getAttribute("charset"), second?.getAttribute("http-equiv")]).toEqual([
      "utf-8",
      "Content-Security-Policy",
    ]);
    expect([...document(page).scripts].filter((script) => !script.src)).toEqual([]);
  });
});

/** What it may weigh, packed as a server sends it; whoever lets it grow says so here, and why in docs/decisions/0025. */
const MOST_KB = 240;

test("the pane of Excel starts with no more than it may weigh", () => {
  const { window } = new JSDOM(text("excel", "taskpane.html"));
  const named = [
    ...[...window.document.scripts].map(({ src }) => src),
    ...[...window.document.querySelectorAll("link[rel=stylesheet]")].map((link) =>
      link.getAttribute("href")!,
    ),
  ];
  // office.js is Microsoft's, and mostly comes from their server.
  const ours = named.filter((path) => !/office\.js$/.test(path));
  const packed = ours.map((path) => gzipSync(readFileSync(at("excel", path)), { level: 9 }).length);
  expect(packed.reduce((sum, size) => sum + size) / 1000).toBeLessThan(MOST_KB);
});
