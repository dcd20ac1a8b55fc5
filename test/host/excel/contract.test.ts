import type { ExcelHost } from "../../../src/host/excel/excel-host";
import { MARK_FORMULA } from "../../../src/host/mark-formula";
import type { FakeExcel } from "../fake-excel/fake-excel";
import { hostContract, type Clerk } from "../host-contract";
import { closePages, opened, quiet } from "./opened";

/** Excel itself takes back nothing that an add-in did, so the clerk has no undo here. */
function clerkOf(fake: FakeExcel, host: ExcelHost): Clerk {
  return {
    type: async (sheet, row, column, value) => {
      await host.settled();
      fake.clerk.type(sheet, row, column, value);
    },
    select: async (sheet, row, column) => {
      await host.settled();
      fake.clerk.select(sheet, row, column);
    },
    ownFill: (sheet, row, column) => fake.fill(sheet, row, column),
    markFill: (sheet, row, column) =>
      fake.formatsOver(sheet, row, column).find(({ formula }) => formula === MARK_FORMULA)?.fill ?? null,
  };
}

afterAll(closePages);

/** What we ask for, what LTSC 2021 has, what LTSC 2024 has; the library as published knows 1.15. */
describe.each(["1.9", "1.14", "1.15", "1.17"])("ExcelApi %s", (version) => {
  hostContract("excel", async () => {
    const { fake, host } = await opened({ version });
    return { host, clerk: clerkOf(fake, host), settle: () => quiet(host), dispose: () => host.stop() };
  });
});
