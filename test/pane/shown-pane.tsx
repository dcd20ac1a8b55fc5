import "@testing-library/jest-dom";
import { configure, render } from "@testing-library/react";
import type { JSX } from "react";
import userEvent from "@testing-library/user-event";
import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { App } from "../../src/pane/App";
import { FormDesks } from "../../src/pane/desk/form-desks";
import { Shelf } from "../../src/pane/desk/forms/shelf";
import type { Capabilities, Host } from "../../src/host/host";
import { learn, type Language } from "../../src/pane/words/language";
import type { Core } from "../../src/pane/desk/ground/core";
import type { Files } from "../../src/pane/desk/ground/files";
import type { Form } from "../../src/form/form";
import type { Grid } from "../../src/sheet/grid";
import { FORM } from "../support/paper";
import { reading } from "./handed";
import { CORE, office } from "./pane-core";
import { paneHost, type PaneHost } from "./pane-host";

// 汇总 is fetched when it is first turned to: here it is there already, or the first test of each file would wait for it.
import "../../src/pane/office/Consolidate";

// English is fetched, too, when the pane is to speak it.
beforeAll(() => learn("en-US"));

// The first test of a file loads all of Fluent UI; on a busy machine that takes more than is usual.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 5_000 });

/** jsdom goes through all rules each time that it is asked what is to be seen: they took half of the time of these tests. */
const UNSTYLED = createDOMRenderer(document, { unstable_filterCSSRule: () => false });

/** The pane beside a workbook of these sheets; what files hold is told by `handed`, what else the program does by `also`. */
export function showPane(
  grids: readonly Grid[] = [],
  files: Partial<Files> = {},
  capabilities: Partial<Capabilities> = {},
  also: (workbook: PaneHost) => Partial<Host> = () => ({}),
  forms: readonly Form[] = [FORM],
  fetchOffice: typeof office = office,
  core: Core = CORE,
) {
  const workbook = paneHost(...grids);
  const user = userEvent.setup();
  const given: Files = { accept: ".xlsx,.zip", readReturns: reading(), ...files };
  const host = {
    ...workbook.host,
    capabilities: { ...workbook.host.capabilities, ...capabilities },
    ...also(workbook),
  };
  const shelf = new Shelf(forms);
  const desks = new FormDesks({
    host,
    shelf,
    core,
    office: fetchOffice,
    files: given,
    today: () => "2011-12-21",
    now: () => "2011-12-21 09:32",
  });
  const page = (app: JSX.Element) => <RendererProvider renderer={UNSTYLED}>{app}</RendererProvider>;
  const view = render(page(<App desks={desks} />));
  const speak = (language: Language) => view.rerender(page(<App desks={desks} language={language} />));
  return { ...workbook, ...view, desks, desk: desks.current.get(), user, speak };
}
