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
import {
  command,
  entry,
  inShell,
  listOf,
  NAME,
  OTHERS,
  SYSTEMS,
  unpacked as unpackedOn,
  write,
} from "./computer";
import { runScript } from "./script-host";

let machine: string;
beforeEach(() => {
  machine = realpathSync(mkdtempSync(join(tmpdir(), "machine-")));
});
afterEach(() => rmSync(machine, { recursive: true }));

/** The add-in as a folder on a stick, or wherever `place` says. */
const unpacked = (version: string, place?: string) => unpackedOn(machine, version, place);

const LISTS: Record<string, string> = {
  "as WPS writes it": listOf(...OTHERS),
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

describe.each(SYSTEMS)("%s", (_, { name: system, addins, office, shown, run }) => {
  const at = (...parts: readonly string[]) => join(machine, addins, ...parts);
  const list = () => readFileSync(at("publish.xml"), "utf8");
  const folders = () => readdirSync(at()).filter((each) => each.startsWith(NAME));
  const given = (text: string | Buffer) => {
    mkdirSync(at(), { recursive: true });
    writeFileSync(at("publish.xml"), text);
  };
  const install = (folder: string) => expect(run(machine, folder, "install")).toMatchObject({ code: 0 });
  const uninstall = (folder: string) => expect(run(machine, folder, "uninstall")).toMatchObject({ code: 0 });

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
    for (const task of ["install", "uninstall"] as const) {
      const { code, said } = run(machine, folder, task);
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

  it("does nothing while WPS is open", () => {
    given(listOf(...OTHERS));
    const folder = unpacked("1.0.0");
    for (const task of ["install", "uninstall"] as const) {
      const { code, said } = run(machine, folder, task, {
        running: system === "linux" ? ["et"] : ["explorer.exe", "wps.exe"],
      });
      expect([code, said]).toEqual([1, expect.stringMatching(/没有改动.*WPS 还开着.*退出 WPS/)]);
    }
    expect([list(), folders()]).toEqual([listOf(...OTHERS), []]);
  });

  it("registers by a whole address where that is asked for, and keeps to it when it is installed again", () => {
    given(listOf(...OTHERS));
    expect(run(machine, unpacked("1.0.0"), "install", { online: true })).toMatchObject({ code: 0 });
    const address = (version: string) => {
      const path = encodeURI(shown(machine, `${addins}/${NAME}_${version}/`).replaceAll("\\", "/"));
      return `<jspluginonline name="${NAME}" type="et" url="file://${system === "windows" ? "/" : ""}${path}" debug="" enable="enable" install="null" customDomain=""/>`;
    };
    expect(list()).toBe(listOf(...OTHERS, address("1.0.0")));
    install(unpacked("1.1.0"));
    expect(list()).toBe(listOf(...OTHERS, address("1.1.0")));
    uninstall(unpacked("1.1.0"));
    expect(list()).toBe(listOf(...OTHERS));
  });

  it("comes back when it is run again after another program has taken its entry away", () => {
    const folder = unpacked("1.0.0");
    install(folder);
    given(listOf(OTHERS[2]!));
    install(folder);
    expect(list()).toBe(listOf(OTHERS[2]!, entry("1.0.0")));
  });

  it.each([
    ["jsplugins.xml beside publish.xml", () => `${addins}/jsplugins.xml`, ""],
    ["the list of the program itself", () => `${office}/jsaddons/publish.xml`, ""],
    ["a list that oem.ini names", () => `lists/jsplugins.xml`, "oem"],
  ])("warns when the same name is in %s, too", (_name, place, oem) => {
    write(machine, place(), listOf(OTHERS[0]!, entry("0.9.0", 'url="x.7z"')));
    const named = shown(machine, place());
    if (oem) write(machine, `${office}/cfgs/oem.ini`, `[Server]\r\nJSPluginsServer=${named}\r\n`);
    const { said } = run(machine, unpacked("1.0.0"), "install");
    expect(said).toContain(`登记了两次：${shown(machine, `${addins}/publish.xml`)} 和 ${named} 里都有本插件`);
  });

  it("has nothing to take out where nothing is", () => {
    uninstall(unpacked("1.0.0"));
    expect(existsSync(at("publish.xml"))).toBe(false);
  });
});

describe("install.sh", () => {
  const [KINGSOFT, kingsoft] = ["Kingsoft", "kingsoft"].map(
    (each) => `home/.local/share/${each}/wps/jsaddons`,
  );
  const lists = () =>
    [KINGSOFT!, kingsoft!].map((folder) => {
      const path = join(machine, folder, "publish.xml");
      return existsSync(path) ? readFileSync(path, "utf8") : null;
    });
  const script = (task: string, ...args: readonly string[]) =>
    inShell(machine, ["sh", join(machine, unpacked("1.0.0"), `${task}.sh`), ...args]);

  it("installs into both spellings of the folder where WPS has made the lower one, and takes itself out of both", () => {
    write(machine, `${kingsoft}/publish.xml`, listOf(...OTHERS));
    expect(script("install").code).toBe(0);
    expect(lists()).toEqual([listOf(entry("1.0.0")), listOf(...OTHERS, entry("1.0.0"))]);
    expect(existsSync(join(machine, kingsoft!, `${NAME}_1.0.0/manifest.xml`))).toBe(true);
    expect(script("uninstall").code).toBe(0);
    expect(lists()[1]).toBe(listOf(...OTHERS));
  });

  it("changes neither folder while the list of one is broken", () => {
    write(machine, `${KINGSOFT}/publish.xml`, listOf(...OTHERS));
    write(machine, `${kingsoft}/publish.xml`, "<jsplugins>");
    expect(script("install")).toMatchObject({ code: 1, said: expect.stringContaining(kingsoft!) });
    expect(lists()).toEqual([listOf(...OTHERS), "<jsplugins>"]);
  });

  it("takes two spellings that are one folder as one", () => {
    write(machine, `${kingsoft}/publish.xml`, listOf(...OTHERS));
    symlinkSync(join(machine, "home/.local/share/kingsoft"), join(machine, "home/.local/share/Kingsoft"));
    expect(script("install").said.match(/已安装到/g)).toHaveLength(1);
    expect(lists()[1]).toBe(listOf(...OTHERS, entry("1.0.0")));
  });

  it("installs into the folder that it is told, a store edition's for instance", () => {
    const folder = "opt/apps/cn.wps.wps-office-pro/files/kingsoft/wps-office/office6/jsaddons";
    expect(script("install", "--into", join(machine, folder)).code).toBe(0);
    expect(readFileSync(join(machine, folder, "publish.xml"), "utf8")).toBe(listOf(entry("1.0.0")));
    expect(lists()).toEqual([null, null]);
  });

  it("refuses to install on a Mac and for root", () => {
    command(machine, "bin/uname", "asked");
    write(machine, "bin/uname", "#!/bin/sh\necho Darwin\n");
    const path = `PATH=${join(machine, "bin")}:${process.env.PATH}`;
    const installer = join(machine, unpacked("1.0.0"), "install.sh");
    const onMac = inShell(machine, ["env", path, "sh", installer]);
    expect(onMac).toMatchObject({ code: 1, said: expect.stringContaining("苹果电脑") });
    const bySudo = inShell(machine, ["env", "SUDO_USER=clerk", "sh", installer]);
    expect(bySudo).toMatchObject({ code: 1, said: expect.stringContaining("不要加 sudo") });
    expect(lists()).toEqual([null, null]);
  });

  describe.each(["usr/bin", "opt/apps/cn.wps.wps-office-pro/files/bin"])(
    "where %s/quickstartoffice",
    (bin) => {
      beforeEach(() => {
        command(machine, `${bin}/quickstartoffice`, "restarted");
        write(machine, "proc/7/comm", "wpsoffice\n");
      });
      const restarted = () => existsSync(join(machine, "restarted"));

      it("stays preloaded, says how WPS is started anew and does it when it is asked to", () => {
        expect(script("install")).toMatchObject({
          code: 1,
          said: expect.stringContaining("install.sh --restart"),
        });
        expect([lists()[0], restarted()]).toEqual([null, false]);
        expect(script("install", "--restart").code).toBe(0);
        expect([lists()[0], restarted()]).toEqual([listOf(entry("1.0.0")), true]);
      });

      it.each([
        ["y", listOf(entry("1.0.0"))],
        ["n", null],
      ])("asks a clerk at a terminal, who says %s", (answer, wanted) => {
        const installer = join(machine, unpacked("1.0.0"), "install.sh");
        const { said } = inShell(
          machine,
          ["script", "-qec", `sh '${installer}'`, "/dev/null"],
          `${answer}\n`,
        );
        expect(said).toContain("请先保存文件");
        expect([lists()[0], restarted()]).toEqual([wanted, wanted !== null]);
      });
    },
  );
});

it("install.sh finds itself through a home that is a link", () => {
  const folder = unpacked("1.0.0", SYSTEMS[0]![1].addins);
  symlinkSync(join(machine, "home"), join(machine, "link"));
  const env = { ...process.env, HOME: join(machine, "link"), WPS_ROOT: machine };
  expect(spawnSync("sh", [join(machine, folder, "install.sh")], { env }).status).toBe(0);
  expect(readFileSync(join(machine, folder, "index.html"), "utf8")).toBe("1.0.0");
});

it("install.js leaves what is installed whole while a program has a file of it open", () => {
  const folder = unpacked("1.0.0");
  const script = `C:\\stick\\${NAME}_1.0.0\\install.js`;
  const addins = SYSTEMS[1]![1].addins;
  const installed = () => readdirSync(join(machine, addins, `${NAME}_1.0.0`));
  // Without /quiet, by wscript: there is no key to wait for.
  expect(runScript(machine, script, [])).toMatchObject({ code: 0 });
  const before = installed();
  const held = `C:\\${addins.replaceAll("/", "\\")}\\${NAME}_1.0.0\\uninstall.sh`;
  writeFileSync(join(machine, folder, "index.html"), "again");
  expect(runScript(machine, script, [], { held })).toMatchObject({ code: 1 });
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

it.each(["install.js", "list.js", "findings.js", "machine.js", "check-page.js"])(
  "%s is ASCII and ECMAScript 3",
  (script) => {
    const text = readFileSync(join(machine, unpacked("1.0.0"), script), "latin1");
    expect(text).toMatch(/^[\x00-\x7f]+$/);
    expect(() => parse(text, { ecmaVersion: 3 })).not.toThrow();
  },
);
