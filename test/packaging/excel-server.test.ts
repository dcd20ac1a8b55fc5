import { readFileSync } from "node:fs";
import { contentPolicy } from "../../packaging/content-policy";
import { policyOf } from "./policy";

const IIS = readFileSync("packaging/excel/web.config", "utf8");

/** What the policy allows for one kind of thing. */
const allowed = (kind: string) =>
  policyOf(IIS)
    .split("; ")
    .find((part) => part.startsWith(`${kind} `))
    ?.split(" ")
    .slice(1);

it("allows nothing but the add-in's own origin, and no code made of text", () => {
  expect(allowed("default-src")).toEqual(["'none'"]);
  expect([allowed("script-src"), allowed("connect-src"), allowed("worker-src")]).toEqual([
    ["'self'"],
    ["'self'"],
    ["'self'"],
  ]);
  expect(policyOf(IIS).replace(/; frame-ancestors .*/, "")).toBe(contentPolicy());
  expect(contentPolicy()).not.toMatch(/unsafe-eval|https?:|\*/);
});

it("may be shown in a frame by Excel on the web and by nothing else that is not its own", () => {
  expect(allowed("frame-ancestors")![0]).toBe("'self'");
  expect(
    allowed("frame-ancestors")!
      .slice(1)
      .every((site) => /^https:\/\/[*\w]+\.[\w.]+$/.test(site)),
  ).toBe(true);
});

it.each(["docs/installing-in-excel.md", "docs/installing-in-excel.zh-CN.md"])(
  "%s tells nginx to send what IIS sends",
  (guide) => {
    expect(policyOf(readFileSync(guide, "utf8"))).toBe(policyOf(IIS));
  },
);
