import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import {
  companies,
  companyAliases,
  companyProducts,
  companyProfiles,
  profileChanges,
  regions,
  segments,
} from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { Occasion } from '../../accounts/occasion.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { indexStaleCompanies } from '../../directory/search-index.server';
import { companySortKey } from '../../companies/slug';
import { recordEvent, type EventActor, type Moment } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { stateByFirm } from './firm-statements.server';
import { profileSource } from '../../companies/own-statement';
import { isIdentityField, type ProfileField } from './profile-fields';
import { profileValue, type ProfileValueRefusal } from './profile-values';
import { announceCompany, searchedFirm } from '../saved-searches/saved-searches.server';
import { dateInChina } from '../../calendar/working-days';

export type ProfileChange = typeof profileChanges.$inferSelect;
/** The fields a member edits, with what is published now. */
export type Profile = Record<ProfileField, string | null>;

/** What is published of a company's profile, or null. */
export function findProfile(db: Database | Transaction, companyId: number): Profile | null {
  const row = db
    .select({ company: companies, profile: companyProfiles })
    .from(companies)
    .leftJoin(companyProfiles, eq(companyProfiles.companyId, companies.id))
    .where(eq(companies.id, companyId))
    .get();
  if (!row) return null;
  const { nameZh, shortName, nameEn, uscc, regionCode, website } = row.company;
  return {
    nameZh,
    shortName,
    nameEn,
    uscc,
    regionCode,
    website,
    address: row.profile?.address ?? null,
    introZh: row.profile?.introZh ?? null,
    introEn: row.profile?.introEn ?? null,
  };
}

/** Changes of a profile, newest first. */
export function listProfileChanges(db: Database, companyId: number, limit = 50): ProfileChange[] {
  return db
    .select()
    .from(profileChanges)
    .where(eq(profileChanges.companyId, companyId))
    .orderBy(desc(profileChanges.id))
    .limit(limit)
    .all();
}

export type ProfileRefusal =
  PermissionRefusal | ProfileValueRefusal | 'company-unknown' | 'region-unknown' | 'nothing-changed';

/**
 * A member's edit of one field: published at once and in history, or, for what says who the company is, proposed to
 * the desk (a newer proposal replaces one still waiting). The firm's statement joins those on record.
 */
export function editProfile(
  db: Database,
  actor: Actor | null,
  edit: { companyId: number; field: ProfileField; value: string },
  moment: Occasion,
): Outcome<ProfileChange, ProfileRefusal> {
  return write(db, (tx): Outcome<ProfileChange, ProfileRefusal> => {
    const { companyId, field } = edit;
    const allowed = authoriseIn(
      tx,
      actor,
      'company.profile',
      { companyId },
      { type: 'company', id: companyId },
      moment,
    );
    if (!allowed.ok) return allowed;
    const profile = findProfile(tx, companyId);
    if (!profile) return refuse('company-unknown', { value: String(companyId) });
    const checked = profileValue(field, edit.value);
    if (!checked.ok) return checked;
    const after = checked.value;
    if (after === profile[field]) return refuse('nothing-changed', { field });
    if (
      field === 'regionCode' &&
      !tx.select({ code: regions.code }).from(regions).where(eq(regions.code, after!)).get()
    )
      return refuse('region-unknown', { field, value: after! });
    const by = { accountId: actor!.accountId, role: allowed.value };
    const at = moment.now.toISOString();
    const waits = isIdentityField(field);
    if (waits)
      tx.update(profileChanges)
        .set({ state: 'withdrawn', decidedAt: at, decidedBy: by.accountId })
        .where(
          and(
            eq(profileChanges.companyId, companyId),
            eq(profileChanges.field, field),
            eq(profileChanges.state, 'pending'),
          ),
        )
        .run();
    const change = tx
      .insert(profileChanges)
      .values({
        companyId,
        field,
        before: profile[field],
        after,
        state: waits ? 'pending' : 'published',
        proposedBy: by.accountId,
        proposedAt: at,
      })
      .returning()
      .get();
    recordEvent(
      tx,
      {
        actor: by,
        deed: waits ? 'profile.propose' : 'profile.edit',
        thing: { type: 'company', id: companyId },
        before: { [field]: profile[field] },
        after: { [field]: after },
      },
      moment,
    );
    if (!waits) publishChange(db, tx, change, moment);
    return ok(change);
  });
}

const profileOnly: readonly ProfileField[] = ['address', 'introZh', 'introEn'];

/**
 * Writes a change into the record, with the firm's statement, and tells whose searches it now answers; old statements
 * stay.
 */
export function publishChange(db: Database, tx: Transaction, change: ProfileChange, moment: Occasion): void {
  const { companyId, field, after } = change;
  const before = searchedFirm(tx, companyId, moment.now);
  if (profileOnly.includes(field)) {
    const set = { [field]: after, updatedAt: moment.now.toISOString() };
    tx.insert(companyProfiles)
      .values({ companyId, ...set })
      .onConflictDoUpdate({ target: companyProfiles.companyId, set })
      .run();
  } else {
    tx.update(companies)
      .set({ [field]: after })
      .where(eq(companies.id, companyId))
      .run();
    const { nameZh, shortName } = tx
      .select({ nameZh: companies.nameZh, shortName: companies.shortName })
      .from(companies)
      .where(eq(companies.id, companyId))
      .get()!;
    if (field === 'nameZh' && change.before !== null)
      tx.insert(companyAliases)
        .values({ companyId, alias: change.before, source: `曾用名 former name, change ${change.id}` })
        .onConflictDoNothing()
        .run();
    if (field === 'nameZh' || field === 'shortName')
      tx.update(companies)
        .set({ sortKey: companySortKey(shortName ?? nameZh) })
        .where(eq(companies.id, companyId))
        .run();
  }
  if (field !== 'introZh' && field !== 'introEn')
    stateByFirm(tx, { companyId, asOf: dateInChina(moment.now), source: profileSource(change.id) }, { [field]: after });
  indexStaleCompanies(db);
  announceCompany(tx, companyId, moment, before);
}

/** Replaces the list of products. */
export function saveProducts(
  db: Database,
  actor: Actor | null,
  companyId: number,
  products: readonly { nameZh: string; nameEn: string | null; url: string | null; segmentId: string | null }[],
  moment: Moment,
): Outcome<null, PermissionRefusal | 'segment-unknown' | 'too-many'> {
  return write(db, (tx): Outcome<null, PermissionRefusal | 'segment-unknown' | 'too-many'> => {
    const allowed = authoriseIn(
      tx,
      actor,
      'company.profile',
      { companyId },
      { type: 'company', id: companyId },
      moment,
    );
    if (!allowed.ok) return allowed;
    if (products.length > 30) return refuse('too-many', { allowed: ['30'] });
    const known = new Set(
      tx
        .select({ id: segments.id })
        .from(segments)
        .all()
        .map((row) => row.id),
    );
    const stranger = products.find((product) => product.segmentId !== null && !known.has(product.segmentId));
    if (stranger) return refuse('segment-unknown', { value: stranger.segmentId! });
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
    const by: EventActor = { accountId: actor!.accountId, role: allowed.value };
    recordEvent(
      tx,
      {
        actor: by,
        deed: 'profile.products',
        thing: { type: 'company', id: companyId },
        before: { products: before.map((one) => one.nameZh) },
        after: { products: products.map((one) => one.nameZh) },
      },
      moment,
    );
    return ok(null);
  });
}
