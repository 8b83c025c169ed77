/** Values kept under one version, at most `capacity` bytes of them: the least recently used go first. */
export interface PageStore<Page> {
  /** The version kept under now; when it has become another, everything is forgotten. */
  version(): string;
  get(key: string): Page | undefined;
  keep(key: string, page: Page, size: number): void;
  /** Counts what a kept page has grown by. */
  grow(key: string, size: number): void;
}

/** What is kept, least recently used first, and how many bytes that is. */
interface Shelf<Page> {
  readonly pages: Map<string, { readonly page: Page; size: number }>;
  size: number;
}

export function pageStore<Page>(versionOf: () => string, capacity: number): PageStore<Page> {
  let shelf: Shelf<Page> = { pages: new Map(), size: 0 };
  let version = '';
  return {
    version() {
      const current = versionOf();
      if (current !== version) shelf = { pages: new Map(), size: 0 };
      return (version = current);
    },
    get(key) {
      const kept = shelf.pages.get(key);
      if (!kept) return undefined;
      shelf.pages.delete(key);
      shelf.pages.set(key, kept);
      return kept.page;
    },
    keep(key, page, size) {
      if (shelf.pages.has(key) || size > capacity / 4) return;
      shelf.pages.set(key, { page, size });
      shelf.size += size;
      makeRoom(shelf, capacity);
    },
    grow(key, size) {
      const kept = shelf.pages.get(key);
      if (!kept) return;
      kept.size += size;
      shelf.size += size;
      makeRoom(shelf, capacity);
    },
  };
}

function makeRoom<Page>(shelf: Shelf<Page>, capacity: number): void {
  for (const [oldest, { size }] of shelf.pages) {
    if (shelf.size <= capacity) return;
    shelf.pages.delete(oldest);
    shelf.size -= size;
  }
}
