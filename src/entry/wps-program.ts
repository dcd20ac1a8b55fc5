/**
 * What WPS gives the pages of an add-in beside the object model: panes, and a storage that all pages of the
 * add-in share until the program ends.
 */
export interface WpsProgram {
  readonly ActiveWindow: { readonly Hwnd: number };
  readonly PluginStorage: {
    /** Nothing, `null` or "" where nothing is kept; programs differ. */
    getItem(key: string): unknown;
    setItem(key: string, value: string | number): void;
    removeItem(key: string): void;
  };
  /** Hidden until `Visible` is set. */
  CreateTaskPane(url: string, title: string): WpsTaskPane;
  /** Throws or gives nothing when the pane went with its window. */
  GetTaskPane(id: number): WpsTaskPane | null | undefined;
}

export interface WpsTaskPane {
  readonly ID: number;
  Visible: boolean;
  DockPosition: number;
}

/** A page in WPS, as far as it leads to the program. */
export interface WpsPage<Program> {
  readonly Application?: Program;
  /** The older name. */
  readonly wps?: Program;
}

/** The program around the page. Throws where there is none: in a browser, for instance. */
export function programOf<Program>(page: WpsPage<Program>): Program {
  const program = page.Application ?? page.wps;
  if (!program) throw new Error("This page belongs to an add-in for WPS and is of no use elsewhere.");
  return program;
}
