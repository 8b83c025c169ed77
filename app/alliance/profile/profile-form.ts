import { z } from 'zod';
import { ok, refuse, type Outcome } from '../../outcome';
import { editedFields, type ProfileField } from '../../companies/profile-field-groups';
import { siteOf } from '../applications/likeness';

/**
 * Every field of the profile as typed, none left out: what was not sent must not be cleared; what each may hold is
 * judged field by field (profile-values.ts).
 */
export const profileForm = z.object(
  Object.fromEntries(editedFields.map((field) => [field, z.string().max(4000)])) as Record<ProfileField, z.ZodString>,
);
export const productsForm = z.object({ products: z.string().max(20_000) });

export interface TypedProduct {
  readonly nameZh: string;
  readonly nameEn: string | null;
  readonly url: string | null;
  readonly segmentId: null;
}

/** Products a firm may name. */
export const productLimit = 30;

/** Products one per line, `name | English name | address`; refuses the first line that is none, naming its number. */
export function typedProducts(text: string): Outcome<TypedProduct[], 'product-line' | 'too-many'> {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const products: TypedProduct[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const [nameZh = '', nameEn = '', url = '', ...more] = line.split(/[|｜]/).map((part) => part.trim());
    const bad =
      nameZh === '' ||
      nameZh.length > 100 ||
      nameEn.length > 150 ||
      url.length > 300 ||
      more.length > 0 ||
      (url !== '' && siteOf(url) === null);
    if (bad) return refuse('product-line', { field: 'products', value: String(index + 1) });
    products.push({ nameZh, nameEn: nameEn || null, url: url || null, segmentId: null });
  }
  return products.length > productLimit
    ? refuse('too-many', { field: 'products', allowed: [String(productLimit)] })
    : ok(products);
}

/** The same, back as lines to edit. */
export function productLines(products: readonly Pick<TypedProduct, 'nameZh' | 'nameEn' | 'url'>[]): string {
  return products
    .map(({ nameZh, nameEn, url }) => [nameZh, nameEn ?? '', url ?? ''].join(' | ').replace(/( \| )+$/, ''))
    .join('\n');
}
