/** A region by its GB/T 2260 code, as pages name it. */
export interface Region {
  readonly code: string;
  readonly nameZh: string;
  readonly shortNameZh: string;
  readonly nameEn: string;
}
