import type { Desk, Task } from "../pane/desk/desk";
import type { FormDesks } from "../pane/desk/form-desks";
import { bySeverity, unexplained } from "../pane/desk/form/open-findings";

/** What the buttons of the ribbon do, by the names that a manifest gives them. */
export interface Ribbon {
  /** 生成统计表: writes the form; the pane comes when there is something to be asked or told. */
  makeForm(): Promise<void>;
  /** 校验: marks what is wrong and goes to the gravest; the pane comes when it has to be told. */
  check(): Promise<void>;
  /** 汇总: the pane, ready for returns. */
  consolidate(): Promise<void>;
  /** 打开面板. */
  openPane(): Promise<void>;
}

/** `showPane` brings the pane into view, however the host does it. */
export function ribbonOf(desks: FormDesks, showPane: () => Promise<void>): Ribbon {
  const show = (task: Task) => {
    desks.current.get().task.set(task);
    return showPane();
  };

  /** The desk for the form that the workbook holds, after that was looked at. */
  const lookedAt = async (look: (desk: Desk) => Promise<void>) => {
    await desks.recognise();
    const desk = desks.current.get();
    await look(desk);
    const found = desks.current.get();
    // There is another form than was looked for.
    if (found !== desk) await look(found);
    return found;
  };

  return {
    async makeForm() {
      // What the form there says of unit and date is kept.
      const { making, host } = await lookedAt(({ check }) => check.look());
      await making.begin(making.heading());
      const { asked, fault } = making.state.get();
      const { print, freezes } = host.capabilities;
      // What is missing on the form is a thing to be told, too.
      if (asked || fault || !print || !freezes) await show("fill-in");
    },
    async check() {
      const { check } = await lookedAt((desk) => desk.check.ask());
      const { fault } = check.state.get();
      const checked = check.found()?.checked ?? [];
      const [gravest] = bySeverity(checked.flatMap(({ findings }) => unexplained(findings)));
      // That nothing is wrong, or no form is there, is seen in the pane alone.
      if (fault || !gravest) await show("fill-in");
      else await check.show(gravest[1][0]!.at);
    },
    consolidate: () => show("consolidate"),
    openPane: showPane,
  };
}
