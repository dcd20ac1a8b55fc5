import {
  formLeft,
  hidePane,
  homeInFront,
  leaveForm,
  leaveWish,
  showPane,
  takeWish,
} from "../../src/entry/wps/panes";
import { programOf } from "../../src/entry/wps/program";
import { fakeWps } from "../host/fake-wps/fake-wps";
import type { Quirks } from "../host/fake-wps/machine";

const PAGE = "file:///C:/jsaddons/addin_1.0.0/pane.html";
const TITLE = "党务公开统计";

/** A program with three workbooks, and the clerk who goes from one to the other. */
function program(quirks: Partial<Quirks> = {}) {
  const fake = fakeWps(quirks);
  const { machine, application } = fake;
  const { panes } = machine;
  const books = [machine.book!, machine.open("乙.xlsx"), machine.open("丙.xlsx")];
  return {
    application,
    panes,
    /** Presses a button of the ribbon over the workbook of that number; how many panes are then beside it. */
    show(number: number, wish: Parameters<typeof showPane>[3] = "fill-in") {
      machine.bring(books[number]!);
      showPane(application, PAGE, TITLE, wish);
      return panes.inView.length;
    },
    close: (number: number) => machine.close(books[number]!),
  };
}

const homeOf = (url: string) => url.slice(url.indexOf("#") + 1);

const FRAMES: Partial<Quirks> = { windows: "frames" };
const TABS: readonly [string, Partial<Quirks>][] = [
  ["of one number", { windows: "tabs" }],
  ["of their own", { windows: "tabs-of-their-own" }],
  ["of their own, the frame not told", { windows: "tabs-of-their-own", frame: "untold" }],
  ["of their own, the frame told as the window", { windows: "tabs-of-their-own", frame: "window" }],
];

describe("a pane", () => {
  it("comes into view on the right, under the name that it was given", () => {
    const { show, panes } = program();
    show(0);
    expect(panes.all).toEqual([{ ID: 1, url: `${PAGE}#100`, title: TITLE, DockPosition: 2, Visible: true }]);
  });

  it("is one for each frame", () => {
    const { show, panes } = program(FRAMES);
    expect([show(0), show(1), show(0)]).toEqual([1, 1, 1]);
    expect(panes.all).toHaveLength(2);
  });

  it.each(TABS)("is one for all tabs, with numbers %s", (_, quirks) => {
    const { show, panes } = program(quirks);
    expect([show(0), show(1, "look"), show(2), show(0), show(1)]).toEqual([1, 1, 1, 1, 1]);
    expect(panes.all).toHaveLength(1);
  });

  it.each(TABS)("is one for all tabs when it was hidden meanwhile, with numbers %s", (_, quirks) => {
    const { show, panes, application } = program(quirks);
    show(0);
    hidePane(application, homeOf(panes.all[0]!.url));
    expect([show(1), show(0), show(1)]).toEqual([1, 1, 1]);
  });

  it.each(["untold", "window"] as const)(
    "comes when it is asked for again, where nothing tells frames apart (%s)",
    (frame) => {
      const { show, panes } = program({ ...FRAMES, frame });
      expect([show(0), show(1, "look"), show(1, "look"), show(1, "look")]).toEqual([1, 0, 1, 1]);
      expect(panes.all).toHaveLength(2);
    },
  );

  it("hides itself and not that of another frame, and comes again", () => {
    const { show, panes, application } = program(FRAMES);
    show(1);
    show(0);
    const [other, own] = panes.all;
    hidePane(application, homeOf(own!.url));
    expect([other!.Visible, own!.Visible]).toEqual([true, false]);
    expect(show(0)).toBe(1);
    expect(panes.all).toHaveLength(2);
  });

  it("is made anew when it went with its frame", () => {
    const { show, panes, close } = program(FRAMES);
    show(0);
    panes.all.splice(0);
    expect(show(0)).toBe(1);
    close(0);
    expect(panes.all).toEqual([]);
  });
});

describe("a wish", () => {
  it("reaches the pane of its frame, once", () => {
    const { show, panes, application } = program(FRAMES);
    show(0, "consolidate");
    show(1, "make-form");
    const [first, second] = panes.all.map(({ url }) => homeOf(url));
    expect([first!, first!, second!, "9"].map((home) => takeWish(application, home))).toEqual([
      "consolidate",
      null,
      "make-form",
      null,
    ]);
  });

  it.each(TABS)("reaches the one pane of all tabs, with numbers %s", (_, quirks) => {
    const { show, panes, application } = program(quirks);
    show(0);
    show(1, "consolidate");
    const home = homeOf(panes.all[0]!.url);
    expect([takeWish(application, home), homeInFront(application)]).toEqual(["consolidate", home]);
  });

  it("gives way to a later one", () => {
    const { application } = program();
    leaveWish(application, "7", "look");
    leaveWish(application, "7", "fill-in");
    expect(takeWish(application, "7")).toBe("fill-in");
  });

  it("of an older version is not fulfilled", () => {
    const { application } = program();
    application.PluginStorage.setItem("wish 7", "dance");
    expect(takeWish(application, "7")).toBeNull();
  });
});

describe("the program around a page", () => {
  it.each<[string, Partial<Quirks>]>([
    ["as Application", {}],
    ["by way of the root", { root: true }],
  ])("is found %s, whole", (_, quirks) => {
    const { page } = fakeWps(quirks);
    const found = programOf(page);
    found.EnableEvents = false;
    found.PluginStorage.setItem("key", 1);
    expect([found.ActiveWorkbook!.FullName, found.EnableEvents, found.PluginStorage.getItem("key")]).toEqual([
      "工作簿1",
      false,
      1,
    ]);
    expect(typeof found.ApiEvent.AddApiEventListener).toBe("function");
  });

  it("is found by the older name, where that is the program itself", () => {
    const { application, machine } = fakeWps();
    machine.world.missing.add("Application.EtApplication");
    expect(programOf({ wps: application })).toBe(application);
  });

  it("is missed in a browser", () => {
    expect(() => programOf({})).toThrow(/WPS/);
  });
});

it("which form a pane is about stays until it says another, each for its own window", () => {
  const { application } = program();
  expect(formLeft(application, "7")).toBeNull();
  leaveForm(application, "7", "abc");
  leaveForm(application, "8", "def");
  expect([formLeft(application, "7"), formLeft(application, "7"), formLeft(application, "8")]).toEqual([
    "abc",
    "abc",
    "def",
  ]);
});
