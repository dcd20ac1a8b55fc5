import type { Desk } from "../pane/desk/desk";
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
export function ribbonOf(desk: Desk, showPane: () => Promise<void>): Ribbon {
  const { task, check, making, host } = desk;

  const show = (which: ReturnType<typeof task.get>) => {
    task.set(which);
    return showPane();
  };

  return {
    async makeForm() {
      // What the form there says of unit and date is kept.
      await check.look();
      await making.begin(making.heading());
      const { asked, fault } = making.state.get();
      const { print, freezes } = host.capabilities;
      // What is missing on the form is a thing to be told, too.
      if (asked || fault || !print || !freezes) await show("fill-in");
    },
    async check() {
      await check.check();
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
