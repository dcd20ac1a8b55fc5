import type { Book } from "../../src/book/book";
import { EMPTY_BOOK } from "../../src/book/book";
import type { RosterUnit, Standing } from "../../src/consolidation/consolidation";
import type { Form } from "../../src/form/form";
import type { LongFormat, Target } from "../../src/long-table/files";
import { writeLong } from "../../src/long-table/long-table";

/** Files of a long table in memory, by their paths. */
export class InMemory implements Target {
  readonly files = new Map<string, Uint8Array>();

  open(path: string) {
    const pieces: Uint8Array[] = [];
    return {
      write: (bytes: Uint8Array) => void pieces.push(bytes.slice()),
      end: () => void this.files.set(path, new Uint8Array(Buffer.concat(pieces))),
    };
  }
}

export interface Given {
  readonly roster?: readonly RosterUnit[];
  readonly parent?: string;
  readonly book?: Book;
}

export function written(
  form: Form,
  standing: Pick<Standing, "entries" | "reports" | "counted" | "counts">,
  format: LongFormat,
  { roster = [], parent = "綦江县", book = EMPTY_BOOK }: Given = {},
): ReadonlyMap<string, Uint8Array> {
  const target = new InMemory();
  for (const done of writeLong({ form, standing, roster, parent, book }, format, target)) void done;
  return target.files;
}
