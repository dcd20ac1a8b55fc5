import { readFileSync } from "node:fs";
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
  expect(policyOf(IIS)).not.toMatch(/unsafe-eval|https?:|\*/);
});

it.each(["docs/installing-in-excel.md", "docs/installing-in-excel.zh-CN.md"])(
  "%s tells nginx to send what IIS sends",
  (guide) => {
    expect(policyOf(readFileSync(guide, "utf8"))).toBe(policyOf(IIS));
  },
);
