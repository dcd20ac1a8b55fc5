import { FORMS } from "../../../src/form/definitions";
import { wpsHost } from "../../../src/host/wps/wps-host";
import { readSheets } from "../../../src/reading/read-sheets";
import type { Cell, Return } from "../../../src/reading/return";
import { clerk, fake, inLine, overlapping, page, panes, playWps, until } from "./page";

/** Handed in by the test: returns by name, as base64, and where the outcome goes. */
declare const RETURNS: Readonly<Record<string, string>>;
declare const REPORT_TO: string;

const FORM = FORMS[0]!;
const PICKED = "石角镇.et";

const bytes = Object.entries(RETURNS).map(([name, base64]): [string, Uint8Array] => [
  name,
  Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)),
]);
const sheets = () => fake.plans().map(({ sheet }) => sheet);

/** The form on a sheet, read as the pane reads it. */
async function formOn(sheet: string): Promise<Return> {
  const grid = await wpsHost(fake.application).readSheet(sheet);
  return readSheets(FORM, [grid!])[0]!;
}

/** By row, then column; 合计 and 备注 are the last two columns. */
function cellsOf({ content: { tables } }: Return): readonly (readonly Cell[])[] {
  const [table] = tables;
  return table?.kind === "matrix" ? table.cells : [];
}

async function writesTheForm() {
  await clerk.fill("填报单位", "石角镇");
  await clerk.press("生成统计表");
  await clerk.sees("实时校验");
  return { sheets: sheets(), unit: (await formOn("统计表")).content.unit };
}

/** A figure that cannot be, more resolved than collected: told at once, and coloured by the form itself. */
async function checksWhileTyping() {
  const cells = cellsOf(await formOn("统计表"));
  const [table] = FORM.tables;
  const rows = table?.kind === "matrix" ? table.rows.lines : [];
  const cell = (id: string) => cells[rows.findIndex((each) => each.id === id)]![0]!.at!;
  const [collected, resolved] = [cell("opinions-collected"), cell("opinions-resolved")];
  fake.clerk.type("统计表", collected.row, collected.column, 9);
  fake.clerk.type("统计表", resolved.row, resolved.column, 12);
  await clerk.sees("已办结（12）不应超过收集意见建议（9）");
  const mark = () => fake.clerk.markFill("统计表", resolved.row, resolved.column);
  const coloured = mark() !== null;
  fake.clerk.select("统计表", 0, 0);
  const answered = clerk.ribbon("check");
  const at = () => fake.application.Selection as { Row: number; Column: number };
  await until("a finding selected", () => at().Row > 1);
  return { answered, coloured, selected: [at().Row, at().Column] };
}

/** In a browser that knows neither rooms between the parts of a row nor buttons that are grids. */
async function laysOut() {
  const [finding] = [...page.document.querySelectorAll("button")].filter((each) =>
    /^.+C\d+/.test(each.textContent!),
  );
  const { children } = finding!.firstElementChild!;
  const tabs = [...page.document.querySelectorAll("[role=tab] > *")];
  return { findingInLine: inLine(...[...children].slice(0, 3)), tabsInLine: inLine(...tabs) };
}

/** The ribbon cannot ask; the pane does, for the window in front. */
async function asksInThePane() {
  clerk.ribbon("makeForm");
  await clerk.sees("现有的表里已填了内容");
  await clerk.press("取消");
  return {
    panes: panes.all.map(({ url, ...rest }) => ({ ...rest, url: url.replace(/^.*\//, "") })),
  };
}

async function choosesInTheDialogue(): Promise<void> {
  const picked = bytes.find(([name]) => name === PICKED)![1];
  fake.machine.disk.files.set(`C:\\报表\\${PICKED}`, { bytes: picked, modified: 1 });
  fake.machine.disk.chosen = [`C:\\报表\\${PICKED}`];
  await clerk.press("选不了？用 WPS 的对话框选");
}

/** What the file is called is not what decides whose it is. */
async function refusesAnotherUnits() {
  await choosesInTheDialogue();
  return { said: await clerk.sees(`「${PICKED}」是“横山镇”的，没有“石角镇”的，没有比较。`) };
}

async function consolidates() {
  clerk.ribbon("consolidate");
  await clerk.choose("选择报表", Object.fromEntries(bytes.filter(([name]) => name !== PICKED)));
  await choosesInTheDialogue();
  await clerk.sees(`${bytes.length} 个文件`);
  await clerk.sees("文件不完整");
  // What the file is called is another unit's name than that on the form, which the clerk confirms.
  await clerk.press("确定");
  await clerk.press("开始汇总");
  const done = await clerk.sees(/汇总完成：\d+ 个单位/);
  await clerk.sees("一致");
  const figures = cellsOf(await formOn("汇总表")).map((row) => row.slice(0, -2).map(({ value }) => value));
  return { done, sheets: sheets(), figures };
}

/** What WPS asks for before anything was pressed. */
async function answersWps() {
  const images = ["makeForm", "check", "consolidate", "openPane"].map((Id) => page.ribbon.GetImage({ Id }));
  return { loaded: page.ribbon.OnAddinLoad(), images };
}

/** Another workbook in the same window starts afresh; the first one is as it was left. */
async function keepsDocumentsApart() {
  const [first] = fake.machine.books;
  // Typing into a cell, the clerk keeps the program from answering.
  fake.machine.world.typing = "deaf";
  await new Promise((resolve) => setTimeout(resolve, 700));
  fake.machine.world.typing = null;
  await clerk.sees(`${bytes.length} 个文件`);
  fake.machine.bring(fake.machine.open("工作簿2"));
  await clerk.sees("也可以打开已有的报表");
  fake.machine.bring(first!);
  await clerk.sees(`${bytes.length} 个文件`);
  return {};
}

/** The way to the self-test, which belongs to the same window. */
async function leadsToTheSelfTest() {
  const [link] = page.document.querySelectorAll("a");
  return { [link!.textContent!]: link!.getAttribute("href") };
}

async function hides() {
  await clerk.press("隐藏");
  const visible = () => panes.all.map(({ Visible }) => Visible);
  const hidden = visible();
  clerk.ribbon("openPane");
  return { hidden, shown: visible() };
}

const STEPS = {
  answersWps,
  writesTheForm,
  checksWhileTyping,
  laysOut,
  asksInThePane,
  refusesAnotherUnits,
  consolidates,
  keepsDocumentsApart,
  leadsToTheSelfTest,
  hides,
};

/** What each step came to; after one that failed there are no more. */
async function run(): Promise<Record<string, unknown>> {
  const faults: string[] = [];
  page.addEventListener("error", ({ message, error }) => faults.push(`${message} ${error?.stack ?? ""}`));
  page.document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    faults.push(`${violatedDirective} forbids ${blockedURI}`),
  );
  page.addEventListener("unhandledrejection", ({ reason }) => faults.push(String(reason)));
  const outcome: Record<string, unknown> = { faults, browser: page.navigator.userAgent };
  try {
    for (const [name, step] of Object.entries(STEPS)) {
      outcome[name] = await step();
      faults.push(...overlapping().map((texts) => `after ${name}: ${texts.join(" on ")}`));
    }
  } catch (error) {
    outcome.failed = String(error);
  }
  return outcome;
}

/** An address is the one thing that a page opened from a file can send. */
function report(outcome: unknown): void {
  new Image().src = `${REPORT_TO}?${encodeURIComponent(JSON.stringify(outcome))}`;
}

playWps();
page.addEventListener("load", () => void run().then(report));
