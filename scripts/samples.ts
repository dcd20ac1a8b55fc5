import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import definition from "../src/form/definitions/party-disclosure-2011.json";
import type { RosterUnit } from "../src/consolidation/consolidation";
import { writeWorkbook } from "../src/files/writing/write-workbook";
import { formFrom } from "../src/form/compile/compile-form";
import type { Matrix } from "../src/form/table";
import { sheetPlan, type SheetPlan } from "../src/sheet/sheet-plan";
import { formPlans } from "../src/template/form-plan";
import { seeded } from "../test/support/filled-paper";

/**
 * Writes assets/samples: the returns of a county's towns, streets and departments that 「载入示例」
 * offers, with the faults that really happen. The figures are invented and the same in every run; the files carry the time they were written.
 */
const FOLDER = "assets/samples";
const form = formFrom(definition);
const table = form.tables[0] as Matrix;

const STREETS = ["古南街道", "三江街道"];
const TOWNS = [
  ...["石角镇", "东溪镇", "赶水镇", "打通镇", "石壕镇", "永新镇", "三角镇", "隆盛镇", "郭扶镇"],
  ...["篆塘镇", "丁山镇", "安稳镇", "扶欢镇", "永城镇", "新盛镇", "中峰镇", "横山镇"],
];
const DEPARTMENTS = [
  ...[
    "县发改委",
    "县经信委",
    "县教委",
    "县公安局",
    "县民政局",
    "县司法局",
    "县财政局",
    "县人社局",
    "县国土房管局",
  ],
  ...[
    "县环保局",
    "县建委",
    "县交委",
    "县水务局",
    "县农业局",
    "县林业局",
    "县商务局",
    "县文广新局",
    "县卫生局",
  ],
  ...["县人口计生委", "县审计局", "县统计局", "县安监局", "县扶贫办"],
];

const roster: RosterUnit[] = [
  ...STREETS.map((unit) => listed(unit, "街道")),
  ...TOWNS.map((unit) => listed(unit, "镇")),
  ...DEPARTMENTS.map((unit) => listed(unit, "县级部门")),
];

function listed(unit: string, category: string): RosterUnit {
  return { unit, category, contact: "", phone: "", aliases: [] };
}

/** The columns that a unit of a kind has organisations in. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  街道: ["street", "community-urban", "school", "health", "enterprise", "social-organisation"],
  镇: ["town", "village", "community-urban", "community-rural", "school", "health", "enterprise"],
  县级部门: ["institution-other", "agency", "research", "other-unit"],
};

type Figures = Record<string, number | string>;

function figuresOf({ category }: RosterUnit, seed: number): Figures {
  const random = seeded(seed);
  const figures: Figures = {};
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  for (const column of COLUMNS[category]!) {
    if (column === "research" && random() < 0.6) continue;
    const single = column === "town" || column === "street" || column === "agency";
    const organisations = single ? 1 : whole(2, 14);
    const implementing = random() < 0.9 ? organisations : Math.max(1, organisations - 1);
    const collected = whole(2, 40);
    const requests = whole(1, 9);
    const values: Record<string, number> = {
      organisations,
      "implementing-organisations": implementing,
      "leading-bodies": implementing,
      catalogues: implementing,
      boards: implementing + whole(0, 3),
      "surveys-sent": whole(20, 300),
      "opinions-collected": collected,
      "opinions-resolved": whole(1, collected),
      replies: whole(1, collected),
      "public-satisfaction": whole(850, 990) / 10,
      requests,
      "requests-handled": whole(1, requests),
      "request-satisfaction": whole(860, 1000) / 10,
    };
    const [first] = table.rows.members;
    for (const { id, parent } of table.rows.lines) {
      figures[`${id} ${column}`] =
        values[id] ?? (parent === first!.index ? whole(1, organisations + 2) : whole(0, 24));
    }
  }
  return figures;
}

interface Sample {
  readonly file: string;
  readonly bytes: Uint8Array;
}

async function sample(
  file: string,
  unit: string,
  date: string,
  figures: Figures,
  labels: Labels = {},
): Promise<Sample> {
  return { file, bytes: await writeWorkbook([relabelled(planOf(unit, date, figures), labels)]) };
}

/** What a unit wrote in place of what the form prints. */
type Labels = Readonly<Record<string, string>>;

function relabelled(plan: SheetPlan, labels: Labels): SheetPlan {
  const cells = plan.cells.map((row) =>
    row.map((cell) => (typeof cell === "string" ? (labels[cell] ?? cell) : cell)),
  );
  return { ...plan, cells };
}

function planOf(unit: string, date: string, figures: Figures): SheetPlan {
  const at = (row: number, column: number) =>
    figures[`${table.rows.lines[row]!.id} ${table.columns.lines[column]!.id}`];
  return formPlans(form, { unit, date, tables: [at] })[0]!;
}

/** What goes wrong in a few of them: the figures, the date, the unit or a label as written, the file's name. */
interface Fault {
  readonly cells?: Figures;
  readonly date?: string;
  readonly unit?: string;
  readonly labels?: Labels;
  readonly file?: string;
}

const FAULTS: Readonly<Record<string, Fault>> = {
  东溪镇: { cells: { "opinions-resolved town": 41 } },
  赶水镇: { cells: { "organisations village": 12, "implementing-organisations village": 15 } },
  永新镇: { cells: { "inspections town": "若干" } },
  县教委: { cells: { "publicity-articles agency": 2.5 } },
  县水务局: { cells: { "public-satisfaction agency": 980 } },
  县环保局: { date: "2011-12-23" },
  县审计局: { date: "2011-12-26" },
  隆盛镇: { unit: "", file: "统计表（定稿）" },
  篆塘镇: { unit: "綦江县篆塘镇" },
  丁山镇: { labels: { "群众满意度（%）": "满意度（%）" } },
  扶欢镇: {
    cells: { "meeting-disclosures town": "12次", "media-disclosures town": "十五", "inspections town": "8" },
    labels: { "建立党务公开资料查阅室（个）": "建立党务公开资料查阅室(间)" },
  },
};
const SILENT = ["新盛镇", "县司法局", "县扶贫办"];

async function samples(): Promise<Sample[]> {
  const files = roster.flatMap((unit, index): Promise<Sample>[] => {
    if (SILENT.includes(unit.unit)) return [];
    const fault = FAULTS[unit.unit] ?? {};
    const figures = { ...figuresOf(unit, index), ...fault.cells };
    const date = fault.date ?? `2011-12-${String(8 + (index % 12)).padStart(2, "0")}`;
    const file = `${fault.file ?? unit.unit}.xlsx`;
    return [sample(file, fault.unit ?? unit.unit, date, figures, fault.labels)];
  });
  const town = roster.find(({ unit }) => unit === "石角镇")!;
  const corrected = { ...figuresOf(town, roster.indexOf(town)), "boards town": 4 };
  const whole = await sample("传输中断.xlsx", "县司法局", "2011-12-15", figuresOf(roster[20]!, 99));
  const contacts = sheetPlan("通讯录", {
    cells: [
      ["单位", "电话"],
      ["县司法局", "48670135"],
    ],
  });
  return [
    ...(await Promise.all(files)),
    await sample("石角镇（更正）.xlsx", "石角镇", "2011-12-19", corrected),
    { file: whole.file, bytes: whole.bytes.subarray(0, 5000) },
    { file: "通讯录.xlsx", bytes: await writeWorkbook([contacts]) },
  ];
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const all = await samples();
for (const { file, bytes } of all) writeFileSync(`${FOLDER}/${file}`, bytes);
writeFileSync(
  `${FOLDER}/index.json`,
  JSON.stringify({ files: all.map(({ file }) => file), roster }, null, 1) + "\n",
);
console.log(`${all.length} files in ${FOLDER}`);
