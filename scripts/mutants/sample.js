import { createHash } from "node:crypto";
import { relative } from "node:path";
import { CheckStatus } from "@stryker-mutator/api/check";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";

/**
 * Whether a mutant is in the sample of one in `oneIn`. It depends on what the mutant is and on the seed alone, so that
 * the same ones are drawn wherever and in whatever order they come.
 */
export function isDrawn({ fileName, location: { start, end }, replacement }, { seed, oneIn }) {
  const file = relative(process.cwd(), fileName).replaceAll("\\", "/");
  const lot = [seed, file, start.line, start.column, end.line, end.column, replacement].join("|");
  return createHash("sha256").update(lot).digest().readUInt32BE() % oneIn === 0;
}

/** Stryker tries all that its checkers let through: as one of them, this lets the sample through. */
class Sample {
  static inject = [];

  async init() {}

  async check(mutants) {
    const draw = JSON.parse(process.env.MUTANTS);
    const said = (mutant) =>
      isDrawn(mutant, draw)
        ? { status: CheckStatus.Passed }
        : { status: CheckStatus.CompileError, reason: "not drawn" };
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, said(mutant)]));
  }

  group(mutants) {
    return [mutants.map(({ id }) => id)];
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, "sample", Sample)];
