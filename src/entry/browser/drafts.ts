import type { Draft, Drafts } from "../../pane/desk/ground/files";

const STORE = "drafts";
/** Milliseconds: what nobody has asked for in a month will not be asked for. */
const KEPT = 30 * 24 * 60 * 60 * 1000;
/** Milliseconds in which another page of this browser answers that it is there. */
const PATIENCE = 300;

/**
 * Drafts in the browser's own database, one for each time that a page is opened. A page that is open answers for its
 * draft, so that no other offers it; locks of the browser would say so, too, but not on a page without https.
 */
export function browserDrafts(): Drafts {
  const own = pageId();
  const pages = new BroadcastChannel(STORE);
  const present = new Set<string>();
  pages.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data.kind === "here") present.add(data.id);
    else pages.postMessage({ kind: "here", id: own } satisfies Said);
  };
  return {
    keep: (draft) => inStore("readwrite", (store) => store.put({ ...draft, id: own })).then(() => undefined),
    drop: () => inStore("readwrite", (store) => store.delete(own)),
    remove: (id) => inStore("readwrite", (store) => store.delete(id)),
    async left() {
      present.clear();
      pages.postMessage({ kind: "who" } satisfies Said);
      const [all] = await Promise.all([
        inStore<Draft[]>("readonly", (store) => store.getAll()),
        new Promise((resolve) => setTimeout(resolve, PATIENCE)),
      ]);
      const old = all.filter(({ saved }) => saved < Date.now() - KEPT);
      for (const { id } of old) await inStore("readwrite", (store) => store.delete(id));
      return all
        .filter((draft) => draft.id !== own && !present.has(draft.id) && !old.includes(draft))
        .sort((a, b) => b.saved - a.saved);
    },
  };
}

type Said = { readonly kind: "who" } | { readonly kind: "here"; readonly id: string };

/** `crypto.randomUUID` is there on pages with https alone. */
function pageId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join("");
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await opened();
  try {
    const transaction = database.transaction(STORE, mode);
    const answer = ask(transaction.objectStore(STORE));
    await new Promise<void>((done, failed) => {
      transaction.oncomplete = () => done();
      transaction.onabort = () => failed(transaction.error ?? new Error(STORE));
    });
    return answer.result;
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const request = indexedDB.open("party-disclosure-statistics", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error ?? new Error(STORE));
  });
}
