/** A fault of a definition: where it is (`["rules", 3, "says"]`) and what is wrong, in both languages. */
export interface FormIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Collects what is wrong with a definition, so that all of it is said at once. */
export class Issues {
  readonly all: FormIssue[] = [];

  /** Reports a fault; the value stands in for what could not be built, and is never seen. */
  report<T>(path: FormIssue["path"], message: string, instead: T): T {
    this.all.push({ path, message });
    return instead;
  }

  unique(seen: Set<string>, key: string, path: FormIssue["path"]): void {
    if (seen.has(key)) this.report(path, `重复 (used twice): ${key}`, null);
    seen.add(key);
  }
}
