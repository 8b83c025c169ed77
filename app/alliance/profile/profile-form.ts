import { z } from 'zod';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import { proposedFields, type ProposedField } from '../../companies/profile-field-groups';
import { webAddress } from '../applications/application-sections';
import { siteOf } from '../applications/likeness';

/**
 * Every field of the profile as typed, none left out: what was not sent must not be cleared; what each may hold is
 * judged field by field (profile-values.ts). One more name, and the address that shows a change of identity, may stay
 * empty.
 */
export const profileForm = z.object({
  ...(Object.fromEntries(proposedFields.map((field) => [field, z.string().max(4000)])) as Record<
    ProposedField,
    z.ZodString
  >),
  url: z.union([z.literal('').transform(() => null), webAddress]),
});
/** What a product is said by, with the most characters of each. */
export const productParts = { nameZh: 100, nameEn: 150, url: 300 } as const;
type ProductPart = keyof typeof productParts;

/** Products a firm may name. */
export const productLimit = 30;

const rows = z.array(z.string().trim().max(1000)).max(productLimit);
/** Every row of the form, empty ones too. */
export const productsForm = z.object({ nameZh: rows, nameEn: rows, url: rows });

export interface TypedProduct {
  readonly nameZh: string;
  readonly nameEn: string | null;
  readonly url: string | null;
  readonly segmentId: null;
}

/** What forms and refusals call a part of one product. */
export const productField = (position: number, part: ProductPart) => `product-${position}-${part}`;

type ProductRefusal = 'required' | 'too-long' | 'not-a-website';

/** The products of a sent form; rows left empty are none. The first fault is named by its row and part. */
export function sentProducts(sent: z.output<typeof productsForm>): Outcome<TypedProduct[], ProductRefusal> {
  const products: TypedProduct[] = [];
  for (const [position, nameZh] of sent.nameZh.entries()) {
    const row = { nameZh, nameEn: sent.nameEn[position] ?? '', url: sent.url[position] ?? '' };
    if (row.nameZh === '' && row.nameEn === '' && row.url === '') continue;
    const fault = productFault(row, position);
    if (fault) return fault;
    products.push({ nameZh, nameEn: row.nameEn || null, url: row.url || null, segmentId: null });
  }
  return ok(products);
}

function productFault(row: Readonly<Record<ProductPart, string>>, position: number): Refusal<ProductRefusal> | null {
  if (row.nameZh === '') return refuse('required', { field: productField(position, 'nameZh') });
  for (const part of ['nameZh', 'nameEn', 'url'] as const)
    if ([...row[part]].length > productParts[part])
      return refuse('too-long', { field: productField(position, part), allowed: [String(productParts[part])] });
  return row.url !== '' && siteOf(row.url) === null
    ? refuse('not-a-website', { field: productField(position, 'url'), value: row.url })
    : null;
}
