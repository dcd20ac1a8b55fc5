import { textOf, type Grid } from "../sheet/grid";

/** Whom a unit turns to, and until when it is to answer. What the clerk has not said is "", and a line to be written on. */
export interface Office {
  readonly contact: string;
  readonly phone: string;
  /** "2011-12-23". */
  readonly by: string;
}

export const NO_OFFICE: Office = { contact: "", phone: "", by: "" };

const LINE = "________";
/** In front of the office's own names: 联系人 alone is that of a unit. */
const [CONTACT, PHONE, BY] = ["本办联系人：", "电话：", "限期："];
const BETWEEN = "　";

/** Whom to turn to, for a letter; "" where nobody has said it. */
export function contactWords({ contact, phone }: Office): string {
  return [contact && `联系人：${contact}`, phone && `电话：${phone}`].filter(Boolean).join(BETWEEN);
}

/** The same for paper. */
export function officeLine({ contact, phone, by }: Office): string {
  return [CONTACT + (contact || LINE), PHONE + (phone || LINE), BY + (by || LINE)].join(BETWEEN);
}

/** What stands on a paper that was written earlier, so that nobody types it twice; `null` where it has no such line. */
export function officeIn(grid: Grid | null): Office | null {
  const line = grid?.values
    .flat()
    .map(textOf)
    .find((text) => text.startsWith(CONTACT));
  if (line === undefined) return null;
  const said = (label: string) => {
    const from = line.indexOf(label);
    const text =
      from < 0
        ? ""
        : line
            .slice(from + label.length)
            .split(BETWEEN)[0]!
            .trim();
    return /^_*$/.test(text) ? "" : text;
  };
  return { contact: said(CONTACT), phone: said(PHONE), by: said(BY) };
}
