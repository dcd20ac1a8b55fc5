import { Button, mergeClasses } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import { byCorrection, type Corrected } from "../../reading/corrections";
import type { Place } from "../../form/placement";
import { cellName } from "../../sheet/address";
import { exampleOf } from "../findings/reading-lines";
import type { Desk } from "../desk/desk";
import { DisclosureButton } from "../ui/DisclosureButton";
import { useWords } from "../words/language";
import { cleanableIn } from "../desk/form/cleanable";
import { placeOf } from "../findings/finding-place";
import type { FoundForms } from "../desk/form/live-check";
import { useStyles } from "./Spelling.styles";

/** Cells that are listed one by one; the button does all of them. */
const SHOWN = 50;

interface Props {
  readonly desk: Desk;
  readonly found: FoundForms;
}

/** Figures that are read as numbers though they are not written as such, and the way to write them plainly. */
export function Spelling({ desk, found }: Props) {
  const words = useWords();
  const styles = useStyles();
  const section = useRef<HTMLElement>(null);
  // What was just written; the next edit makes it old.
  const [done, setDone] = useState<{ readonly found: unknown; readonly number: number } | null>(null);
  const { undo } = desk.host.capabilities;
  const { cells, byHand } = cleanableIn(desk.core.checking.there, desk.form, found.checked);

  async function onClean(only?: Place) {
    // The button goes away with what it has put right; the keyboard stays here.
    section.current?.focus();
    const number = await desk.edits.clean(only);
    setDone(number > 0 ? { found: desk.check.state.get().found, number } : null);
  }

  const isDone = done?.found === found;
  const isEmpty = !isDone && cells.length === 0 && byHand === 0;
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label={words.spelling.title}
      className={mergeClasses(styles.whole, isEmpty && styles.nothing)}
    >
      <p role="status" className={styles.text}>
        {isDone && words.spelling.done(done.number, cells.length + byHand, undo)}
      </p>
      {cells.length > 0 && <ToClean desk={desk} cells={cells} onClean={(only) => void onClean(only)} />}
      {byHand > 0 && <p className={styles.text}>{words.spelling.byHand(byHand)}</p>}
    </section>
  );
}

interface ToCleanProps {
  readonly desk: Desk;
  readonly cells: readonly Corrected[];
  onClean(only?: Place): void;
}

function ToClean({ desk, cells, onClean }: ToCleanProps) {
  const words = useWords();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const list = useId();
  const kinds = byCorrection(cells).map(([kind]) => kind);
  return (
    <>
      <h3 className={styles.heading}>{words.spelling.heading(cells.length)}</h3>
      <p className={styles.text}>{words.spelling.said(kinds, exampleOf(cells[0]!, words.reading))}</p>
      {!desk.host.capabilities.undo && <p className={styles.text}>{words.spelling.noUndo}</p>}
      <div className={styles.actions}>
        <Button size="small" onClick={() => onClean()}>
          {words.spelling.cleanAll}
        </Button>
        <DisclosureButton open={open} controls={list} onToggle={() => setOpen(!open)}>
          {open ? words.spelling.fewer : words.spelling.oneByOne}
        </DisclosureButton>
      </div>
      {open && (
        <ul id={list} className={styles.list}>
          {cells.slice(0, SHOWN).map((cell) => (
            <Item
              key={`${cell.table}/${cell.row}/${cell.column}`}
              desk={desk}
              cell={cell}
              onClean={onClean}
            />
          ))}
        </ul>
      )}
      {open && cells.length > SHOWN && (
        <p className={styles.text}>{words.spelling.others(cells.length - SHOWN)}</p>
      )}
    </>
  );
}

function Item({ desk, cell, onClean }: Omit<ToCleanProps, "cells"> & { readonly cell: Corrected }) {
  const words = useWords();
  const styles = useStyles();
  const { at } = cell;
  // What is not on the sheet cannot be written otherwise.
  if (at === null) return null;
  return (
    <li className={styles.item}>
      <button type="button" className={styles.figure} onClick={() => void desk.check.show(at)}>
        <span>{exampleOf(cell, words.reading)}</span>
        <span className={styles.text}>
          {placeOf(desk.form, { ...cell, row: cell.onTotal ? null : cell.row }, words.reading)}
        </span>
      </button>
      <Button
        size="small"
        aria-label={words.spelling.cleanOf(cellName(at.row, at.column))}
        onClick={() => onClean(at)}
      >
        {words.spelling.clean}
      </Button>
    </li>
  );
}
