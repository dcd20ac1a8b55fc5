import { isTransposed } from "../../../src/reading/transposed";
import type { Return } from "../../../src/reading/return";
import { range } from "../../../src/sheet/address";
import { gridOf, type CellValue, type Grid } from "../../../src/sheet/grid";
import {
  cells,
  COLUMNS,
  columnsOf,
  figures,
  FIRST_COLUMN,
  FIRST_ROW,
  FORM,
  ownLines,
  paper,
  readAll,
  readOne as read,
  ROWS,
  rowsOf,
} from "../../support/paper";

/** Every figure of the paper is its own: row × 100 + column, so that nothing can be confused. */
const FULL = ROWS.flatMap(({ id, index }) =>
  COLUMNS.map((column): [string, number] => [`${id} ${column.id}`, index * 100 + column.index + 1]),
);
const full = (): Grid => paper({ cells: Object.fromEntries(FULL) });

type Rows = CellValue[][];
const changed = (change: (rows: Rows) => unknown, grid = full()): Grid => {
  const rows = grid.values.map((row) => [...row]);
  change(rows);
  return { ...grid, values: rows, merges: [] };
};
const relabelled = (indicator: number, label: CellValue) =>
  changed((rows) => (rows[FIRST_ROW + indicator]![1] = label));
/** Figures of a row as they are counted; "undecided" is null like blank. */
const row = (ret: Return, at: number) => figures(ret)[at]!;
const whole = (at: number) => COLUMNS.map(({ index }) => at * 100 + index + 1);
const printed = (at: number) => ROWS[at]!.printed;

describe("the head of the columns", () => {
  const title = (...cells: CellValue[]) => [null, null, ...cells];
  it.each<[string, (rows: Rows) => unknown]>([
    ["with a blank row in it", (rows) => rows.splice(3, 0, [])],
    ["with a row of words in it", (rows) => rows.splice(3, 0, title("（各单位填写）"))],
    ["under a row of figures", (rows) => rows.splice(2, 0, title(...COLUMNS.map((_, at) => at + 1)))],
    ["under a row of figures that are texts", (rows) => rows.splice(2, 0, title("12", "3,400", "5.6"))],
  ])("is read %s", (_, change) => {
    const grid = full();
    expect(figures(read({ ...changed(change, { ...grid, merges: [] }) }))).toEqual(
      figures(read({ ...grid, merges: [] })),
    );
  });
});

describe("a row's label", () => {
  it.each<[number, string, string]>([
    [0, "基层党组织 个数（个）", "spelling"],
    [0, "基层党组织个数(个)", "spelling"],
    [0, "基层党组织个数【个】", "spelling"],
    [24, "党组织决议，决定和执行情况（次）", "spelling"],
    [24, "党组织决议决定和执行情况（次）", "spelling"],
    [0, "基层党组织\n个数（个）", "spelling"],
    [0, "基层党组织个数", "unit"],
    [8, "设立党务公开栏（个）", "unit"],
    [0, "1.基层党组织个数（个）", "numbered"],
    [0, "1、基层党组织个数", "numbered"],
    [0, "（一）基层党组织个数（个）", "numbered"],
    [0, "(12) 基层党组织个数（个）", "numbered"],
    [0, "（十一）、基层党组织个数（个）", "numbered"],
    [0, "十二、基层党组织个数（个）", "numbered"],
    [0, "112.基层党组织个数（个）", "numbered"],
    [0, "12)基层党组织个数（个）", "numbered"],
    [0, "7基层党组织个数（个）", "numbered"],
    [0, "①基层党组织个数（个）", "numbered"],
    [0, "·基层党组织个数（个）", "spelling"],
    [0, "基层党组织个数¹（个）", "spelling"],
    [0, "基层党组织个数（个）⁽²⁾", "spelling"],
    [0, "基層黨組織個數（個）", "traditional"],
    [32, "聘請監督員", "traditional"],
    [3, "基本情况：出台党务公开办法或意见（个）", "spelling"],
    [18, "公开形式网络公开", "unit"],
    [32, "聘请监督圆（名）", "misspelt"],
    [3, "出台党务公开办法和意见（个）", "misspelt"],
    [13, "开展党务公示宣传教肓活动（次）", "misspelt"],
  ])("of row %i may read “%s”", (indicator, label, how) => {
    const ret = read(relabelled(indicator, label));
    expect(row(ret, indicator)).toEqual(whole(indicator));
    expect(ret.account.evidence).toMatchObject([
      { axis: "row", found: label, takenFor: printed(indicator), how },
    ]);
    expect(ret.account.doubts).toEqual([]);
  });

  it.each([
    [8, "各支部自选动作（次）"],
    [12, "建党（套）"],
    [12, "台账"],
  ])("of row %i is not guessed from “%s”", (indicator, label) => {
    const ret = read(relabelled(indicator, label));
    expect(rowsOf(ret)[indicator]).toBeNull();
    expect(ownLines(ret, "row")).toEqual([{ at: FIRST_ROW + indicator, label }]);
  });
});

describe("labels that look alike", () => {
  const [publicSatisfaction, requestSatisfaction] = [41, 44];

  it("are undecided when 满意度 stands twice", () => {
    const ret = read(relabelled(publicSatisfaction, "满意度（%）"));
    expect(ret.account.doubts).toMatchObject([
      {
        axis: "row",
        at: FIRST_ROW + publicSatisfaction,
        candidates: [publicSatisfaction, requestSatisfaction],
      },
    ]);
    expect(row(ret, publicSatisfaction).every((value) => value === null)).toBe(true);
    expect(row(ret, requestSatisfaction)).toEqual(whole(requestSatisfaction));
  });

  it("are undecided when the only 满意度 stands in the other one's place", () => {
    const grid = changed((rows) => {
      rows[FIRST_ROW + publicSatisfaction]![1] = "满意度";
      rows.splice(FIRST_ROW + requestSatisfaction, 1);
    });
    const ret = read(grid);
    expect(ret.account.doubts).toMatchObject([{ candidates: [publicSatisfaction, requestSatisfaction] }]);
    expect([rowsOf(ret)[publicSatisfaction], rowsOf(ret)[requestSatisfaction]]).toEqual([null, null]);
  });

  it("are told apart when one of them is deleted", () => {
    const ret = read(changed((rows) => rows.splice(FIRST_ROW + publicSatisfaction, 1)));
    expect(rowsOf(ret)[publicSatisfaction]).toBeNull();
    expect(row(ret, requestSatisfaction)).toEqual(whole(requestSatisfaction));
    expect(ret.account.doubts).toEqual([]);
  });

  it("are decided by the clerk", () => {
    const grid = relabelled(publicSatisfaction, "满意度（%）");
    const at = FIRST_ROW + publicSatisfaction;
    const ret = read(grid, [{ sheet: grid.sheet, table: 0, axis: "row", at, index: publicSatisfaction }]);
    expect(row(ret, publicSatisfaction)).toEqual(whole(publicSatisfaction));
    expect(ret.account.doubts).toEqual([]);
    const none = read(grid, [{ sheet: grid.sheet, table: 0, axis: "row", at, index: null }]);
    expect(ownLines(none, "row")).toMatchObject([{ at }]);
  });
});

describe("rows", () => {
  it("may be moved while another is deleted", () => {
    const ret = read(
      changed((rows) => {
        const [moved] = rows.splice(FIRST_ROW + 9, 1);
        rows.splice(FIRST_ROW + 20, 1);
        rows.splice(FIRST_ROW + 30, 0, moved!);
      }),
    );
    expect([row(ret, 9), rowsOf(ret)[21], ret.account.doubts]).toEqual([whole(9), null, []]);
  });

  it("are undecided where the label of one that is gone stands over another's figures", () => {
    const ret = read(
      changed((rows) => {
        rows[FIRST_ROW + 20]![1] = printed(9);
        rows.splice(FIRST_ROW + 9, 1);
      }),
    );
    expect(ret.account.doubts).toMatchObject([{ axis: "row", at: FIRST_ROW + 19, candidates: [20, 9] }]);
  });

  it("may be exchanged", () => {
    const ret = read(
      changed((rows) => {
        const [a, b] = [rows[FIRST_ROW + 9]!, rows[FIRST_ROW + 20]!];
        [rows[FIRST_ROW + 9], rows[FIRST_ROW + 20]] = [b, a];
      }),
    );
    expect([row(ret, 9), row(ret, 20)]).toEqual([whole(9), whole(20)]);
    expect(ret.account.doubts).toEqual([]);
  });

  it("that stand twice with other figures are undecided, equal ones are not", () => {
    const twice = (change: number) =>
      read(
        changed((rows) => {
          const copy = [...rows[FIRST_ROW + 9]!];
          copy[FIRST_COLUMN] = (copy[FIRST_COLUMN] as number) + change;
          rows.splice(FIRST_ROW + 10, 0, copy);
        }),
      );
    expect(twice(1).account.doubts.map(({ candidates }) => candidates)).toEqual([[9], [9]]);
    expect(row(twice(1), 9).every((value) => value === null)).toBe(true);
    expect(row(twice(0), 9)).toEqual(whole(9));
  });

  it("may stand on pages with a head each", () => {
    const ret = read(
      changed((rows) => {
        const head = rows.slice(2, FIRST_ROW);
        rows.splice(FIRST_ROW + 37, 0, ...head.map((each) => [...each]));
        rows.splice(FIRST_ROW + 20, 0, ["续表"], ...head.map((each) => [...each]));
      }),
    );
    expect(figures(ret)).toEqual(ROWS.map(({ index }) => whole(index)));
    expect(ownLines(ret, "row")).toEqual([]);
  });

  it("that are hidden are read and named", () => {
    const ret = read({ ...full(), hiddenRows: [1, FIRST_ROW + 3], hiddenColumns: [FIRST_COLUMN] });
    expect(row(ret, 3)).toEqual(whole(3));
    expect(ret.account.hidden).toMatchObject([
      { axis: "row", at: FIRST_ROW + 3 },
      { axis: "column", at: FIRST_COLUMN },
    ]);
  });
});

/** Columns with the heading that they stand under: 社区 over 城市. */
const HEADED = COLUMNS.map(({ index, label, path }) => ({
  index,
  label,
  over: path.length > 2 ? path.at(-2)! : null,
}));

describe("columns", () => {
  it("of the unit's own are listed", () => {
    const ret = read(
      changed((rows) =>
        rows.forEach((cells, at) =>
          cells.splice(FIRST_COLUMN + 3, 0, at === 2 ? "两新组织" : at > 5 ? 7 : null),
        ),
      ),
    );
    expect(row(ret, 8)).toEqual(whole(8));
    expect(ownLines(ret, "column")).toEqual([
      { at: FIRST_COLUMN + 3, label: expect.stringContaining("两新组织") },
    ]);
  });

  it("under the label of other columns are undecided", () => {
    const school = 5;
    const moved = (rows: Rows) => {
      rows[4]![FIRST_COLUMN + school] = "农村";
      rows[4]![FIRST_COLUMN + 4] = null;
    };
    expect(read(changed(moved)).account.doubts).toMatchObject([
      { axis: "column", at: FIRST_COLUMN + school, candidates: [4, school] },
    ]);
    const outside = read(
      changed((rows) => {
        for (const [at, cells] of rows.entries()) {
          if (at < 3) continue;
          const [rural] = cells.splice(FIRST_COLUMN + 4, 1);
          cells.splice(FIRST_COLUMN + 9, 0, rural ?? null);
        }
        rows[3]![FIRST_COLUMN + 9] = null;
      }),
    );
    expect(outside.account.doubts).toMatchObject([{ axis: "column", at: FIRST_COLUMN + 9, candidates: [4] }]);
  });

  it.each<[string, (rows: Rows) => void]>([
    [
      "in one row",
      (rows) =>
        HEADED.forEach(({ index, label, over }) => {
          rows[3]![FIRST_COLUMN + index] = null;
          rows[4]![FIRST_COLUMN + index] = (over ?? "") + label;
        }),
    ],
    [
      "in one row with brackets",
      (rows) =>
        HEADED.forEach(({ index, label, over }) => {
          rows[3]![FIRST_COLUMN + index] = null;
          rows[4]![FIRST_COLUMN + index] = over ? `${over}（${label}）` : label;
        }),
    ],
    [
      "with spanners repeated and broken over lines",
      (rows) =>
        HEADED.forEach(({ index, over }) => {
          if (over) rows[3]![FIRST_COLUMN + index] = [...over].join("\n");
        }),
    ],
    ["with its first label misspelt", (rows) => (rows[3]![FIRST_COLUMN] = "组党委")],
    ["with numbers in front of its labels", (rows) => (rows[4]![FIRST_COLUMN + 7] = "3、科研院所")],
    ["with one label lost under its heading", (rows) => (rows[4]![FIRST_COLUMN + 3] = null)],
  ])("are known by a head %s", (_, change) => {
    const ret = read(changed(change));
    expect(columnsOf(ret)).toEqual(COLUMNS.map(({ index }) => FIRST_COLUMN + index));
    expect(row(ret, 8)).toEqual(whole(8));
  });
});

it("two columns without labels under one heading may each be either", () => {
  const ret = read(
    changed((rows) => {
      rows[4]![FIRST_COLUMN + 5] = null;
      rows[4]![FIRST_COLUMN + 7] = null;
      rows[3]![FIRST_COLUMN + 7] = "事业单位";
    }),
  );
  expect(ret.account.doubts).toMatchObject([
    { axis: "column", at: FIRST_COLUMN + 5, found: "事业单位", candidates: [5, 7] },
    { axis: "column", at: FIRST_COLUMN + 7, found: "事业单位", candidates: [5, 7] },
  ]);
});

describe("figures merged over several cells", () => {
  it("belong to none of them", () => {
    const merged = { ...full(), merges: [...full().merges, range(13, 5, 13, 6)] };
    const [left, right] = cells(read(merged))[8]!.slice(3, 5);
    expect([left, right]).toMatchObject([
      { state: "undecided", value: null, raw: 804 },
      { state: "undecided", value: null, raw: 804 },
    ]);
  });
});

describe("a form with rows and columns exchanged", () => {
  it("is recognised and not read", () => {
    const { values } = full();
    const width = Math.max(...values.map(({ length }) => length));
    const turned = Array.from({ length: width }, (_, column) => values.map((cells) => cells[column] ?? null));
    const grid = gridOf("统计表", turned);
    expect(readAll(grid)).toEqual([]);
    expect([isTransposed(FORM, grid), isTransposed(FORM, gridOf("空", []))]).toEqual([true, false]);
  });
});

describe("forms side by side", () => {
  it("are read left to right", () => {
    const [a, b] = [
      paper({ unit: "甲", cells: { "boards town": 1 } }),
      paper({ unit: "乙", cells: { "boards town": 2 } }),
    ];
    const both = gridOf(
      "统计表",
      a.values.map((cells, at) => [...cells, null, ...b.values[at]!]),
    );
    expect(readAll(both).map((ret) => figures(ret)[8]![0])).toEqual([1, 2]);
  });

  it("need not begin in the same row", () => {
    const [a, b] = ["甲", "乙"].map((unit, at) => paper({ unit, cells: { "boards town": at + 1 } }).values);
    const width = a![0]!.length + 1;
    const lower = [...Array.from({ length: 3 }, (): CellValue[] => []), ...a!];
    const both = gridOf(
      "统计表",
      lower.map((line, at) => [
        ...line,
        ...Array<CellValue>(width - line.length).fill(null),
        ...(b![at] ?? []),
      ]),
    );
    expect(readAll(both).map((ret) => [ret.content.unit, figures(ret)[8]![0]])).toEqual([
      ["甲", 1],
      ["乙", 2],
    ]);
  });
});
