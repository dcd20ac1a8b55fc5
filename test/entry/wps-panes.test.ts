import { hidePane, leaveWish, showPane, takeWish } from "../../src/entry/wps-panes";
import { programOf } from "../../src/entry/wps-program";
import { wpsProgram } from "./wps-program";

const PAGE = "file:///C:/jsaddons/addin_1.0.0/pane.html";

/** The windows of a program, by number, as the clerk goes from one to the other. */
function windows() {
  const { program, panes } = wpsProgram();
  return {
    program,
    panes,
    show(window: number, wish: Parameters<typeof showPane>[3] = "look") {
      program.ActiveWindow.Hwnd = window;
      showPane(program, PAGE, "党务公开统计", wish);
    },
    shown: () => [...panes.values()].map(({ url, Visible }) => [url.split("#")[1], Visible]),
  };
}

describe("a pane", () => {
  it("comes into view on the right, under the name that it was given", () => {
    const { show, panes } = windows();
    show(7);
    expect([...panes.values()]).toEqual([
      { ID: 1, url: `${PAGE}#7`, title: "党务公开统计", DockPosition: 2, Visible: true },
    ]);
  });

  it("is one for each window", () => {
    const { show, shown } = windows();
    show(7);
    show(8);
    show(7);
    expect(shown()).toEqual([
      ["7", true],
      ["8", true],
    ]);
  });

  it("hides itself and not that of another window, and comes again", () => {
    const { show, shown, program } = windows();
    show(7);
    show(8);
    hidePane(program, "7");
    expect(shown()).toEqual([
      ["7", false],
      ["8", true],
    ]);
    show(7);
    expect(shown()).toHaveLength(2);
  });

  it("is made anew when it went with a window of the same number", () => {
    const { show, panes, shown } = windows();
    show(7);
    panes.clear();
    show(7);
    expect(shown()).toEqual([["7", true]]);
  });
});

describe("a wish", () => {
  it("reaches the pane of its window, once", () => {
    const { show, program } = windows();
    show(7, "consolidate");
    show(8, "make-form");
    expect(["7", "7", "8", "9"].map((window) => takeWish(program, window))).toEqual([
      "consolidate",
      null,
      "make-form",
      null,
    ]);
  });

  it("gives way to a later one", () => {
    const { program } = windows();
    leaveWish(program, "7", "look");
    leaveWish(program, "7", "fill-in");
    expect(takeWish(program, "7")).toBe("fill-in");
  });

  it("of an older version is not fulfilled", () => {
    const { program } = windows();
    program.PluginStorage.setItem("wish 7", "dance");
    expect(takeWish(program, "7")).toBeNull();
  });
});

describe("the program around a page", () => {
  it("is found by either name", () => {
    expect([programOf({ Application: 1 }), programOf({ wps: 2 })]).toEqual([1, 2]);
  });
  it("is missed in a browser", () => {
    expect(() => programOf({})).toThrow(/WPS/);
  });
});
