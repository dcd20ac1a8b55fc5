/**
 * What WPS gives the pages of an add-in beside the object model: panes, and a storage that all pages of the
 * add-in share until the program ends.
 */
export interface WpsProgram {
  /** Of the frame around all windows, where there is one. */
  readonly Hwnd?: number;
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
  /** The older name: the program itself, or what the programs of the suite have in common. */
  readonly wps?: Program | WpsRoot<Program>;
}

/** In older programs spreadsheets are reached from here, and what is not of a workbook hangs beside them. */
export interface WpsRoot<Program> {
  /** Called by add-ins, declared as a property. */
  readonly EtApplication: Program | (() => Program);
}

const AT_ROOT = ["ApiEvent", "CreateTaskPane", "FileSystem", "GetTaskPane", "PluginStorage"];

/** The program around the page. Throws where there is none: in a browser, for instance. */
export function programOf<Program extends object>({
  Application: program,
  wps: root,
}: WpsPage<Program>): Program {
  const found = program ?? (root && spreadsheetsOf(root));
  if (!found) throw new Error("This page belongs to an add-in for WPS and is of no use elsewhere.");
  const isWhole = AT_ROOT.every((member) => Reflect.get(found, member) !== undefined);
  return root && !isWhole ? joined(found, root) : found;
}

function spreadsheetsOf<Program extends object>(root: Program | WpsRoot<Program>): Program {
  const { EtApplication: spreadsheets } = root as Partial<WpsRoot<Program>>;
  if (spreadsheets === undefined) return root as Program;
  return typeof spreadsheets === "function"
    ? (root as { EtApplication(): Program }).EtApplication()
    : spreadsheets;
}

/** The program with what hangs at the root, as newer ones have it. */
function joined<Program extends object>(program: Program, root: object): Program {
  const atRoot = new Set(AT_ROOT);
  return new Proxy({} as Program, {
    get(_, key) {
      const owner = atRoot.has(String(key)) ? root : program;
      const value: unknown = Reflect.get(owner, key);
      return typeof value === "function"
        ? (...given: unknown[]) => value.apply(owner, given) as unknown
        : value;
    },
    set: (_, key, value) => Reflect.set(program, key, value),
  });
}
