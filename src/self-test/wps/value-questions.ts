import type { WpsSheet } from "../../host/wps/program/object-model";
import type { Bench } from "../check";
import { is, type Plain, type Question } from "../question";
import {
  blankSheet,
  each,
  plain,
  shapeOf,
  taken,
  timed,
  type AskedPage,
  type AskedProgram,
} from "./asked-program";

/** What the program is, and how values and arguments go. */
export function valueQuestions(app: AskedProgram, page: AskedPage): readonly Question[] {
  const onSheet = (ask: (sheet: WpsSheet, bench: Bench) => Plain) => (bench: Bench) =>
    ask(blankSheet(app, bench), bench);
  return [
    {
      id: "wps.program.about",
      topic: "program",
      question: "What does the program say of itself?",
      belief: "nothing that we depend on",
      source: "declarations",
      published: "et-jsapi-declare 2.5.0",
      ask: () =>
        each({
          name: () => app.Name,
          version: () => app.Version,
          build: () => app.Build,
          system: () => app.OperatingSystem,
          path: () => app.Path,
          printer: () => app.ActivePrinter,
        }),
    },
    {
      id: "wps.program.roots",
      topic: "program",
      question: "Under which names is the program there for a page?",
      belief: "window.Application, or window.wps, or what wps.EtApplication() gives",
      source: "report",
      published: "several add-ins that fall back to EtApplication()",
      ask: () => {
        const older = page.wps as { EtApplication?: unknown; ActiveWorkbook?: unknown } | undefined;
        return each({
          Application: () => shapeOf(page.Application),
          wps: () => shapeOf(older),
          "wps.ActiveWorkbook": () => shapeOf(older?.ActiveWorkbook),
          "wps.EtApplication": () => shapeOf(older?.EtApplication),
        });
      },
      agrees: (answer) =>
        Object.values(answer as object).some((each) => /^(object|function)$/.test(String(each))),
    },
    {
      id: "wps.shapes.blocks",
      topic: "shapes",
      question: "As what do one row, one column, a square and a single cell read?",
      belief: "as a matrix, or one row and one column as a plain array; a single cell as its value alone",
      source: "report",
      published: "rank 2 by COM, WPS 12.1.0.28043, Windows; for a page nobody has measured",
      ask: onSheet((sheet) => {
        sheet.Range("A1:C3").Value2 = [
          [1, 2, 3],
          [4, 5, 6],
          [7, 8, 9],
        ];
        const shapes = { row: "A1:C1", column: "A1:A3", square: "A1:B2", cell: "A1" };
        return Object.fromEntries(
          Object.entries(shapes).map(([name, address]) => [
            name,
            each({
              Value2: () => shapeOf(sheet.Range(address).Value2),
              Formula: () => shapeOf(sheet.Range(address).Formula),
            }),
          ]),
        );
      }),
      agrees: (answer) => {
        const { row, column, square } = answer as Record<string, Record<string, Plain>>;
        const lines = [row!.Value2, row!.Formula, column!.Value2, column!.Formula];
        const matrix = square!.Value2 === "matrix" && square!.Formula === "matrix";
        return matrix && lines.every((shape) => shape === "matrix" || shape === "flat");
      },
    },
    {
      id: "wps.shapes.blanks",
      topic: "shapes",
      question: "What does null in a block of values do to a cell, and how does a blank cell read?",
      belief: "it empties the cell; a blank cell reads as null or undefined",
      source: "nobody",
      ask: onSheet((sheet) => {
        sheet.Range("A1:B2").Value2 = [
          [9, 9],
          [9, 9],
        ];
        sheet.Range("A1:B2").Value2 = [
          [1, null],
          [null, 2],
        ];
        return plain(sheet.Range("A1:B2").Value2);
      }),
      agrees: (answer) =>
        ["[[1,null],[null,2]]", '[[1,"undefined"],["undefined",2]]'].includes(JSON.stringify(answer)),
    },
    {
      id: "wps.shapes.texts",
      topic: "shapes",
      question: "How do texts that look like numbers go in a block, with ' before them and without?",
      belief: "'007 is the text 007, 007 is the number 7",
      source: "analogy",
      published: "Excel",
      ask: onSheet((sheet) => {
        sheet.Range("A1:B2").Value2 = [
          ["'007", "007"],
          ["'=1", "x"],
        ];
        return plain(sheet.Range("A1:B2").Value2);
      }),
      agrees: is([
        ["007", 7],
        ["=1", "x"],
      ]),
    },
    {
      id: "wps.shapes.errors",
      topic: "shapes",
      question: "As what do an error, a truth value and a date read?",
      belief:
        "the error as the number -2146826281, the truth value as itself, the date as the days since 1900",
      source: "report",
      published: "COM probe, WPS 12.1.0.28043, Windows",
      ask: onSheet((sheet) => {
        sheet.Range("A1:C1").Formula = [["=1/0", "=1=1", "=DATE(2011,12,15)"]];
        app.Calculate();
        return ["A1", "B1", "C1"].map((cell) => plain(sheet.Range(cell).Value2));
      }),
      agrees: is([-2146826281, true, 40892]),
    },
    {
      id: "wps.shapes.mixed",
      topic: "shapes",
      question: "What does a property say of a block whose cells differ in it?",
      belief: "null or undefined",
      source: "analogy",
      published: "Excel",
      ask: onSheet((sheet) => {
        sheet.Range("A1").NumberFormat = "0.00";
        sheet.Range("A1").Locked = false;
        const block = sheet.Range("A1:A2");
        return each({ NumberFormat: () => block.NumberFormat, Locked: () => block.Locked });
      }),
      agrees: (answer) =>
        Object.values(answer as object).every((each) => each === null || each === "undefined"),
    },
    {
      id: "wps.shapes.large",
      topic: "shapes",
      question: "How many milliseconds do 50 000 cells take, written and read in one call?",
      belief: "they go in one call",
      source: "nobody",
      ask: onSheet((sheet) => {
        const block = sheet.Range("A1:AX1000");
        const line = Array.from({ length: 50 }, (_, index) => index);
        return {
          written: timed(() => (block.Value2 = Array.from({ length: 1000 }, () => line))),
          read: timed(() => block.Value2),
        };
      }),
      agrees: (answer) => Object.values(answer as object).every((each) => typeof each === "number"),
    },
    {
      id: "wps.arguments.left-out",
      topic: "arguments",
      question: "What may stand for an argument that is left out: undefined, null?",
      belief: "one of the two, in every call",
      source: "maker",
      published: "the manual's examples write null, the declarations say undefined",
      ask: onSheet((sheet) => {
        const calls: Readonly<Record<string, (nothing: undefined) => unknown>> = {
          Protect: (nothing) => {
            sheet.Protect(nothing, true, true, true, false);
            sheet.Unprotect("");
          },
          FormatConditions: (nothing) => sheet.Cells.FormatConditions.Add(2, nothing, "=1=1"),
        };
        return Object.fromEntries(
          Object.entries(calls).map(([name, call]) => [
            name,
            {
              undefined: taken(() => call(undefined)),
              null: taken(() => call(null as unknown as undefined)),
            },
          ]),
        );
      }),
      agrees: (answer) =>
        Object.values(answer as object).every((call) => Object.values(call as object).includes("taken")),
    },
    {
      id: "wps.arguments.areas",
      topic: "arguments",
      question: "Do several areas go as one range, for values, locks and conditional formats?",
      belief: "they do, or conditional formats are made area by area",
      source: "nobody",
      ask: onSheet((sheet) => {
        const areas = sheet.Range("A1,C3:D4");
        return each({
          areas: () => areas.Areas.Count,
          locked: () => {
            areas.Locked = false;
            return sheet.Range("C3:D4").Locked;
          },
          condition: () => {
            areas.FormatConditions.Add(2, undefined, "=1=1");
            return [sheet.Cells.FormatConditions.Count, sheet.Range("D4").FormatConditions.Count];
          },
        });
      }),
    },
  ];
}
