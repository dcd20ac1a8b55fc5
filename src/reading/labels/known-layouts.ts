import type { Grid } from "../../sheet/grid";
import { LabelView } from "./label-view";

/** So many layouts are kept: a form, its templates of other years, what some units have made of them. */
const MOST_LAYOUTS = 8;

interface Known<Layout> {
  readonly view: LabelView;
  readonly layout: Layout;
}

/**
 * What was located on the last sheets, each with what it follows from. A sheet that gives the same answers has the same
 * layout, and need not be searched: what is found never depends on what was read before.
 */
export class KnownLayouts<Layout> {
  /** The one that was met last in front. */
  private readonly known: Known<Layout>[] = [];

  /** The layout of a sheet, by `locate` where it is not known. */
  of(grid: Grid, locate: (view: LabelView) => Layout): Layout {
    const at = this.known.findIndex(({ view }) => view.answersAlike(grid));
    const [found] = at < 0 ? [] : this.known.splice(at, 1);
    if (found) {
      this.known.unshift(found);
      return found.layout;
    }
    const view = new LabelView(grid);
    const layout = locate(view);
    if (view.close()) {
      this.known.unshift({ view, layout });
      this.known.length = Math.min(this.known.length, MOST_LAYOUTS);
    }
    return layout;
  }
}
