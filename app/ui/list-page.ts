/** One page of a list. */
export interface ListPage<Line> {
  readonly lines: readonly Line[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** The page of a list that is cut into pages of `size`; beyond the last it is the last. */
export function listPage<Line>(all: readonly Line[], page: number, size: number): ListPage<Line> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const shown = Math.min(page, pages);
  return { lines: all.slice((shown - 1) * size, shown * size), page: shown, pages };
}
