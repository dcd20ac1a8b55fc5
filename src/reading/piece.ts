import type { HeadFound } from "./head/read-head";
import type { Cell, Doubt, LabelEvidence, LinePlace, OwnLine, Reservation } from "./return";
import type { SealText } from "./seal/seal-text";
import type { CellAddress } from "../sheet/address";

/** A table of the form, or a part of one, as it stands on one sheet. */
export interface Piece {
  readonly table: number;
  readonly sheet: string;
  readonly body: MatrixPiece | ListPiece;
  /** By column line. */
  readonly columns: readonly (number | null)[];
  readonly check: number | null;
  readonly top: number;
  readonly bottom: number;
  readonly evidence: readonly LabelEvidence[];
  readonly doubts: readonly Doubt[];
  readonly own: readonly OwnLine[];
  readonly moreOwnRows: number;
  readonly hidden: readonly LinePlace[];
  readonly around: Around;
}

export interface MatrixPiece {
  readonly kind: "matrix";
  /** By row line. */
  readonly rows: readonly (number | null)[];
  readonly cells: readonly (readonly Cell[])[];
}

export interface ListPiece {
  readonly kind: "list";
  /** By line. */
  readonly rows: readonly number[];
  readonly lines: readonly (readonly Cell[])[];
  readonly totalRow: number | null;
  readonly total: readonly Cell[] | null;
  readonly nil: boolean;
}

/** What stands above and below. */
export interface Around {
  readonly head: Pick<HeadFound, "unit" | "date" | "period" | "fields">;
  readonly reservations: readonly Reservation[];
  /** A title or a place for the unit stands over it. */
  readonly isHeaded: boolean;
  readonly seal: SealText | null;
  readonly sealAt: CellAddress;
}

/** So many rows that are none of the form's are listed. */
export const MOST_OWN = 200;
