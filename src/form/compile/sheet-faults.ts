import type { FormIssue, Issues } from "./form-issue";

/** What no program takes in the name of a sheet. */
const FORBIDDEN = /[\\/?*[\]:]|^'|'$/;
/** Sheets that a consolidation writes. */
const TAKEN = ["汇总表", "分户明细", "历次报表", "报送情况", "问题清单", "经办记录"];

export function sheetFaults(name: string, path: FormIssue["path"], issues: Issues): void {
  if (FORBIDDEN.test(name))
    issues.report(path, `工作表名里不能有 \\ / ? * [ ] : (not in the name of a sheet): ${name}`, null);
  if (TAKEN.includes(name))
    issues.report(path, `这个名字汇总时要用 (taken by the consolidation): ${name}`, null);
}
