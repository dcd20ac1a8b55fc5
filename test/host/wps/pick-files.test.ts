import { pickFiles } from "../../../src/host/wps/program/pick-files";
import { fakeWps } from "../fake-wps/fake-wps";

const bytes = new Uint8Array([0x50, 0x4b, 0, 0, 255]);

function machineWith(...chosen: readonly string[]) {
  const fake = fakeWps();
  const { disk, world } = fake.machine;
  disk.files.set("D:\\报表\\石角镇.xlsx", { bytes, modified: 1_324_000_000_000 });
  disk.files.set("/home/clerk/打通镇.et", { bytes, modified: 1_324_000_000_001 });
  disk.chosen.push(...chosen);
  return { fake, world };
}
const pick = ({ fake }: ReturnType<typeof machineWith>) =>
  pickFiles(fake.application, "选择报表", ".xlsx,.et");

const EDITIONS: readonly [string, readonly string[]][] = [
  ["FileDialog", []],
  ["GetOpenFilename", ["Application.FileDialog"]],
];

describe.each(EDITIONS)("choosing files through %s", (_, missing) => {
  const given = (...chosen: readonly string[]) => {
    const machine = machineWith(...chosen);
    for (const member of missing) machine.world.missing.add(member);
    return machine;
  };

  test("gives names, bytes and times, of Windows and Linux", () => {
    expect(pick(given("D:\\报表\\石角镇.xlsx", "/home/clerk/打通镇.et"))).toEqual([
      { name: "石角镇.xlsx", bytes, modified: 1_324_000_000_000 },
      { name: "打通镇.et", bytes, modified: 1_324_000_000_001 },
    ]);
  });

  test.each([";", ",", "\0", '";"'])(
    "parts several paths that come as one text with %j between",
    (joined) => {
      const machine = given("D:\\报表\\石角镇.xlsx", "/home/clerk/打通镇.et");
      machine.fake.machine.disk.joined = joined;
      expect(pick(machine).map(({ name }) => name)).toEqual(["石角镇.xlsx", "打通镇.et"]);
    },
  );

  test("gives none when the clerk cancels", () => {
    expect(pick(given())).toEqual([]);
  });

  test("goes on past a file that cannot be read", () => {
    expect(pick(given("D:\\没有.xlsx", "/home/clerk/打通镇.et")).map((file) => file.bytes)).toEqual([
      null,
      bytes,
    ]);
  });

  test("does without the time where the program does not tell it", () => {
    const machine = given("/home/clerk/打通镇.et");
    machine.world.missing.add("FileSystem.stat");
    expect(pick(machine)).toEqual([{ name: "打通镇.et", bytes, modified: 0 }]);
  });
});
