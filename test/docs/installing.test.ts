import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contentPolicy } from "../../packaging/content-policy.js";

test.each(["installing-in-a-browser.md", "installing-in-a-browser.zh-CN.md"])(
  "%s has the server send the policy that the pages carry",
  (guide) => {
    const text = readFileSync(join(process.cwd(), "docs", guide), "utf8");
    const sent = /add_header Content-Security-Policy "([^"]*)"/.exec(text)?.[1];
    expect(sent).toBe(`${contentPolicy()}; frame-ancestors 'self'`);
  },
);
