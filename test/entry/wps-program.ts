import type { WpsProgram, WpsTaskPane } from "../../src/entry/wps-program";

/** Panes and storage of WPS, played; numbers of windows are given by the test. Nothing here has seen a real one. */
export function wpsProgram() {
  const stored = new Map<string, string | number>();
  const panes = new Map<number, WpsTaskPane & { url: string; title: string }>();
  const program = {
    ActiveWindow: { Hwnd: 100 },
    PluginStorage: {
      getItem: (key: string) => stored.get(key),
      setItem: (key: string, value: string | number) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
    },
    CreateTaskPane(url: string, title: string) {
      const pane = { ID: panes.size + 1, Visible: false, DockPosition: 0, url, title };
      panes.set(pane.ID, pane);
      return pane;
    },
    GetTaskPane(id: number) {
      const pane = panes.get(id);
      if (!pane) throw new Error("no such pane");
      return pane;
    },
  } satisfies WpsProgram;
  return { program, panes };
}
