import type { FakeExcel } from "./fake-excel";
import type { RaisedEvent } from "./book";

/** What office.js finds at `window.external` inside desktop Excel. */
export type External = Readonly<Record<string, unknown>>;

interface SafeArray {
  toArray(): unknown[];
  dimensions(): number;
}

type Handler = (id: number, event: SafeArray) => void;

const safeArray = (items: unknown[]): SafeArray => ({ toArray: () => items, dimensions: () => 1 });

const RICH_API_REQUEST = 93;
const RICH_API_EVENT = 33;
/** A button of the ribbon was pressed; its command says that it is done. */
const COMMAND_EVENT = 39;
const COMMAND_DONE = 94;
/** Marks an event of the object model among other messages. */
const RICH_API_MESSAGE = 65_536;
const SHARED_RUNTIME = 1;
const INTERNAL_ERROR = 5001;

/** Desktop Excel around a page; `excel` may be exchanged for another one, as when a file is opened. */
export class Desktop {
  private readonly handlers = new Map<number, Handler>();
  /** The colours around the page; the clerk may choose others at any time. */
  dark = false;
  private readonly commands: ((status: number) => void)[] = [];
  private current: FakeExcel;

  constructor(excel: FakeExcel) {
    this.current = this.open(excel);
  }

  open(excel: FakeExcel): FakeExcel {
    excel.onEvent = (event) => this.handlers.get(RICH_API_EVENT)?.(RICH_API_EVENT, message(event));
    return (this.current = excel);
  }

  /**
   * Presses a button of the ribbon whose command is the function of this name. Resolves with the status that
   * office.js answers when the command is over: 0 when all is well.
   */
  press(functionName: string): Promise<number> {
    const handler = this.handlers.get(COMMAND_EVENT);
    if (!handler) throw new Error("the page listens to no commands");
    return new Promise((resolve) => {
      const id = String(this.commands.push(resolve) - 1);
      handler(COMMAND_EVENT, safeArray([id, functionName, JSON.stringify({ source: { id: functionName } })]));
    });
  }

  /** `matrix` is what `Office.context.requirements.isSetSupported` knows. */
  external(matrix = matrixOf(this.current.book.version)): External {
    return {
      GetHostInfo: () => `Excel$Win32$16.01$zh-CN$corr$$disableLogging$${SHARED_RUNTIME}`,
      GetLoggingAllowed: () => false,
      GetContext: () => contextOf(matrix, () => this.dark),
      Execute: (id: number, params: unknown[], done: (answer: SafeArray) => void) => {
        if (id === RICH_API_REQUEST) return void this.execute(params, done);
        if (id === COMMAND_DONE) this.commands[Number(params[0])]?.(Number(params[1]));
        setTimeout(() => done(safeArray([0])));
      },
      RegisterEvent: (id: number, _target: string, handler: Handler, done: (status: number) => void) => {
        this.handlers.set(id, handler);
        setTimeout(() => done(0));
      },
      UnregisterEvent: (id: number, _target: string, done: (status: number) => void) => {
        this.handlers.delete(id);
        setTimeout(() => done(0));
      },
    };
  }

  private async execute(params: unknown[], done: (answer: SafeArray) => void): Promise<void> {
    const call = (Array.isArray(params[0]) ? params[0] : params) as unknown[];
    try {
      const body = await this.current.answer(String(call[4]), Number(call[6]));
      const headers = ["Content-Type", "application/json"];
      done(safeArray([0, safeArray([200, headers, JSON.stringify(body)])]));
    } catch (fault) {
      // A fault of the fake itself: office.js is not left waiting, and the page hears of it.
      done(safeArray([INTERNAL_ERROR]));
      throw fault;
    }
  }
}

/** A program with a shared runtime, so that office.js may take it for one of the offered version. */
function matrixOf(version: string): Readonly<Record<string, string>> {
  return { ExcelApi: version, SharedRuntime: "1.1", DelayForCellEdit: "1.1" };
}

function message({ type, message: told }: RaisedEvent): SafeArray {
  return safeArray([safeArray([RICH_API_MESSAGE, type, "Workbook", JSON.stringify(told), 0, false])]);
}

const DARK = 0x262626;
const LIGHT = 0xffffff;

function contextOf(matrix: Readonly<Record<string, string>>, isDark: () => boolean): External {
  const settings = new Map<string, unknown>();
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "11111111-1111-1111-1111-111111111111",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => "zh-CN",
    GetAppDataLocale: () => "zh-CN",
    GetDocUrl: () => "C:\\Users\\clerk\\book.xlsx",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "corr",
    GetInstanceId: () => "instance",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(matrix),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.17328.20000",
    GetDialogRequirementMatrix: () => "{}",
    GetFeaturesForSolution: () => "{}",
    GetOfficeThemeInfo: () => JSON.stringify({ bodyBackgroundColor: isDark() ? DARK : LIGHT }),
    GetInitialDisplayMode: () => 2,
    GetSettings: () => ({
      Read: (keys: string[], values: unknown[]) =>
        settings.forEach((value, key) => {
          keys.push(key);
          values.push(value);
        }),
      Write: (keys: readonly string[], values: readonly unknown[]) => {
        settings.clear();
        keys.forEach((key, index) => settings.set(key, values[index]));
      },
    }),
  };
}
