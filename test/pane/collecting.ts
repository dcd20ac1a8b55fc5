import { screen } from "@testing-library/react";
import { rosterPlan } from "../../src/consolidation/roster/roster";
import type { Files } from "../../src/pane/desk/ground/files";
import { gridOfPlan } from "../../src/sheet/sheet-plan";
import type { Grid } from "../../src/sheet/grid";
import type { HandedPaper } from "./handed";
import { showPane } from "./shown-pane";

/** A return of which one figure is of interest. */
export function boards(unit: string, value: number | string, date = "2011年12月15日"): HandedPaper {
  return { unit, date, cells: { "boards town": value } };
}

/** The sheet 填报单位名册. */
export function roster(...units: string[]): Grid {
  return gridOfPlan(
    rosterPlan(units.map((unit) => ({ unit, category: "镇", contact: "", phone: "", aliases: [] }))),
  );
}

/** The pane after the clerk has chosen these files. */
export async function collecting(files: readonly File[], given: Partial<Files> = {}, ...grids: Grid[]) {
  const pane = showPane(grids, given);
  await pane.user.click(screen.getByRole("tab", { name: "汇总" }));
  await pane.user.upload(screen.getByLabelText("选择报表"), [...files]);
  const rows = () => screen.getAllByRole("listitem");
  /** The innermost line of the list with this text. */
  const row = (text: string) => rows().findLast((item) => item.textContent!.includes(text))!;
  return { ...pane, row };
}
