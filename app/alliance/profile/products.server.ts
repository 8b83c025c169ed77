import { eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { companyProducts, segments } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { recordEvent, type Moment } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { productLimit } from './profile-form';

type Product = Omit<typeof companyProducts.$inferInsert, 'id' | 'companyId'> & { readonly segmentId: string | null };

/** Replaces the list of products. */
export function saveProducts(
  db: Database,
  actor: Actor | null,
  companyId: number,
  products: readonly Product[],
  moment: Moment,
): Outcome<null, PermissionRefusal | 'segment-unknown' | 'too-many'> {
  return write(db, (tx): Outcome<null, PermissionRefusal | 'segment-unknown' | 'too-many'> => {
    const thing = { type: 'company', id: companyId };
    const allowed = authoriseIn(tx, actor, 'company.profile', { companyId }, thing, moment);
    if (!allowed.ok) return allowed;
    if (products.length > productLimit) return refuse('too-many', { allowed: [String(productLimit)] });
    const stranger = unknownSegment(tx, products);
    if (stranger !== null) return refuse('segment-unknown', { value: stranger });
    const before = replaceProducts(tx, companyId, products);
    recordEvent(
      tx,
      {
        actor: { accountId: actor!.accountId, role: allowed.value },
        deed: 'profile.products',
        thing,
        before: { products: before },
        after: { products: products.map((one) => one.nameZh) },
      },
      moment,
    );
    return ok(null);
  });
}

/** The first segment a product names that the atlas does not have. */
function unknownSegment(tx: Transaction, products: readonly Product[]): string | null {
  const rows = tx.select({ id: segments.id }).from(segments).all();
  const known = new Set(rows.map((row) => row.id));
  return products.find(({ segmentId }) => segmentId !== null && !known.has(segmentId))?.segmentId ?? null;
}

/** Puts these in the place of those before, whose names it answers. */
function replaceProducts(tx: Transaction, companyId: number, products: readonly Product[]): string[] {
  const before = tx
    .select({ nameZh: companyProducts.nameZh })
    .from(companyProducts)
    .where(eq(companyProducts.companyId, companyId))
    .all();
  tx.delete(companyProducts).where(eq(companyProducts.companyId, companyId)).run();
  if (products.length > 0)
    tx.insert(companyProducts)
      .values(products.map((product) => ({ companyId, ...product })))
      .run();
  return before.map((one) => one.nameZh);
}
