import { and, asc, eq, ne, or, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { institutions, regions } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { companySlug, companySortKey } from '../companies/slug';
import { recordEvent } from '../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../outcome';
import { regionMeant } from '../region/region-search.server';
import type { InstitutionForm } from './institution-form';

export type Institution = typeof institutions.$inferSelect;

type SaveRefusal = PermissionRefusal | 'institution-unknown' | 'institution-on-record' | 'region-unknown';

/**
 * Enters an institution or changes its record, by a reviewer or official of its region (of both, where it moves), which
 * is named by code or as people say it. One of the same code or name, in either language, is refused by its address.
 */
export function saveInstitution(
  db: Database,
  actor: Actor | null,
  { slug, form: typed }: { slug: string | null; form: InstitutionForm },
  occasion: Occasion,
): Outcome<{ slug: string }, SaveRefusal> {
  const form = { ...typed, regionCode: regionMeant(db, typed.regionCode) ?? typed.regionCode };
  return write(db, (tx): Outcome<{ slug: string }, SaveRefusal> => {
    const before = slug === null ? undefined : institutionBySlug(tx, slug);
    const unseen = refuse('institution-unknown', { value: slug ?? '' });
    if (slug !== null && !before) return unseen;
    for (const regionCode of new Set([form.regionCode, before?.regionCode ?? form.regionCode])) {
      const named = { type: 'institution', id: before?.id ?? 'new' };
      const allowed = authoriseIn(tx, actor, 'institution.edit', { regionCode }, named, occasion);
      if (!allowed.ok) return allowed;
    }
    const wrong = formProblem(tx, form, before?.id ?? 0);
    if (wrong) return wrong;
    const kept = keep(tx, before, form, occasion.now.toISOString());
    recordEvent(
      tx,
      {
        actor: { accountId: actor!.accountId },
        deed: before ? 'institution.edit' : 'institution.add',
        thing: { type: 'institution', id: kept.id },
        after: { nameZh: form.nameZh, nameEn: form.nameEn, regionCode: form.regionCode, source: form.source },
      },
      occasion,
    );
    return ok({ slug: kept.slug });
  });
}

function formProblem(
  tx: Transaction,
  { nameZh, nameEn, code, regionCode }: InstitutionForm,
  id: number,
): Refusal<'region-unknown' | 'institution-on-record'> | null {
  if (!tx.select({ code: regions.code }).from(regions).where(eq(regions.code, regionCode)).get())
    return refuse('region-unknown', { field: 'regionCode', value: regionCode });
  const alike = or(
    eq(institutions.nameZh, nameZh),
    sql`lower(${institutions.nameEn}) = lower(${nameEn})`,
    code === '' ? undefined : eq(institutions.code, code.toUpperCase()),
  );
  const twin = tx
    .select({ nameZh: institutions.nameZh })
    .from(institutions)
    .where(and(ne(institutions.id, id), alike))
    .get();
  return twin ? refuse('institution-on-record', { field: 'nameZh', value: twin.nameZh }) : null;
}

function keep(tx: Transaction, before: Institution | undefined, form: InstitutionForm, at: string) {
  const row = {
    ...form,
    code: form.code === '' ? null : form.code.toUpperCase(),
    sortKey: companySortKey(form.nameZh),
    updatedAt: at,
  };
  if (before) {
    tx.update(institutions).set(row).where(eq(institutions.id, before.id)).run();
    return before;
  }
  const taken = new Set(
    tx
      .select({ slug: institutions.slug })
      .from(institutions)
      .all()
      .map(({ slug }) => slug),
  );
  return tx
    .insert(institutions)
    .values({ ...row, slug: companySlug(form.nameZh, taken), createdAt: at })
    .returning()
    .get();
}

export function institutionBySlug(db: Database | Transaction, slug: string): Institution | undefined {
  return db.select().from(institutions).where(eq(institutions.slug, slug)).get();
}

/** The institution of an address; a refusal for none. */
export function findInstitution(db: Database, slug: string): Outcome<Institution, 'institution-unknown'> {
  const found = institutionBySlug(db, slug);
  return found ? ok(found) : refuse('institution-unknown', { value: slug });
}

/** All that are recorded, by kind and name; some hundreds at most are shown. */
export function listInstitutions(db: Database): Institution[] {
  return db.select().from(institutions).orderBy(asc(institutions.kind), asc(institutions.sortKey)).limit(500).all();
}
