import type { Format } from "../sheet/sheet-plan";
import { SIZES } from "./sizes";

/** A typeface that every Chinese system has; the official 方正小标宋简体 seldom is installed. */
const SONG = "宋体";
const font = (size: number) => ({ name: SONG, size });

export const LOOKS = {
  title: { font: { ...font(SIZES.title), bold: true }, horizontal: "center", vertical: "middle" },
  field: { font: font(SIZES.field), vertical: "middle" },
  mark: { font: font(SIZES.mark), horizontal: "left", vertical: "middle" },
  caption: { font: { ...font(SIZES.caption), bold: true }, horizontal: "center", vertical: "middle" },
  measureNote: { font: font(SIZES.label), horizontal: "right", vertical: "middle" },
  table: { font: font(SIZES.cell), border: "thin", vertical: "middle", wrap: true },
  head: { font: font(SIZES.label), horizontal: "center" },
  upright: { horizontal: "center", stacked: true, wrap: false },
  label: { font: font(SIZES.label), horizontal: "left" },
  beside: { font: font(SIZES.label), horizontal: "center" },
  figure: { horizontal: "center", wrap: false },
  text: { font: font(SIZES.label), horizontal: "left" },
  /** What is too long for its cell is read from its beginning. */
  remark: { font: font(SIZES.remark), horizontal: "left", vertical: "top" },
  word: { horizontal: "center" },
  foot: { font: font(SIZES.note), horizontal: "left", vertical: "middle" },
  check: { font: font(SIZES.check), horizontal: "left", vertical: "middle", wrap: true },
  checkLine: { font: font(SIZES.check), horizontal: "left", vertical: "middle" },
  checkSummary: {
    font: { ...font(SIZES.field), bold: true },
    horizontal: "left",
    vertical: "middle",
    wrap: true,
  },
  checkHeading: {
    font: { ...font(SIZES.check), bold: true },
    horizontal: "left",
    vertical: "middle",
    wrap: true,
  },
  seal: { font: font(SIZES.note), horizontal: "right", vertical: "middle" },
} satisfies Record<string, Format>;
