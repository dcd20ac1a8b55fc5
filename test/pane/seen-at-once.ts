/*
 * Whether an element is seen and can be pressed is asked tens of thousands of times, of all that it is inside of too, and
 * each time jsdom goes through all rules there are. While none of the page's speaks of it (`UNSTYLED`), what is asked most follows from
 * the element itself: its kind, a few attributes and its own `style`. All else is for jsdom to say.
 */

/** Attributes by which rules choose: jsdom's own, and those of Fluent's icons, which are `inline` by their class. */
const CHOSEN_BY = ["hidden", "type", "open", "class"];

/** What a rule says that matters here. */
const HIDES = /\b(?:display|visibility|pointer-events)\s*:(?!\s*inline\b)/;

/** What elements of a kind are displayed as, as jsdom has it. */
const displays = new Map<string, string>();

export const jsdomSays = typeof window === "undefined" ? undefined : window.getComputedStyle.bind(window);

if (jsdomSays) {
  const ask = jsdomSays;
  let rules = 0;
  let hide = false;

  /** Whether rules of the page have a say in it. Asked anew when there are more or fewer of them. */
  const rulesHide = (): boolean => {
    const sheets = [...document.styleSheets].map(({ cssRules }) => cssRules);
    const now = sheets.reduce((sum, { length }) => sum + length, 0);
    if (now !== rules) {
      rules = now;
      displays.clear();
      hide = sheets.some((sheet) => [...sheet].some(({ cssText }) => HIDES.test(cssText)));
    }
    return hide;
  };

  const displayOf = (element: HTMLElement): string => {
    if (element.style?.display) return element.style.display;
    const kind = [element.parentElement?.localName, element.localName]
      .concat(CHOSEN_BY.map((name) => element.getAttribute(name) ?? "-"))
      .join();
    const known = displays.get(kind) ?? ask(element).display;
    displays.set(kind, known);
    return known;
  };

  /** The nearest that says it, itself included. */
  const inherited = (
    element: HTMLElement | null,
    name: "visibility" | "pointerEvents",
    initial: string,
  ): string => {
    for (; element; element = element.parentElement) if (element.style?.[name]) return element.style[name];
    return initial;
  };

  const SAID: Readonly<Record<string, (element: HTMLElement) => string>> = {
    display: displayOf,
    visibility: (element) => inherited(element, "visibility", "visible"),
    pointerEvents: (element) => inherited(element, "pointerEvents", "auto"),
  };

  window.getComputedStyle = (element, pseudo) => {
    if (pseudo || !element.isConnected || rulesHide()) return ask(element, pseudo);
    const said = (name: string) => SAID[name]?.(element as HTMLElement);
    return new Proxy({} as CSSStyleDeclaration, {
      get(_, name: string) {
        if (name === "getPropertyValue")
          return (property: string) => said(property) ?? ask(element).getPropertyValue(property);
        const whole = said(name) ?? Reflect.get(ask(element), name);
        return typeof whole === "function" ? whole.bind(ask(element)) : whole;
      },
    });
  };
}
