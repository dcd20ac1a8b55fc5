import { memo, useCallback, useEffect, useRef, useState, type ReactNode } from "react";

interface Props<Item> {
  readonly items: readonly Item[];
  /** Pixels that an item takes as long as it is not drawn. */
  readonly heightOf: (item: Item) => number;
  /** A row of the list, with a key. */
  children(item: Item): ReactNode;
}

/** So many items are drawn at once. */
const STRETCH = 50;
const FIRST: ReadonlySet<number> = new Set([0]);

/**
 * The items of a list that may be long, stretch by stretch: each is drawn when it first comes near what is seen, and until
 * then is as much room. What was drawn stays, and with it whatever was opened or typed there.
 */
export function InStretches<Item>({ items, heightOf, children }: Props<Item>) {
  const [drawn, setDrawn] = useState(FIRST);
  const onNear = useCallback((index: number) => setDrawn((before) => new Set([...before, index])), []);
  const stretches = Array.from({ length: Math.ceil(items.length / STRETCH) }, (_, index) =>
    items.slice(index * STRETCH, (index + 1) * STRETCH),
  );
  // All in one array: an item that moves to the next stretch is still the same.
  return stretches.flatMap((stretch, index): ReactNode[] =>
    drawn.has(index)
      ? stretch.map(children)
      : [
          <Room
            key={`room ${index}`}
            index={index}
            height={heightOfAll(stretch, heightOf)}
            onNear={onNear}
          />,
        ],
  );
}

const heightOfAll = <Item,>(items: readonly Item[], heightOf: (item: Item) => number) =>
  items.reduce((sum, item) => sum + heightOf(item), 0);

interface RoomProps {
  readonly index: number;
  readonly height: number;
  readonly onNear: (index: number) => void;
}

/** Pixels before a room in which it is drawn already; whoever scrolls or tabs on finds the next rows there. */
const AHEAD = 800;
const PLACE = { position: "absolute", insetInline: 0, top: -AHEAD, bottom: 0, visibility: "hidden" } as const;

const Room = memo(function Room({ index, height, onNear }: RoomProps) {
  const near = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) onNear(index);
    });
    observer.observe(near.current!);
    return () => observer.disconnect();
  }, [index, onNear]);
  return (
    <li aria-hidden style={{ position: "relative", height }}>
      <span ref={near} style={PLACE} />
    </li>
  );
});
