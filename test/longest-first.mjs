import Sequencer from "@jest/test-sequencer";

/**
 * Tests that drive a whole program or the pane, and those that go on at length, come first: they take longest, and on a
 * new computer, where nothing is known of how long a file takes, one of them would be left over at the end with a core
 * beside it that has nothing to do.
 */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const drives = ({ context }) =>
      ["contract", "at-length", "pane"].includes(context.config.displayName?.name);
    const sorted = [...(await super.sort(tests))];
    return [...sorted.filter(drives), ...sorted.filter((test) => !drives(test))];
  }
}
