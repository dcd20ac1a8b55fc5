import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import SevenZip from "7z-wasm";
import { parse, type Node } from "acorn";
import about from "../../package.json";

const ROOT = join(process.cwd(), "dist/wps");
const FOLDER = `${about.name}_${about.version}`;
const at = (...parts: readonly string[]) => join(ROOT, FOLDER, ...parts);
const text = (...parts: readonly string[]) => readFileSync(at(...parts), "utf8");
const SEVEN_ZIP = join(process.cwd(), "node_modules/7z-wasm/bin/cli");
const SCRIPTS = ["main.js", "shared.js", "ribbon.js", "pane.js", "selftest.js"];

beforeAll(() => {
  if (!existsSync(at("index.html"))) throw new Error("Build the add-in first: npm run build");
});

/** Every file of a folder, by its path in it. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}

/** All nodes of a program. */
function* nodesOf(node: unknown): Generator<Node & Record<string, unknown>> {
  if (typeof node !== "object" || node === null) return;
  if ("type" in node) yield node as Node & Record<string, unknown>;
  for (const child of Object.values(node)) yield* nodesOf(child);
}

const parsed = (script: string) => parse(script, { ecmaVersion: 2018, sourceType: "script" });

describe("the scripts", () => {
  /** Those of the package by name, and that of the worker, which one of them carries as text. */
  const scripts = new Map<string, string>();
  const nodes: (Node & Record<string, unknown>)[] = [];

  it("are classic scripts of ECMAScript 2018, which Chrome 69 reads, the worker's too", () => {
    for (const file of SCRIPTS) {
      scripts.set(file, text(file));
      for (const node of nodesOf(parsed(text(file)))) nodes.push(node);
    }
    const carried = nodes
      .map(({ value }) => value)
      .filter((value): value is string => typeof value === "string" && value.length > 100_000);
    expect(carried).toHaveLength(1);
    scripts.set("the worker", carried[0]!);
    for (const node of nodesOf(parsed(carried[0]!))) nodes.push(node);
  });

  it("make no regular expression with newer flags", () => {
    const flags = nodes.flatMap(({ type, callee, arguments: given }) => {
      const made = /^(New|Call)Expression$/.test(type) && (callee as { name?: string }).name === "RegExp";
      const flag = made ? (given as { value?: unknown }[])[1]?.value : undefined;
      return typeof flag === "string" ? [flag] : [];
    });
    expect(flags.filter((each) => /[^gimsuy]/.test(each))).toEqual([]);
  });

  it("carry neither the browser workbook nor Office's library", () => {
    // The pane's words name office.js; what the library says of itself they do not.
    const foreign = /univer|appsforoffice|OfficeExtension|WebExtension/i;
    expect([...scripts].filter(([, script]) => foreign.test(script)).map(([name]) => name)).toEqual([]);
  });

  it.each([
    ["index.html", ["main"]],
    ["pane.html", ["shared", "pane"]],
    ["selftest.html", ["shared", "selftest"]],
  ])("are what %s loads, from beside it and in order", (page, own) => {
    const loaded = [...text(page).matchAll(/<(?:script|link|img)\b[^>]*>/g)].map(([tag]) => tag);
    expect(loaded).toEqual(own.map((script) => `<script src="${script}.js">`));
  });
});

describe("what WPS reads", () => {
  it("begins the ribbon with its root, and has an icon for each of the four buttons", () => {
    const ribbon = text("ribbon.xml");
    expect(ribbon).toMatch(/^<customUI /);
    expect(ribbon).toContain('onLoad="ribbon.OnAddinLoad"');
    expect(
      [...ribbon.matchAll(/ label="(\S+)" onAction="ribbon.OnAction"/g)].map(([, label]) => label),
    ).toEqual(["生成统计表", "校验", "汇总", "打开面板"]);
    for (const icon of ["make-form", "check", "consolidate", "open-pane"]) {
      expect(existsSync(at(`icons/${icon}-64.png`))).toBe(true);
    }
  });

  it("names the add-in and its version everywhere alike", () => {
    expect(text("manifest.xml")).toContain(`<Name>${about.name}</Name>`);
    expect(text("publish.xml")).toContain(
      `name="${about.name}" type="et" url="${FOLDER}" version="${about.version}"`,
    );
    const server = readFileSync(join(ROOT, "jsplugins.xml"), "utf8");
    expect(server).toContain(`/${about.name}.7z" version="${about.version}"`);
  });
});

describe("the archive", () => {
  it("holds the folder, and nothing beside it", async () => {
    const sevenZip = await SevenZip({ print() {} });
    sevenZip.FS.writeFile("/packed.7z", readFileSync(join(ROOT, `${about.name}.7z`)));
    sevenZip.FS.mkdir("/unpacked");
    sevenZip.callMain(["x", "-o/unpacked", "/packed.7z"]);
    const differing = filesIn(at()).filter(
      (file) => !readFileSync(at(file)).equals(sevenZip.FS.readFile(`/unpacked/${FOLDER}/${file}`)),
    );
    expect(differing).toEqual([]);
    expect(sevenZip.FS.readdir("/unpacked")).toEqual([".", "..", FOLDER]);
  });

  it("is installed beside two other add-ins, installed again and taken out, and they stay", () => {
    const home = mkdtempSync(join(tmpdir(), "home-"));
    const addins = join(home, ".local/share/Kingsoft/wps/jsaddons");
    mkdirSync(addins, { recursive: true });
    const others = `<?xml version="1.0" encoding="UTF-8"?>\r\n<jsplugins>\r\n\t<jsplugin name="甲" type="et" url="甲_1.0.0" version="1.0.0"/>\r\n\t<jspluginonline name="乙" type="wps" url="http://10.0.0.1/"/>\r\n</jsplugins>\r\n`;
    writeFileSync(join(addins, "publish.xml"), others);
    // It sees no other folder than the one that it is run in.
    copyFileSync(join(ROOT, `${about.name}.7z`), join(addins, "packed.7z"));
    spawnSync(process.execPath, [SEVEN_ZIP, "x", "packed.7z"], { cwd: addins });
    const list = () => readFileSync(join(addins, "publish.xml"), "utf8");
    const run = (script: string) =>
      expect(
        spawnSync("sh", [join(addins, FOLDER, script)], { env: { ...process.env, HOME: home } }).status,
      ).toBe(0);
    const lists = ["install.sh", "install.sh", "uninstall.sh"].map((script) => {
      run(script);
      return list();
    });
    const entry = `\t${/<jsplugin .*\/>/.exec(text("publish.xml"))![0]}\r\n`;
    const installed = others.replace("</jsplugins>", `${entry}</jsplugins>`);
    expect(lists).toEqual([installed, installed, others]);
    expect(existsSync(join(addins, FOLDER))).toBe(false);
    rmSync(home, { recursive: true });
  });

  it("lies beside the folder and the list for a server, with nothing else", () => {
    expect(readdirSync(ROOT).sort()).toEqual(["jsplugins.xml", FOLDER, `${about.name}.7z`].sort());
    expect(
      filesIn(ROOT)
        .map((file) => relative(FOLDER, file))
        .filter((file) => /\.map$/.test(file)),
    ).toEqual([]);
  });
});
