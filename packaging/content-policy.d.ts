export function contentPolicy(more?: Readonly<Record<string, readonly string[]>>): string;
