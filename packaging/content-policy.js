/**
 * What a page may load and do, as a content security policy: what lies beside it and nothing else, no code made of
 * text, no forms. The pane and the workbook lay out by inline styles. `more` adds sources to what stands here.
 */
export function contentPolicy(more = {}) {
  return Object.entries(PAGE)
    .map(([what, sources]) => [what, ...sources, ...(more[what] ?? [])].join(" "))
    .join("; ");
}

const PAGE = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  "worker-src": ["'self'"],
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:"],
  "font-src": ["'self'", "data:"],
  "connect-src": ["'self'"],
  "object-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
};
