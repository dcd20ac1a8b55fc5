/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { associateCommands } from "../../src/entry/excel/commands";
import { DEVELOPMENT, manifestFor, selfTestManifest } from "../../packaging/excel/manifest-for";
import { version } from "../../package.json";

const XML = readFileSync("manifest.xml", "utf8");

/** A manifest as questions are put to it. */
function manifestOf(xml: string) {
  const root = new DOMParser().parseFromString(xml, "application/xml");
  const all = (selector: string) => [...root.querySelectorAll(selector)];
  const every = (name: string) => all("*").flatMap((element) => element.getAttribute(name) ?? []);
  return {
    all,
    every,
    one: (selector: string) => root.querySelector(selector),
    text: (selector: string) => root.querySelector(selector)?.textContent ?? null,
    resid: (selector: string) => root.querySelector(selector)?.getAttribute("resid") ?? null,
    resources: all("Resources *[id]"),
    urls: every("DefaultValue").filter((value) => /^\w+:\/\//.test(value)),
  };
}

const manifest = manifestOf(XML);
const ids = (elements: readonly Element[]) => elements.map((element) => element.id);
const unique = <T>(list: readonly T[]) => [...new Set(list)];

/** Width and height that a PNG says it has. */
function sizeOf(path: string): number[] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

it("is well-formed and carries the version of the package", () => {
  expect(manifest.one("parsererror")).toBeNull();
  expect(manifest.text("Version")).toBe(`${version}.0`);
});

it("asks for no more of Excel than ExcelApi 1.9 and a shared runtime", () => {
  const sets = manifest.all("Requirements Set").map((set) => set.getAttribute("Name"));
  const versions = manifest.all("Requirements Set").map((set) => set.getAttribute("MinVersion"));
  expect([sets, versions]).toEqual([
    ["ExcelApi", "SharedRuntime"],
    ["1.9", "1.1"],
  ]);
});

it("runs buttons and pane in one page", () => {
  expect(manifest.one("VersionOverrides Host")!.firstElementChild!.localName).toBe("Runtimes");
  expect(manifest.one("Runtime")!.getAttribute("lifetime")).toBe("long");
  expect(
    ["Runtime", "FunctionFile", "Action SourceLocation"].map((element) => manifest.resid(element)),
  ).toEqual(["Taskpane.Url", "Taskpane.Url", "Taskpane.Url"]);
  expect(manifest.one("DefaultSettings > SourceLocation")!.getAttribute("DefaultValue")).toBe(
    manifest.one('[id="Taskpane.Url"]')!.getAttribute("DefaultValue"),
  );
});

describe("the ribbon", () => {
  const labels = manifest
    .all("Control > Label")
    .map((label) => manifest.one(`[id="${label.getAttribute("resid")}"]`)!.getAttribute("DefaultValue"));

  it("has the tab with its four buttons", () => {
    const tab = manifest.all("CustomTab > Label").map((label) => label.getAttribute("resid"));
    expect(manifest.one(`[id="${tab}"]`)!.getAttribute("DefaultValue")).toBe("党务公开统计");
    expect(labels).toEqual(["生成统计表", "校验", "汇总", "打开面板"]);
  });

  it("calls functions that are there, and all of them", () => {
    const associated: string[] = [];
    const nothing = () => Promise.resolve();
    Object.assign(globalThis, {
      Office: { actions: { associate: (name: string) => associated.push(name) } },
    });
    associateCommands({ makeForm: nothing, check: nothing, consolidate: nothing });
    expect(manifest.all("FunctionName").map((name) => name.textContent)).toEqual(associated);
  });
});

describe("resources", () => {
  it("are all defined, once, and all used", () => {
    expect(unique(ids(manifest.resources))).toEqual(ids(manifest.resources));
    expect(unique(manifest.every("resid")).sort()).toEqual(ids(manifest.resources).sort());
  });

  it("keep to the lengths that Excel takes", () => {
    const longest = (values: readonly string[]) => Math.max(...values.map((value) => value.length));
    const words = (selector: string) =>
      manifest
        .all(selector)
        .flatMap((each) => each.getAttribute("DefaultValue") ?? each.getAttribute("Value")!);
    expect(longest(ids(manifest.resources))).toBeLessThanOrEqual(32);
    expect(longest(words("ShortStrings *, DisplayName, DisplayName *"))).toBeLessThanOrEqual(125);
    expect(longest(words("LongStrings *, Description[DefaultValue], Description *"))).toBeLessThanOrEqual(
      250,
    );
    expect(longest(manifest.urls)).toBeLessThanOrEqual(2048);
  });

  it("speak Chinese, and English where it is asked for", () => {
    const spoken = manifest.all("ShortStrings > *, LongStrings > *, DisplayName, OfficeApp > Description");
    const english = spoken.map((each) => each.querySelector("[Locale='en-US']")?.getAttribute("Value"));
    expect(english.filter((words) => !words)).toEqual([]);
    expect(spoken.filter((each) => !/\p{Script=Han}/u.test(each.getAttribute("DefaultValue")!))).toEqual([]);
  });

  it("have ids for groups and buttons that are theirs alone", () => {
    const controls = ids(manifest.all("CustomTab, Group, Control"));
    expect(unique(controls)).toEqual(controls);
  });
});

describe("icons", () => {
  const drawn = (url: string) => sizeOf(url.replace(`${DEVELOPMENT}/`, ""));
  const urlOf = (selector: string) => manifest.one(selector)!.getAttribute("DefaultValue")!;

  it("stand in three sizes for every button and group, each as large as it says", () => {
    for (const icon of manifest.all("Icon")) {
      const images = [...icon.children].map((image) => ({
        size: Number(image.getAttribute("size")),
        url: urlOf(`[id="${image.getAttribute("resid")}"]`),
      }));
      expect(images.map(({ size }) => size)).toEqual([16, 32, 80]);
      expect(images.map(({ url }) => drawn(url))).toEqual(images.map(({ size }) => [size, size]));
    }
  });

  it("of the add-in itself are 32 and 64 wide", () => {
    expect([drawn(urlOf("IconUrl")), drawn(urlOf("HighResolutionIconUrl"))]).toEqual([
      [32, 32],
      [64, 64],
    ]);
  });

  it.each([16, 32, 64, 80, 128])("are drawn %i wide, one for each command", (size) => {
    for (const name of ["icon", "make-form", "check", "consolidate", "open-pane"]) {
      expect(sizeOf(`assets/icons/${name}-${size}.png`)).toEqual([size, size]);
    }
  });
});

it("has beside it another for the self-test, without buttons", () => {
  const own = manifestOf(selfTestManifest(XML));
  expect(own.one("parsererror, VersionOverrides")).toBeNull();
  expect(own.text("Id")).not.toBe(manifest.text("Id"));
  expect(own.urls).toContain(`${DEVELOPMENT}/selftest.html`);
  expect(own.all("Set").map((set) => set.getAttribute("Name"))).toEqual(["ExcelApi"]);
  // Nothing that a clerk choosing between the two reads is the same.
  const read = ({ all }: typeof own) =>
    all("DisplayName, DisplayName > *, Description, Description > *").map(
      (each) => each.getAttribute("DefaultValue") ?? each.getAttribute("Value"),
    );
  expect(read(own).filter((words) => read(manifest).includes(words))).toEqual([]);
  expect(read(own)).toHaveLength(4);
});

describe("for a server", () => {
  it.each(["https://stat.example.gov.cn/tongji", "https://stat.example.gov.cn/tongji/"])(
    "at %s everything lies under that address",
    (base) => {
      const there = manifestOf(manifestFor(XML, base, "1.2.3"));
      expect(there.text("Version")).toBe("1.2.3.0");
      expect(there.urls).toHaveLength(manifest.urls.length);
      expect(there.urls.filter((url) => !url.startsWith("https://stat.example.gov.cn/tongji/"))).toEqual([]);
      expect(manifestFor(XML, base, version)).not.toContain("localhost");
    },
  );

  it.each(["http://server", "server", "", "https://server/?a=1"])("%p is no address for Excel", (base) => {
    expect(() => manifestFor(XML, base, version)).toThrow(/BASE_URL/);
  });
});
