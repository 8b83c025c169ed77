import { eq, or } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies } from '../../db/schema/index';
import type { Actor } from '../accounts/actor';
import { findRegion } from '../atlas/regions.server';
import type { Language } from '../i18n/language';
import { ok, refuse, type Outcome } from '../outcome';
import { fieldChoices } from './occupation-register.server';
import type { CertificationOccasion } from './occasion.server';
import { emptyRecord, mostEntries, withEntry, withoutEntry, type NewEntry, type RecordPart } from './talent-record';
import { findTalent, saveTalent, type Talent } from './talent.server';
import type { TalentProfile } from './talent-profile';

type ProfileOutcome = ReturnType<typeof saveTalent> | ReturnType<typeof refuse<'company-unknown' | 'region-unknown' | 'too-many'>>;

/** One's own record as the pages show it; empty before the first save. */
export function talentProfile(db: Database, accountId: number, language: Language): TalentProfile {
  const talent = findTalent(db, accountId);
  const company = talent?.companyId ? db.select({ name: companies.nameZh }).from(companies).where(eq(companies.id, talent.companyId)).get() : undefined;
  return { exists: talent !== null, name: talent?.name ?? '', regionCode: talent?.regionCode ?? '', company: company?.name ?? '', record: talent?.record ?? emptyRecord, revision: talent?.revision ?? 0, fields: fieldChoices(db, language) };
}

/** Saves name, region and employer; the employer by its full name or credit code as the directory has it. */
export function saveBasics(db: Database, actor: Actor, basics: { name: string; regionCode: string; company: string; revision: number }, occasion: CertificationOccasion): ProfileOutcome {
  const employer = companyNamed(db, basics.company);
  if (!employer.ok) return employer;
  if (basics.regionCode !== '' && !findRegion(db, basics.regionCode)) return refuse('region-unknown', { field: 'regionCode', value: basics.regionCode });
  const record = findTalent(db, actor.accountId)?.record ?? emptyRecord;
  return saveTalent(db, actor, { name: basics.name, regionCode: basics.regionCode || null, companyId: employer.value, record, revision: basics.revision }, occasion);
}

/** Adds an entry to one's record; `name-needed` before the basics are saved. */
export function addEntry(db: Database, actor: Actor, part: RecordPart, entry: NewEntry, occasion: CertificationOccasion): ProfileOutcome {
  return changeRecord(db, actor, occasion, (talent) => {
    if (talent.record[part].length >= mostEntries) return refuse('too-many', { allowed: [String(mostEntries)] });
    return ok(withEntry(talent.record, part, entry, fieldChoices(db, 'zh').map(([id]) => id)));
  });
}

/** Takes an entry out again; `revision` is that of the list the reader saw, so that no other entry is hit. */
export function removeEntry(db: Database, actor: Actor, part: RecordPart, at: { remove: number; revision: number }, occasion: CertificationOccasion): ProfileOutcome {
  return changeRecord(db, actor, occasion, (talent) => (talent.revision === at.revision ? ok(withoutEntry(talent.record, part, at.remove)) : refuse('talent-stale', { value: String(talent.revision) })));
}

function changeRecord(db: Database, actor: Actor, occasion: CertificationOccasion, change: (talent: Talent) => Outcome<unknown, 'too-many' | 'talent-stale'>): ProfileOutcome {
  const talent = findTalent(db, actor.accountId);
  if (!talent) return refuse('name-needed', { field: 'name' });
  const record = change(talent);
  if (!record.ok) return record;
  const { name, regionCode, companyId, revision } = talent;
  return saveTalent(db, actor, { name, regionCode, companyId, record: record.value, revision }, occasion);
}

function companyNamed(db: Database, text: string): Outcome<number | null, 'company-unknown'> {
  const asked = text.normalize('NFKC').trim();
  if (asked === '') return ok(null);
  const found = db.select({ id: companies.id }).from(companies).where(or(eq(companies.nameZh, asked), eq(companies.nameZh, text.trim()), eq(companies.shortName, asked), eq(companies.uscc, asked.toUpperCase()))).limit(2).all();
  return found.length === 1 ? ok(found[0]!.id) : refuse('company-unknown', { field: 'company', value: text });
}
