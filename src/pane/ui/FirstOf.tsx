import { useId, useState, type ReactNode } from "react";
import { DisclosureButton } from "./DisclosureButton";

interface Props<Item> {
  readonly items: readonly Item[];
  /** So many are shown until the rest is asked for. */
  readonly most: number;
  readonly className?: string;
  readonly itemClassName?: string;
  readonly words: { readonly fewer: string; more(items: number): string };
  children(item: Item): ReactNode;
}

/** A list of which the first are shown, and the others when they are asked for. */
export function FirstOf<Item>({ items, most, className, itemClassName, words, children }: Props<Item>) {
  const [all, setAll] = useState(false);
  const list = useId();
  const rest = items.length - most;
  return (
    <>
      <ul id={list} className={className}>
        {(all ? items : items.slice(0, most)).map((item, index) => (
          <li key={index} className={itemClassName}>
            {children(item)}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <DisclosureButton open={all} controls={list} onToggle={() => setAll(!all)}>
          {all ? words.fewer : words.more(rest)}
        </DisclosureButton>
      )}
    </>
  );
}
