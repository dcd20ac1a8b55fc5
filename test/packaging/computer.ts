import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { asShipped } from "../../packaging/wps/build/as-shipped";
import { runScript } from "./script-host";

const SOURCE = join(process.cwd(), "packaging/wps/shipped");
export const NAME = "party-disclosure-statistics";

export type Task = "install" | "uninstall" | "check";

export interface Ran {
  readonly code: number | null;
  readonly said: string;
}

export interface Wishes {
  /** The second way of registering. */
  readonly online?: boolean;
  readonly more?: readonly string[];
  /** Programs of WPS that are open. */
  readonly running?: readonly string[];
}

/** How one system's installer is run in a folder that plays the whole computer, and where its WPS keeps things. */
export interface System {
  readonly name: "linux" | "windows";
  readonly addins: string;
  /** Where WPS is installed. */
  readonly office: string;
  /** A path of the computer as the clerk reads it. */
  shown(machine: string, path: string): string;
  /** How an installer is started, in the clerk's words. */
  started(task: "install" | "uninstall" | "online"): string;
  run(machine: string, folder: string, task: Task, wishes?: Wishes): Ran;
}

/** What is read-only is so for clerks; root, who may run the tests, does not even notice. */
const CLERK = process.getuid!() === 0 ? { uid: 65_534, gid: 65_534 } : null;

/** Runs a shell script as a clerk in the home of this computer. */
export function inShell(machine: string, command: readonly string[], input?: string): Ran {
  if (CLERK) spawnSync("chown", ["-R", `${CLERK.uid}:${CLERK.gid}`, machine]);
  const env = { ...process.env, HOME: join(machine, "home"), WPS_ROOT: machine, SUDO_USER: "" };
  const ran = spawnSync(command[0]!, command.slice(1), { env, encoding: "utf8", input, ...CLERK });
  return { code: ran.status, said: ran.stdout + ran.stderr };
}

/** Has these programs of the clerk's run, as Linux tells of it. */
function runPrograms(machine: string, names: readonly string[]): void {
  rmSync(join(machine, "proc"), { recursive: true, force: true });
  names.forEach((name, index) => write(machine, `proc/${index + 100}/comm`, `${name}\n`));
}

const LINUX: System = {
  name: "linux",
  addins: "home/.local/share/Kingsoft/wps/jsaddons",
  office: "opt/kingsoft/wps-office/office6",
  shown: (machine, path) => join(machine, path),
  started: (task) =>
    ({
      install: "运行 sh install.sh",
      uninstall: "运行 sh uninstall.sh",
      online: "运行 sh install.sh --online",
    })[task],
  run(machine, folder, task, { online, more = [], running = [] } = {}) {
    runPrograms(machine, running);
    const script = join(machine, folder, `${task}.sh`);
    return inShell(machine, ["sh", script, ...(online ? ["--online"] : []), ...more]);
  },
};

const WINDOWS: System = {
  name: "windows",
  addins: "AppData/kingsoft/wps/jsaddons",
  office: "WPS/12.1/office6",
  shown: (_, path) => `C:\\${path.replaceAll("/", "\\")}`,
  started: (task) =>
    ({
      install: "双击 install.cmd",
      uninstall: "双击 uninstall.cmd",
      online: "运行 cscript //nologo //e:jscript install.js /online",
    })[task],
  run(machine, folder, task, { online, more = [], running = [] } = {}) {
    const script = `C:\\${folder.replaceAll("/", "\\")}\\install.js`;
    const args = [
      ...(task === "install" ? [] : [`/${task}`]),
      ...(online ? ["/online"] : []),
      ...more,
      "/quiet",
    ];
    return runScript(machine, script, args, { running, office: "C:\\WPS\\12.1\\office6" });
  },
};

export const SYSTEMS: readonly (readonly [string, System])[] = [
  ["install.sh", LINUX],
  ["install.js (its machine played by a stand-in)", WINDOWS],
];

/** The add-in as a folder on a stick, or wherever `place` says. */
export function unpacked(machine: string, version: string, place = "stick"): string {
  const folder = `${place}/${NAME}_${version}`;
  for (const file of readdirSync(SOURCE)) {
    const text = readFileSync(join(SOURCE, file), "utf8");
    write(machine, `${folder}/${file}`, asShipped(file, text, { name: NAME, version, description: "" }));
  }
  write(machine, `${folder}/index.html`, version);
  return folder;
}

export function write(machine: string, path: string, text: string | Buffer): void {
  mkdirSync(dirname(join(machine, path)), { recursive: true });
  writeFileSync(join(machine, path), text);
}

/** A command that notes in `asked` what it was called with. */
export function command(machine: string, path: string, asked: string): void {
  write(machine, path, `#!/bin/sh\necho "$*" >>"${join(machine, asked)}"\n`);
  chmodSync(join(machine, path), 0o755);
}

export function entry(version: string, attributes = `url="${NAME}_${version}" version="${version}"`): string {
  return `<jsplugin name="${NAME}" type="et" ${attributes} enable="enable_dev" install="null" customDomain=""/>`;
}

/** Three add-ins that are not ours, one of which resembles us. */
export const OTHERS = [
  `<jsplugin name="甲" type="wps" url="甲_2.0.0" version="2.0.0" enable="enable_dev" install="null" customDomain="a > b, name='${NAME}'"/>`,
  `<jspluginonline name='${NAME}-other' type="et" url="http://10.0.0.1/x/" enable="enable"></jspluginonline>`,
  `<jspluginonline name="EtOAAssist" type="et" url="http://10.0.0.2/EtOAAssist/" debug="" enable="enable" install="null" customDomain=""/>`,
];

/** A list of add-ins as WPS writes it. */
export function listOf(...entries: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins>\n  ${entries.join("\n  ")}\n</jsplugins>\n`;
}
