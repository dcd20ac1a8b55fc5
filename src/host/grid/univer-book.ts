import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type IAccessor,
  type IDisposable,
  type IExecutionOptions,
  type Univer,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { HostError } from "../host-error";

/** What a listener is told of a command after it ran. */
export interface Executed {
  readonly id: string;
  readonly params?: object | undefined;
}

/**
 * The one workbook of a Univer instance. All that the adapter changes goes through `run`, so that the
 * listeners can tell our changes from the clerk's.
 */
export class UniverBook {
  readonly accessor: IAccessor;
  readonly get: IAccessor["get"];
  private readonly commands: ICommandService;
  private depth = 0;

  constructor(univer: Univer) {
    const injector = univer.__getInjector();
    this.accessor = injector;
    this.get = injector.get.bind(injector);
    this.commands = injector.get(ICommandService);
  }

  /** Throws `HostError("failed")` when no workbook is open. */
  get workbook(): Workbook {
    const instances = this.get(IUniverInstanceService);
    const workbook = instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new HostError("failed", "");
    return workbook;
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  /** Whether the change that is being reported is our own. */
  get ours(): boolean {
    return this.depth > 0;
  }

  find(sheet: string): Worksheet | null {
    return this.workbook.getSheetBySheetName(sheet) ?? null;
  }

  /** Throws `HostError("sheet-missing")`. */
  sheet(sheet: string): Worksheet {
    const found = this.find(sheet);
    if (!found) throw new HostError("sheet-missing", sheet);
    return found;
  }

  /**
   * Runs a mutation or operation at once. Mutations are not recorded for undo: only commands are.
   * Throws `HostError("failed")` when Univer refuses.
   */
  run<P extends object>(id: string, params: P, options?: IExecutionOptions): void {
    this.depth++;
    try {
      if (this.commands.syncExecuteCommand(id, params, options)) return;
    } finally {
      this.depth--;
    }
    throw new HostError("failed", "", { cause: new Error(`Univer refused ${id}`) });
  }

  /** Calls back after every command, mutation and operation; ours too. */
  onExecuted(listener: (executed: Executed, options?: IExecutionOptions) => void): IDisposable {
    return this.commands.onCommandExecuted((command, options) => listener(command, options));
  }
}
