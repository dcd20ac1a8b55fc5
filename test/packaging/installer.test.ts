import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "acorn";
import { asShipped } from "../../packaging/wps/build/as-shipped";
import { runScript } from "./script-host";

const SOURCE = join(process.cwd(), "packaging/wps/shipped");
const NAME = "party-disclosure-statistics";

/** How one system's installer is run, and where its WPS keeps add-ins. */
interface System {
  readonly addins: string;
  run(machine: string, folder: string, uninstall: boolean): { code: number | null; said: string };
}

/** What is read-only is so for clerks; root, who may run the tests, does not even notice. */
const CLERK = process.getuid!() === 0 ? { uid: 65_534, gid: 65_534 } : null;

function asClerk(machine: string, script: string, env: NodeJS.ProcessEnv) {
  if (CLERK) spawnSync("chown", ["-R", `${CLERK.uid}:${CLERK.gid}`, machine]);
  return spawnSync("sh", [script], { env, encoding: "utf8", ...CLERK });
}

const SYSTEMS: Record<string, System> = {
  "install.sh": {
    addins: "home/.local/share/Kingsoft/wps/jsaddons",
    run(machine, folder, uninstall) {
      const script = join(machine, folder, uninstall ? "uninstall.sh" : "install.sh");
      const env = { ...process.env, HOME: join(machine, "home") };
      const ran = asClerk(machine, script, env);
      return { code: ran.status, said: ran.stdout + ran.stderr };
    },
  },
  "install.js (its machine played by a stand-in)": {
    addins: "AppData/kingsoft/wps/jsaddons",
    run(machine, folder, uninstall) {
      const script = `C:\\${folder.replaceAll("/", "\\")}\\install.js`;
      return runScript(machine, script, uninstall ? ["/uninstall", "/quiet"] : ["/quiet"]);
    },
  },
};

let machine: string;
beforeEach(() => {
  machine = realpathSync(mkdtempSync(join(tmpdir(), "machine-")));
});
afterEach(() => rmSync(machine, { recursive: true }));

/** The add-in as a folder on a stick, or wherever `place` says. */
function unpacked(version: string, place = "stick"): string {
  const folder = `${place}/${NAME}_${version}`;
  mkdirSync(join(machine, folder), { recursive: true });
  for (const file of readdirSync(SOURCE)) {
    const text = readFileSync(join(SOURCE, file), "utf8");
    writeFileSync(
      join(machine, folder, file),
      asShipped(file, text, { name: NAME, version, description: "" }),
    );
  }
  writeFileSync(join(machine, folder, "index.html"), version);
  return folder;
}

function entry(version: string, attributes = `url="${NAME}_${version}" version="${version}"`): string {
  return `<jsplugin name="${NAME}" type="et" ${attributes} enable="enable_dev" install="null" customDomain=""/>`;
}

const OTHERS = [
  `<jsplugin name="甲" type="wps" url="甲_2.0.0" version="2.0.0" enable="enable_dev" install="null" customDomain="a > b, name='${NAME}'"/>`,
  `<jspluginonline name='${NAME}-other' type="et" url="http://10.0.0.1/x/" enable="enable"></jspluginonline>`,
];

const LISTS: Record<string, string> = {
  "as WPS writes it": `<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins>\n  ${OTHERS.join("\n  ")}\n</jsplugins>\n`,
  "with a byte order mark, CRLF, tabs and no end of line": `\ufeff<?xml version="1.0"?>\r\n<jsplugins>\r\n\t${OTHERS.join("\r\n\t")}\r\n</jsplugins>`,
  "on one line": `<jsplugins>${OTHERS.join("")}</jsplugins>`,
  "with comments, one of which speaks of us": `<!-- </jsplugins> -->\n<jsplugins >\n  <!-- ${entry("0.0.1")} -->\n    ${OTHERS.join("\n\n    ")}\n\n  </jsplugins >\n<!-- 完 -->\n`,
  "with elements of a later WPS": `<jsplugins v="2">\n  <group><item name="${NAME}"/></group>\n  ${OTHERS.join("\n  ")}</jsplugins>\n`,
};

const BROKEN: Record<string, string | Buffer> = {
  "cut off": `<jsplugins>\n  ${OTHERS[0]}\n`,
  "of another kind": "<html></html>",
  "wrongly nested": "<jsplugins><a></jsplugins></a>",
  "with two roots": "<jsplugins></jsplugins><jsplugins></jsplugins>",
  "with an open attribute": `<jsplugins><jsplugin name="x/></jsplugins>`,
  "with text around": "<jsplugins></jsplugins> x",
  "in UTF-16": Buffer.from(`\ufeff<jsplugins></jsplugins>`, "utf16le"),
};

describe.each(Object.entries(SYSTEMS))("%s", (_, { addins, run }) => {
  const at = (...parts: readonly string[]) => join(machine, addins, ...parts);
  const list = () => readFileSync(at("publish.xml"), "utf8");
  const folders = () => readdirSync(at()).filter((each) => each.startsWith(NAME));
  const given = (text: string | Buffer) => {
    mkdirSync(at(), { recursive: true });
    writeFileSync(at("publish.xml"), text);
  };
  const install = (folder: string) => expect(run(machine, folder, false)).toMatchObject({ code: 0 });
  const uninstall = (folder: string) => expect(run(machine, folder, true)).toMatchObject({ code: 0 });

  it.each(Object.entries(LISTS))(
    "adds one entry to a list %s, once, and takes it out again",
    (_name, before) => {
      given(before);
      const folder = unpacked("1.0.0");
      install(folder);
      const after = list();
      expect(after.replace(new RegExp(`[ \\t]*${entry("1.0.0")}(\\r?\\n)?`), "")).toBe(before);
      expect(readFileSync(at(`publish.xml.before-${NAME}`), "utf8")).toBe(before);
      install(folder);
      expect(list()).toBe(after);
      uninstall(folder);
      expect([list(), folders()]).toEqual([before, []]);
    },
  );

  it.each([
    ["missing", null],
    ["empty", ""],
  ])("makes a list where it is %s", (_name, before) => {
    if (before !== null) given(before);
    install(unpacked("1.0.0"));
    expect(
      list()
        .replace(/\s*\n\s*/g, "\n")
        .trim(),
    ).toBe(`<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins>\n${entry("1.0.0")}\n</jsplugins>`);
  });

  it.each([
    ["<jsplugins/>", "<jsplugins>"],
    [`<jsplugins a="1" />`, `<jsplugins a="1">`],
  ])("opens %s", (before, root) => {
    given(`${before}\n`);
    install(unpacked("1.0.0"));
    expect(list()).toBe(`${root}\n  ${entry("1.0.0")}\n</jsplugins>\n`);
  });

  it("puts a new version in place of the old one, its folder and its second entry too", () => {
    const lines = [OTHERS[0], entry("0.9.0"), OTHERS[1], entry("0.8.0", 'url="x"')];
    given(`<jsplugins>\n  ${lines.join("\n  ")}\n</jsplugins>\n`);
    install(unpacked("0.9.0"));
    unpacked("0.8.0", addins);
    mkdirSync(at(`${NAME}_2-of-somebody`));
    mkdirSync(at("甲_2.0.0"));
    install(unpacked("1.0.0"));
    expect(list()).toBe(
      `<jsplugins>\n  ${[OTHERS[0], entry("1.0.0"), OTHERS[1]].join("\n  ")}\n</jsplugins>\n`,
    );
    expect(readFileSync(at(`${NAME}_1.0.0/index.html`), "utf8")).toBe("1.0.0");
    expect(folders()).toEqual([`${NAME}_1.0.0`, `${NAME}_2-of-somebody`]);
    expect(existsSync(at("甲_2.0.0"))).toBe(true);
  });

  it("replaces the files of the same version", () => {
    const folder = unpacked("1.0.0");
    install(folder);
    writeFileSync(at(`${NAME}_1.0.0/left-over.js`), "");
    install(folder);
    expect(existsSync(at(`${NAME}_1.0.0/left-over.js`))).toBe(false);
  });

  it("works from where it is to be, unpacked beside the list", () => {
    given(LISTS["as WPS writes it"]!);
    const folder = unpacked("1.0.0", addins);
    install(folder);
    expect(readFileSync(at(`${NAME}_1.0.0/index.html`), "utf8")).toBe("1.0.0");
    uninstall(folder);
    expect([list(), folders()]).toEqual([LISTS["as WPS writes it"], []]);
  });

  it.each(Object.entries(BROKEN))("changes nothing where the list is %s, and says so", (_name, before) => {
    given(before);
    const folder = unpacked("1.0.0");
    for (const away of [false, true]) {
      const { code, said } = run(machine, folder, away);
      expect([code, said]).toEqual([1, expect.stringMatching(/publish\.xml 的内容不完整/)]);
    }
    expect(readFileSync(at("publish.xml"))).toEqual(Buffer.from(before));
    expect(readdirSync(at())).toEqual(["publish.xml"]);
  });

  it("puts its entry into a list that is read-only, which stays so, again and again", () => {
    given(LISTS["as WPS writes it"]!);
    for (const version of ["1.0.0", "1.1.0"]) {
      chmodSync(at("publish.xml"), 0o444);
      install(unpacked(version));
      expect(list()).toContain(entry(version));
      expect(statSync(at("publish.xml")).mode & 0o222).toBe(0);
    }
    uninstall(unpacked("1.1.0"));
    expect(list()).toBe(LISTS["as WPS writes it"]);
  });

  it("can be replaced and taken out when it came from a disc", () => {
    const folder = unpacked("1.0.0");
    for (const file of readdirSync(join(machine, folder))) chmodSync(join(machine, folder, file), 0o444);
    chmodSync(join(machine, folder), 0o555);
    install(folder);
    install(folder);
    uninstall(folder);
    expect(folders()).toEqual([]);
    chmodSync(join(machine, folder), 0o755);
  });

  it("has nothing to take out where nothing is", () => {
    uninstall(unpacked("1.0.0"));
    expect(existsSync(at("publish.xml"))).toBe(false);
  });
});

it("install.sh finds itself through a home that is a link", () => {
  const folder = unpacked("1.0.0", SYSTEMS["install.sh"]!.addins);
  symlinkSync(join(machine, "home"), join(machine, "link"));
  const env = { ...process.env, HOME: join(machine, "link") };
  expect(spawnSync("sh", [join(machine, folder, "install.sh")], { env }).status).toBe(0);
  expect(readFileSync(join(machine, folder, "index.html"), "utf8")).toBe("1.0.0");
});

it("install.js leaves what is installed whole while a program has a file of it open", () => {
  const folder = unpacked("1.0.0");
  const script = `C:\\stick\\${NAME}_1.0.0\\install.js`;
  const addins = SYSTEMS["install.js (its machine played by a stand-in)"]!.addins;
  const installed = () => readdirSync(join(machine, addins, `${NAME}_1.0.0`));
  // Without /quiet, by wscript: there is no key to wait for.
  expect(runScript(machine, script, [])).toMatchObject({ code: 0 });
  const before = installed();
  const held = `C:\\${addins.replaceAll("/", "\\")}\\${NAME}_1.0.0\\uninstall.sh`;
  writeFileSync(join(machine, folder, "index.html"), "again");
  expect(runScript(machine, script, [], held)).toMatchObject({ code: 1 });
  expect(installed()).toEqual(before);
  expect(runScript(machine, script, [])).toMatchObject({ code: 0 });
  expect(readFileSync(join(machine, addins, `${NAME}_1.0.0/index.html`), "utf8")).toBe("again");
  expect(readdirSync(join(machine, addins)).sort()).toEqual([`${NAME}_1.0.0`, "publish.xml"]);
});

it("uninstall.cmd does not stand in the folder that it deletes", () => {
  const command = readFileSync(join(machine, unpacked("1.0.0"), "uninstall.cmd"), "utf8");
  expect(command.indexOf("cd /d")).toBeGreaterThan(0);
  expect(command.indexOf("cd /d")).toBeLessThan(command.indexOf("cscript"));
});

it("install.js is ASCII and ECMAScript 3", () => {
  const text = readFileSync(join(machine, unpacked("1.0.0"), "install.js"), "latin1");
  expect(text).toMatch(/^[\x00-\x7f]+$/);
  expect(() => parse(text, { ecmaVersion: 3 })).not.toThrow();
});
