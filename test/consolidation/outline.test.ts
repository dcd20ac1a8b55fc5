import { outlineOf } from "../../src/consolidation/outline";
import { standingOf } from "../../src/consolidation/standing";
import { CONSOLIDATED } from "../support/consolidated";

test.each(CONSOLIDATED)("returns of %s stand the same in outline", (_, form, made) => {
  const { entries, reports } = made();
  const submissions = entries.map(({ submission }) => submission);
  const roster = reports.filter(({ listed }) => listed).map((each) => ({ aliases: [], ...each }));
  const stands = (all: typeof submissions) => {
    const standing = standingOf(form, { submissions: all, roster, preferred: [] });
    return {
      counts: standing.counts,
      counted: standing.counted.map(({ submission }) => submission.id),
      entries: standing.entries.map(({ submission, ...entry }) => ({ ...entry, id: submission.id })),
    };
  };
  expect(stands(submissions.map(outlineOf))).toEqual(stands(submissions));
});
