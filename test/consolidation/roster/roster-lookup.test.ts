import { rosterLookup } from "../../../src/consolidation/roster/roster-lookup";

/** The unit that a name means, or which units it may mean: "县教委" or "? 县教委". */
function look(name: string, ...roster: [unit: string, ...aliases: string[]][]): string {
  const units = roster.map(([unit, ...aliases]) => ({ unit, category: "", contact: "", phone: "", aliases }));
  const lookup = rosterLookup(units);
  const found = lookup.find(name);
  if (found) return found.unit;
  return ["?", ...lookup.resembling(name).map(({ unit }) => unit)].join(" ");
}

describe("a unit of the roster", () => {
  it("is meant by its name, however it is spaced and stamped", () => {
    for (const name of ["石角镇", "石 角 镇", "石角镇（盖章）", "石角镇(公章)"])
      expect(look(name, ["石角镇"], ["东溪镇"])).toBe("石角镇");
  });

  it("is meant by another name only where the roster gives it", () => {
    expect(look("綦江县教育委员会", ["县教委", "綦江县教育委员会"])).toBe("县教委");
    expect(look("綦江县教育委员会", ["县教委"])).toBe("? 县教委");
    expect(look("县教委", ["綦江县教育委员会"])).toBe("? 綦江县教育委员会");
  });

  it("is asked for where a name is merely like it", () => {
    expect(look("綦江县石角镇", ["石角镇"])).toBe("? 石角镇");
    expect(look("石用镇", ["石角镇"])).toBe("? 石角镇");
    expect(look("教委", ["县教委"], ["市教委"])).toBe("? 县教委 市教委");
    expect(look("綦江县农业委员会", ["县教委"], ["县农委"])).toBe("? 县农委");
  });

  it("is asked for nearest first, by whichever of its names is nearest", () => {
    expect(look("石角镇", ["石角镇人民政府"], ["石角镇政府"])).toBe("? 石角镇政府 石角镇人民政府");
    expect(look("石角镇", ["石角镇政府"], ["某某单位", "石角镇人民政府办公室", "石角镇办"])).toBe(
      "? 某某单位 石角镇政府",
    );
  });

  it("of two letters is no misspelling of another", () => {
    expect(look("教委", ["农委"])).toBe("?");
    expect(look("石角", ["石脚镇"])).toBe("?");
    expect(look("石镇", ["石角镇"])).toBe("?");
  });

  it("is not meant by an alias that two units have", () => {
    expect(look("教委", ["县教委", "教委"], ["市教委", "教委"])).toBe("? 县教委 市教委");
    expect(look("教委", ["教委"], ["市教委", "教委"])).toBe("教委");
  });

  it("is not seen in another name", () => {
    expect(look("打通镇", ["石角镇"], ["县教委", "綦江县教育委员会"])).toBe("?");
    expect(look("", ["石角镇"])).toBe("?");
  });
});
