import { rm, writeFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import SevenZip from "7z-wasm";

/** Packs the build's output NAME_VERSION as the one top folder of NAME.7z beside it. What an earlier build left there goes. */
export class PackagePlugin {
  apply(compiler) {
    const folder = compiler.options.output.path;
    compiler.hooks.beforeRun.tapPromise("PackagePlugin", () =>
      rm(dirname(folder), { recursive: true, force: true }),
    );
    compiler.hooks.afterEmit.tapPromise("PackagePlugin", async () =>
      writeFile(`${folder.replace(/_[^_]*$/, "")}.7z`, await packed(folder)),
    );
  }
}

async function packed(folder) {
  const said = [];
  const sevenZip = await SevenZip({ print() {}, printErr: (line) => said.push(line) });
  sevenZip.FS.mkdir("/output");
  sevenZip.FS.mount(sevenZip.NODEFS, { root: dirname(folder) }, "/output");
  sevenZip.FS.chdir("/output");
  const code = sevenZip.callMain(["a", "-mx=9", "/packed.7z", basename(folder)]);
  if (code !== 0) throw new Error(`7-Zip ended with ${code}: ${said.join("\n")}`);
  return sevenZip.FS.readFile("/packed.7z");
}
