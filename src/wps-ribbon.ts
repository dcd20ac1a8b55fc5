import "./entry/wps/older-browser";
import { ribbonOf, type Ribbon } from "./entry/ribbon";
import { standardDesks } from "./entry/standard-desks";
import { formLeft, homeInFront, leaveWish, showPane, type Wish } from "./entry/wps/panes";
import { programOf, type WpsPage, type WpsProgram } from "./entry/wps/program";
import { HostError } from "./host/host-error";
import { wpsHost } from "./host/wps/wps-host";
import type { WpsApplication } from "./host/wps/program/object-model";
import type { Desk } from "./pane/desk/desk";
import { faultOf, isDone, type Fault } from "./pane/desk/ground/fault";
import { wordsIn } from "./pane/words/language";

/*
 * The page that WPS loads when it starts and keeps in the background: what the buttons of ribbon.xml do.
 * It keeps nothing between two presses, so one workbook never sees what belongs to another.
 */

/** As much of a button as WPS tells. */
interface Control {
  readonly Id: string;
}

type Program = WpsApplication & WpsProgram;

const PANE = new URL("pane.html", location.href).href;
/** Not that of the page, which some editions of WPS make themselves. */
const TITLE = "党务公开统计";
const words = wordsIn("zh-CN");

let busy = false;

/** Says so when it fails: there may be no pane to say it. */
async function press(button: keyof Ribbon): Promise<void> {
  if (busy) return;
  busy = true;
  try {
    const program = programOf(window as WpsPage<Program>);
    const workbook = program.ActiveWorkbook;
    if (!workbook) throw new HostError({ kind: "no-workbook" }, "");
    const home = homeInFront(program);
    let shown = false;
    const desks = standardDesks(
      wpsHost(program, () => workbook),
      { accept: "", readReturns: () => Promise.resolve() },
    );
    const chosen = button === "makeForm" ? formLeft(program, home) : null;
    // Of a definition that was opened there the pane alone knows.
    if (chosen !== null && !desks.chooseBy(chosen)) return showPane(program, PANE, TITLE, "make-form");
    const show = async () => {
      shown = true;
      showPane(program, PANE, TITLE, wishOf(button, desks.current.get()));
    };
    await ribbonOf(desks, show)[button]();
    const desk = desks.current.get();
    const { fault } = desk.making.state.get();
    if (fault && isDone(fault)) say(fault);
    // The pane is a page of its own and has not seen what the program did here.
    if (button === "makeForm" && !desk.host.capabilities.print) alert(words.lacking.printing);
    if (!shown) leaveWish(program, home, "look");
  } catch (error) {
    say(faultOf(error));
  } finally {
    busy = false;
  }
}

function say(fault: Fault): void {
  const { title, remedy } = words.fault(fault);
  alert(`${title}${remedy}`);
}

/** The pane asks and tells by itself what the ribbon has no place for. */
function wishOf(button: keyof Ribbon, { task, making }: Desk): Wish {
  const { asked, fault } = making.state.get();
  if (asked || (fault && !isDone(fault))) return "make-form";
  return button === "openPane" ? "look" : task.get();
}

const onLoad = () => true;

/** Called by the names in ribbon.xml. WPS waits for the answer, so none of them is async. */
const callbacks = {
  OnAddinLoad: onLoad,
  OnAddInLoad: onLoad,
  OnAction({ Id }: Control) {
    void press(Id as keyof Ribbon);
    return true;
  },
  GetImage: ({ Id }: Control) => `icons/${ICONS[Id as keyof Ribbon]}-64.png`,
};

const ICONS: Record<keyof Ribbon, string> = {
  makeForm: "make-form",
  check: "check",
  consolidate: "consolidate",
  openPane: "open-pane",
};

// Which of the names an edition looks for, and where, add-ins of others do not agree on.
Object.assign(window, callbacks, { ribbon: callbacks });
