import { act, render } from "@testing-library/react";
import { InStretches } from "./InStretches";

/** Observers that are told by the test that what they look at is near. */
const near = new Map<Element, () => void>();

class FakeObserver {
  private readonly seen: Element[] = [];
  constructor(private readonly tell: (entries: { isIntersecting: boolean }[]) => void) {}
  observe(element: Element) {
    this.seen.push(element);
    near.set(element, () => this.tell([{ isIntersecting: true }]));
  }
  disconnect() {
    for (const element of this.seen) near.delete(element);
  }
}

beforeEach(() => {
  Object.assign(globalThis, { IntersectionObserver: FakeObserver });
});
afterEach(() => near.clear());

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, step) => from + step);
const list = (items: readonly number[]) => (
  <ul>
    <InStretches items={items} heightOf={() => 10}>
      {(item) => (
        <li key={item}>
          <input aria-label={String(item)} />
        </li>
      )}
    </InStretches>
  </ul>
);
const found = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const rows = () => found("li:not([aria-hidden])");
const rooms = () => found("li[aria-hidden]");
const input = (item: number) => found(`[aria-label="${item}"]`)[0]!;
const comeNear = (room: number) => act(() => [...near.values()][room]!());

it.each([
  [1, []],
  [50, []],
  [51, ["10px"]],
  [130, ["500px", "300px"]],
])("of %d rows the first fifty are drawn, the others are room", (count, heights) => {
  render(list(numbers(1, count)));
  expect(rows()).toHaveLength(Math.min(count, 50));
  expect(rooms().map(({ style }) => style.height)).toEqual(heights);
});

it("draws what comes near, where it belongs", () => {
  render(list(numbers(1, 130)));
  comeNear(1);
  expect(rows()).toHaveLength(80);
  expect(rooms()[0]!.nextElementSibling).toBe(input(101).parentElement);
  comeNear(0);
  expect(rows()).toHaveLength(130);
  expect(rooms()).toEqual([]);
});

it("keeps a row that moves to another stretch", () => {
  const { rerender } = render(list(numbers(1, 130)));
  comeNear(0);
  const before = input(51);
  rerender(list(numbers(2, 130)));
  expect(input(51)).toBe(before);
});
