import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { JSDOM } from "jsdom";
import {
  command,
  entry,
  listOf,
  NAME,
  OTHERS,
  SYSTEMS,
  unpacked,
  write,
  type System,
  type Wishes,
} from "./computer";

let machine: string;
beforeEach(() => {
  machine = realpathSync(mkdtempSync(join(tmpdir(), "张 三-")));
});
afterEach(() => rmSync(machine, { recursive: true }));

const VERSION = "1.0.0";

/** What WPS keeps about add-ins in authaddin.json: another of ours is not, and ours is as given. */
const auth = (enable: boolean, isload: boolean, version = VERSION) =>
  JSON.stringify(
    {
      et: {
        "1f2a": {
          enable: true,
          isload: true,
          mode: 2,
          name: "EtOAAssist",
          path: "http://10.0.0.2/EtOAAssist/",
        },
        "77c0": { enable, isload, mode: 1, name: NAME, path: `/x/${NAME}_${version}` },
        namelist: "1f2a;77c0",
      },
    },
    null,
    2,
  );

const AGAIN = (started: System["started"]) => `退出 WPS，${started("uninstall")}，再${started("install")}`;

interface Broken {
  readonly name: string;
  /** What has happened to a computer on which all was well. */
  readonly happened: (system: System) => void;
  readonly wishes?: Wishes;
  /** What each sentence has in it, in their order. */
  readonly said: (system: System) => readonly string[];
}

const onList = ({ addins }: System, ...entries: readonly string[]) =>
  write(machine, `${addins}/publish.xml`, listOf(...entries));
const onAuth = ({ addins }: System, text: string) => write(machine, `${addins}/authaddin.json`, text);
const gone = (path: string) => rmSync(join(machine, path), { recursive: true });
const shown = (system: System, path: string) => system.shown(machine, `${system.addins}/${path}`);

const BROKEN: readonly Broken[] = [
  {
    name: "nothing was installed",
    happened(system) {
      onList(system, ...OTHERS);
      gone(`${system.addins}/${NAME}_${VERSION}`);
    },
    said: (system) => [
      `还没有安装：${shown(system, "publish.xml")} 里没有本插件。请${system.started("install")}。`,
    ],
  },
  {
    name: "an office system has taken our entry away",
    happened: (system) => onList(system, OTHERS[2]!),
    said: (system) => [
      `登记被去掉了：文件还在，${shown(system, "publish.xml")} 里没有本插件那一行。单位的 OA 系统`,
    ],
  },
  {
    name: "the list is cut off",
    happened: ({ addins }) => write(machine, `${addins}/publish.xml`, "<jsplugins><jsplugin"),
    said: (system) => [`${shown(system, "publish.xml")} 的内容不完整或格式不对`],
  },
  {
    name: "the files were moved away",
    happened: ({ addins }) => gone(`${addins}/${NAME}_${VERSION}`),
    said: (system) => [`登记还在，文件不全：${shown(system, `${NAME}_${VERSION}`)} 被移动或删除过`],
  },
  {
    name: "a file is missing",
    happened: ({ addins }) => gone(`${addins}/${NAME}_${VERSION}/ribbon.xml`),
    said: () => ["文件不全"],
  },
  {
    name: "WPS has not asked yet",
    happened: ({ addins }) => gone(`${addins}/authaddin.json`),
    said: ({ started }) => [
      `看到：加载项"${NAME}"（位于…）首次加载，是否信任？点“允许”，然后退出、再启动一次。一直不问的，${started("online")}`,
    ],
  },
  {
    name: "WPS has asked about the others alone",
    happened: (system) => onAuth(system, auth(true, true).replaceAll(NAME, "other")),
    said: () => ["已经登记，WPS 还没有问过"],
  },
  {
    name: "it was not allowed",
    happened: (system) => onAuth(system, auth(false, false)),
    said: ({ started }) => [`WPS 没有允许本插件（authaddin.json 里 enable 是 false）。请${AGAIN(started)}`],
  },
  {
    name: "it was allowed and is not loaded",
    happened: (system) => onAuth(system, auth(true, false)),
    said: ({ started }) => [`允许了，却没有加载（authaddin.json 里 isload 是 false）。请${AGAIN(started)}`],
  },
  {
    name: "WPS blocks add-ins",
    happened(system) {
      onAuth(system, auth(false, false));
      write(machine, `${system.addins}/jsaddinblockhost.ini`, "[block]\r\n");
    },
    said: (system) => ["WPS 没有允许本插件", `WPS 拦过插件：${shown(system, "jsaddinblockhost.ini")}`],
  },
  {
    name: "the same name is in a server's list, too",
    happened: ({ addins }) => write(machine, `${addins}/jsplugins.xml`, listOf(entry("0.9.0", 'url="x.7z"'))),
    said: (system) => [`登记了两次：${shown(system, "publish.xml")} 和 ${shown(system, "jsplugins.xml")}`],
  },
  {
    name: "an older version is installed",
    happened(system) {
      system.run(machine, unpacked(machine, "0.9.0"), "install");
      onAuth(system, auth(true, true, "0.9.0"));
    },
    said: ({ started }) => [`装的是 0.9.0 版，这个文件夹里的是 1.0.0 版。要换，请${started("install")}。`],
  },
  {
    name: "it was installed while WPS is open",
    happened: ({ addins }) => gone(`${addins}/authaddin.json`),
    wishes: { running: ["et", "wps.exe", "firefox"] },
    said: ({ name }) => [`先退出 WPS：它还开着（${name === "linux" ? "et" : "wps.exe"}）`, "WPS 还没有问过"],
  },
];

describe.each(SYSTEMS)("%s --check", (_, system) => {
  /** A computer on which all is well: installed, allowed, loaded, with three other add-ins. */
  function well(wishes?: Wishes): string {
    onList(system, ...OTHERS);
    const folder = unpacked(machine, VERSION);
    system.run(machine, folder, "install", wishes);
    onAuth(system, auth(true, true));
    return folder;
  }
  const list = () => readFileSync(join(machine, system.addins, "publish.xml"), "utf8");

  it.each(BROKEN)("says the next step where $name, and changes nothing", ({ happened, wishes, said }) => {
    const folder = well();
    happened(system);
    const before = list();
    const ran = system.run(machine, folder, "check", wishes);
    expect(ran.said.trim().split("\n")).toEqual(said(system).map((each) => expect.stringContaining(each)));
    expect([ran.code, list()]).toEqual([1, before]);
  });

  it.each([
    ["as shipped", {}],
    ["by a whole address", { online: true }],
  ])("finds nothing where all is well, registered %s, and WPS open", (_name, wishes) => {
    const folder = well(wishes);
    const { code, said } = system.run(machine, folder, "check", { running: ["et", "wps.exe"] });
    expect([code, said]).toEqual([0, expect.stringContaining("没有查出问题")]);
    expect(OTHERS.every((other) => list().includes(other))).toBe(true);
  });

  it("knows what is installed by a whole address and was moved away", () => {
    const folder = well({ online: true });
    gone(`${system.addins}/${NAME}_${VERSION}`);
    expect(system.run(machine, folder, "check").said).toContain(
      `文件不全：${shown(system, `${NAME}_${VERSION}`)} 被`,
    );
  });
});

describe("install.sh --check on Linux", () => {
  const linux = SYSTEMS[0]![1];
  const check = () => linux.run(machine, unpacked(machine, VERSION), "check", { running: ["wps"] }).said;

  it("says that it is in the folder of the other spelling", () => {
    linux.run(machine, unpacked(machine, VERSION), "install");
    write(machine, "home/.local/share/kingsoft/wps/jsaddons/authaddin.json", auth(true, true));
    expect(check()).toContain(
      `本插件登记在 ${shown(linux, "").slice(0, -1)}，而 WPS 用的是 ${join(machine, "home/.local/share/kingsoft/wps/jsaddons")}`,
    );
    expect(linux.run(machine, unpacked(machine, VERSION), "install").code).toBe(0);
    expect(check()).toContain("没有查出问题");
  });

  it("names the command where WPS stays preloaded", () => {
    command(machine, "usr/bin/quickstartoffice", "restarted");
    linux.run(machine, unpacked(machine, VERSION), "install");
    expect(check()).toContain(`退出以后运行 ${join(machine, "usr/bin/quickstartoffice")} restart`);
  });
});

describe("check.html", () => {
  /** What the page says when these files are chosen on Windows. */
  async function said(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const page = pathToFileURL(join(machine, unpacked(machine, VERSION), "check.html"));
    const dom = await JSDOM.fromFile(fileURLToPath(page), { runScripts: "dangerously", resources: "usable" });
    const { document, File, Event } = dom.window;
    await new Promise((resolve) => dom.window.addEventListener("load", resolve));
    const chooser = document.getElementById("files")!;
    const chosen = Object.entries(files).map(([name, text]) => new File([text], name));
    Object.defineProperty(chooser, "files", { value: chosen });
    chooser.dispatchEvent(new Event("change"));
    const lines = () => [...document.querySelectorAll("#said li")].map(({ textContent }) => textContent!);
    while (lines().length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    return lines();
  }
  const installed = listOf(...OTHERS, entry(VERSION));

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ["the list is not among them", { "authaddin.json": auth(true, true) }, "没有选 publish.xml"],
    [
      "we are not registered",
      { "publish.xml": listOf(...OTHERS) },
      "没有登记：publish.xml 里没有本插件那一行",
    ],
    ["the list is broken", { "publish.xml": "<jsplugins>" }, "publish.xml 的内容不完整"],
    ["WPS has not asked", { "publish.xml": installed }, "WPS 还没有问过"],
    [
      "we are not allowed",
      { "publish.xml": installed, "authaddin.json": auth(false, false) },
      "WPS 没有允许",
    ],
    ["we are in two lists", { "publish.xml": installed, "jsplugins.xml": installed }, "登记了两次"],
    ["all is well", { "publish.xml": installed, "authaddin.json": auth(true, true) }, "没有查出问题"],
  ])("says so where %s", async (_name, files, sentence) => {
    expect((await said(files))[0]).toContain(sentence);
  });
});
