/** Workers from a script's text: a page opened from a file may load none from a file. */
export function textWorkers(script: string, name: string): () => Worker {
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  return () => new Worker(address, { name });
}
