import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";

/** What else is so on the computer. */
export interface Computer {
  /** A file that another program has open, so that it can be neither moved nor deleted. */
  readonly held?: string;
  /** Names of programs that run; `null`: Windows does not tell. */
  readonly running?: readonly string[] | null;
  /** The folder of the program, where WPS has entered it into the registry. */
  readonly office?: string;
}

/**
 * A stand-in for Windows Script Host: as much of it as install.js uses, over a folder that plays drive C:.
 * It is ours, written from Microsoft's documentation; real Windows has not run the script. Unknown members
 * throw, as they do there.
 */
export function runScript(
  drive: string,
  script: string,
  args: readonly string[],
  { held = "", running = [], office = "" }: Computer = {},
) {
  const said: string[] = [];
  let code: number | null = null;
  const here = (path: string) => join(drive, path.replace(/^C:/, "").replaceAll("\\", "/"));

  const folder = (path: string) => ({
    SubFolders: readdirSync(here(path), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => ({ Name: name, Path: `${path}\\${name}` })),
  });

  /** Without `overwrite` Windows refuses to move or copy onto what is there. */
  const free = (path: string) => {
    if (existsSync(here(path))) throw new Error(`${path} exists`);
  };
  const denied = (path: string) => new Error(`Permission denied: ${path}`);
  const isReadOnly = (path: string) => existsSync(here(path)) && (statSync(here(path)).mode & 0o200) === 0;
  /** A folder is moved with all that is in it or not at all. */
  const movable = (path: string) => {
    if (held === path || held.startsWith(`${path}\\`)) throw denied(path);
  };
  const move = (from: string, to: string) => {
    movable(from);
    free(to);
    renameSync(here(from), here(to));
  };
  const deleteFile = (path: string, force?: boolean) => {
    movable(path);
    if (isReadOnly(path) && !force) throw denied(path);
    rmSync(here(path));
  };
  /** One file after another: what comes before the one that is held is gone. */
  const deleteFolder = (path: string, force?: boolean) => {
    for (const entry of readdirSync(here(path), { withFileTypes: true })) {
      (entry.isDirectory() ? deleteFolder : deleteFile)(`${path}\\${entry.name}`, force);
    }
    rmSync(here(path), { recursive: true });
  };

  const files = strict({
    FileExists: (path: string) => existsSync(here(path)) && statSync(here(path)).isFile(),
    FolderExists: (path: string) => existsSync(here(path)) && statSync(here(path)).isDirectory(),
    GetFile: (path: string) => ({
      Size: statSync(here(path)).size,
      get Attributes() {
        return isReadOnly(path) ? 1 : 0;
      },
      set Attributes(wanted) {
        chmodSync(here(path), wanted & 1 ? 0o444 : 0o644);
      },
    }),
    GetFolder: folder,
    GetParentFolderName: (path: string) => path.slice(0, path.lastIndexOf("\\")),
    OpenTextFile: (path: string) =>
      strict({ ReadAll: () => readFileSync(here(path), "latin1"), Close: () => {} }),
    CreateFolder: (path: string) => mkdirSync(here(path)),
    CopyFolder(from: string, to: string) {
      free(to);
      cpSync(here(from), here(to), { recursive: true });
    },
    DeleteFolder: deleteFolder,
    MoveFolder: move,
    DeleteFile: deleteFile,
    MoveFile: move,
  });

  const stream = () => {
    let text = "";
    return strict({
      Type: 0,
      Charset: "",
      Open: () => {},
      Close: () => {},
      LoadFromFile: (path: string) => void (text = readFileSync(here(path), "latin1")),
      ReadText: () => text,
      WriteText: (given: string) => void (text += given),
      SaveToFile(path: string) {
        if (isReadOnly(path)) throw denied(path);
        writeFileSync(here(path), text, "latin1");
      },
    });
  };

  const shell = strict({
    ExpandEnvironmentStrings: (text: string) => text.replace("%APPDATA%", "C:\\AppData"),
    RegRead(key: string) {
      if (!office || key !== "HKCR\\KWPS.Document.12\\shell\\open\\command\\")
        throw new Error(`no key ${key}`);
      return `"${office}\\wps.exe" "%1"`;
    },
  });

  const processes = strict({
    ExecQuery(query: string) {
      const asked = [...query.matchAll(/Name='([^']+)'/g)].map(([, name]) => name);
      return running!.filter((name) => asked.includes(name)).map((name) => strict({ Name: name }));
    },
  });

  const classes: Record<string, () => object> = {
    "Scripting.FileSystemObject": () => files,
    "ADODB.Stream": stream,
    "WScript.Shell": () => shell,
  };

  const world = createContext({
    WScript: strict({
      ScriptFullName: script,
      // The one that opens windows has no console to read a key from.
      FullName: "C:\\Windows\\System32\\wscript.exe",
      Arguments: Object.defineProperty((index: number) => args[index], "length", { value: args.length }),
      Echo: (sentence: string) => said.push(sentence),
      Quit: (given: number) => (code = given),
    }),
    ActiveXObject: function (name: string) {
      const made = classes[name];
      if (!made) throw new Error(`no class ${name}`);
      return made();
    },
    GetObject(moniker: string) {
      if (moniker !== "winmgmts:root\\cimv2" || running === null) throw new Error(`no object ${moniker}`);
      return processes;
    },
    Enumerator: function (items: readonly unknown[]) {
      let at = 0;
      return strict({ atEnd: () => at >= items.length, moveNext: () => void at++, item: () => items[at] });
    },
  });
  runInContext(
    `delete Array.prototype.indexOf; delete String.prototype.trim; ${readFileSync(here(script), "latin1")}`,
    world,
  );
  return { code, said: said.join("\n") };
}

function strict<T extends object>(members: T): T {
  return new Proxy(members, {
    get(target, key) {
      if (!(key in target)) throw new Error(`unknown member ${String(key)}`);
      return target[key as keyof T];
    },
  });
}
