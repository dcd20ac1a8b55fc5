import { jsdomSays } from "./seen-at-once";

afterEach(() => document.body.replaceChildren());

const STYLE = (text: string) => `<style>${text}</style>`;

test.each([
  [
    "kinds of elements",
    "<p>a<b>b</b></p><ul><li>c</li></ul><table><tr><td>d</td></tr></table><svg><g></g></svg>",
  ],
  ["what is hidden", "<p hidden>a<b>b</b></p><input type=hidden><template></template><script></script>"],
  [
    "what is in front, and what is not",
    "<dialog>a</dialog><dialog open>b</dialog><details><p>c</p></details>",
  ],
  ["its own style", `<p style="display:none">a</p><b style="display:block">b</b><p style="color:red">c</p>`],
  ["what it is in", `<p style="visibility:hidden">a<b>b<i style="visibility:visible">c</i></b></p>`],
  ["what cannot be pressed", `<p style="pointer-events:none">a<b>b</b></p>`],
  ["a kind within another", "<ruby>a<rp>b</rp></ruby><p><rp>c</rp></p>"],
  [
    "rules that hide",
    `${STYLE(".a { display: none } .b { visibility: hidden }")}<p class=a>a</p><p class=b>b</p>`,
  ],
  [
    "rules that do not",
    `${STYLE(".a { color: red } .b { display: inline }")}<p class=a>a</p><p class=b>b</p><p>c</p>`,
  ],
])("what is seen of %s is what jsdom says", (_, markup) => {
  document.body.innerHTML = markup;
  const seen = (ask: typeof getComputedStyle) =>
    [...document.querySelectorAll("*")].map((element) => {
      const { display, visibility, pointerEvents } = ask(element);
      return [
        element.outerHTML,
        display,
        visibility,
        pointerEvents,
        ask(element).getPropertyValue("display"),
      ];
    });
  expect(seen(getComputedStyle)).toEqual(seen(jsdomSays!));
});

test("a rule that comes later counts, and one that has gone does not", () => {
  const shown = () => getComputedStyle(document.body.querySelector("p")!).display;
  document.body.innerHTML = "<p>a</p>";
  expect(shown()).toBe("block");
  document.body.insertAdjacentHTML("beforeend", STYLE("p { display: none }"));
  expect(shown()).toBe("none");
  document.body.querySelector("style")!.remove();
  expect(shown()).toBe("block");
});
