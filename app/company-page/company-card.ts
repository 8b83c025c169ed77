export interface CompanyCard {
  readonly slug: string;
  readonly name: string;
  readonly nameZh: string;
  readonly region: string | null;
  /** ISO date; null when it is no member. */
  readonly memberSince: string | null;
  /** Digest of the logo's bytes. */
  readonly logo: string | null;
  readonly segments: readonly string[];
  /** Of the company page, with the origin. */
  readonly address: string;
  readonly embedAddress: string;
  /** QR code of `address`, row by row; true is dark. */
  readonly modules: readonly (readonly boolean[])[];
}

/** The tag that puts a card into a page elsewhere. */
export function embedTag({ embedAddress, name }: Pick<CompanyCard, 'embedAddress' | 'name'>): string {
  const attribute = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  return `<iframe src="${attribute(embedAddress)}" title="${attribute(name)}" width="340" height="170" loading="lazy" frameborder="0"></iframe>`;
}
