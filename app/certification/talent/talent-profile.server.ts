import { eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { companies, identities } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { industry } from '../../region/industry.server';
import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { ok, refuse, type Outcome } from '../../outcome';
import { listOwnCertificationApplications } from '../applications/application.server';
import { fieldChoices } from '../schemes/occupation-register.server';
import type { CertificationOccasion } from '../applications/occasion.server';
import { mostEvidence, type EntryEvidence } from '../levels/person';
import { remarkLines } from '../applications/review-view.server';
import { findSchemeVersion } from '../schemes/scheme-version.server';
import { namedFiles } from './talent-files.server';
import {
  emptyRecord,
  entriesOf,
  mostEntries,
  withEntry,
  withEntryAt,
  withEvidence,
  withoutEntry,
  type NewEntry,
  type RecordPart,
  type TalentRecord,
} from './talent-record';
import { findTalent, saveTalentIn, type Talent } from './talent.server';
import type { TalentProfile, UnsubmittedApplication } from './talent-profile';

type RecordRefusal = 'too-many' | 'talent-stale' | 'entry-unknown' | 'too-much-evidence';
type ProfileOutcome = ReturnType<typeof saveTalentIn> | ReturnType<typeof refuse<RecordRefusal>>;

/** An entry of a list as it was at `revision`, by its position from 0. */
export interface EntryPlace {
  readonly part: RecordPart;
  readonly position: number;
  readonly revision: number;
}

/** One's own record as the pages show it; empty before the first save. */
export function talentProfile(db: Database, accountId: number, language: Language): TalentProfile {
  const talent = findTalent(db, accountId);
  const company = talent?.companyId
    ? db.select({ name: companies.nameZh }).from(companies).where(eq(companies.id, talent.companyId)).get()
    : undefined;
  const record = talent?.record ?? emptyRecord;
  return {
    exists: talent !== null,
    name: talent?.name ?? nameOnDocument(db, accountId) ?? '',
    latinName: talent?.latinName ?? '',
    regionCode: talent?.regionCode ?? '',
    company: company?.name ?? '',
    record,
    revision: talent?.revision ?? 0,
    fields: fieldChoices(db, language),
    segments: segmentsByChain(db, language),
    unsubmitted: unsubmittedOf(db, accountId, language),
    files: namedFiles(db, record),
  };
}

/** The name that was recorded with an identity document, which certificates are made out to; null without one. */
function nameOnDocument(db: Database, accountId: number): string | null {
  return (
    db.select({ name: identities.name }).from(identities).where(eq(identities.accountId, accountId)).get()?.name ?? null
  );
}

function unsubmittedOf(db: Database, accountId: number, language: Language): UnsubmittedApplication[] {
  const waiting = listOwnCertificationApplications(db, accountId).filter(
    ({ state }) => state === 'draft' || state === 'returned',
  );
  return waiting.map((one) => {
    const { title } = findSchemeVersion(db, one.schemeVersionId)!.content;
    return {
      id: one.id,
      title: localised(language, title.zh, title.en),
      returned: one.state === 'returned',
      reason: one.reason,
      remarks: remarkLines(db, language, one),
    };
  });
}

function segmentsByChain(db: Database, language: Language): TalentProfile['segments'] {
  const { chains, segments } = industry(db);
  return chains
    .map((chain) => ({
      chain: localised(language, chain.nameZh, chain.nameEn),
      choices: segments
        .filter((one) => one.chainId === chain.id)
        .map((one) => [one.id, localised(language, one.nameZh, one.nameEn)] as const),
    }))
    .filter(({ choices }) => choices.length > 0);
}

/** Adds an entry to one's record; `name-needed` before the basics are saved. */
export function addEntry(
  db: Database,
  actor: Actor,
  part: RecordPart,
  entry: NewEntry,
  occasion: CertificationOccasion,
): ProfileOutcome {
  return changeRecord(db, actor, occasion, (talent) => {
    if (talent.record[part].length >= mostEntries) return refuse('too-many', { allowed: [String(mostEntries)] });
    return ok(withEntry(talent.record, part, withChains(db, entry), knownFields(db)));
  });
}

/** Writes an entry anew; its evidence stays. */
export function editEntry(
  db: Database,
  actor: Actor,
  place: EntryPlace,
  entry: NewEntry,
  occasion: CertificationOccasion,
): ProfileOutcome {
  return changeEntry(db, actor, place, occasion, (record) =>
    ok(withEntryAt(record, place.part, place.position, withChains(db, entry), knownFields(db))),
  );
}

/** Takes an entry out again, with its evidence. */
export function removeEntry(
  db: Database,
  actor: Actor,
  place: EntryPlace,
  occasion: CertificationOccasion,
): ProfileOutcome {
  return changeEntry(db, actor, place, occasion, (record) => ok(withoutEntry(record, place.part, place.position)));
}

/**
 * Adds a link or a file to an entry as evidence; a file gets its row in the same transaction. `too-much-evidence` past
 * five.
 */
export function addEvidence(
  db: Database,
  actor: Actor,
  place: EntryPlace,
  made: (tx: Transaction) => EntryEvidence,
  occasion: CertificationOccasion,
): ProfileOutcome {
  return changeEntry(db, actor, place, occasion, (record, tx) => {
    if ((entriesOf(record, place.part)[place.position]!.evidence ?? []).length >= mostEvidence)
      return refuse('too-much-evidence', { allowed: [String(mostEvidence)] });
    return ok(withEvidence(record, place.part, place.position, (present) => [...present, made(tx)]));
  });
}

/** Takes a piece of evidence away. Its file goes too, unless an application was handed in with it. */
export function removeEvidence(
  db: Database,
  actor: Actor,
  place: EntryPlace,
  piece: number,
  occasion: CertificationOccasion,
): ProfileOutcome {
  return changeEntry(db, actor, place, occasion, (record) =>
    ok(withEvidence(record, place.part, place.position, (present) => present.filter((_, index) => index !== piece))),
  );
}

/** Changes one entry of the list the reader saw, so that no other is hit when the record was changed elsewhere. */
function changeEntry(
  db: Database,
  actor: Actor,
  { part, position, revision }: EntryPlace,
  occasion: CertificationOccasion,
  change: (record: TalentRecord, tx: Transaction) => Outcome<TalentRecord, RecordRefusal>,
): ProfileOutcome {
  return changeRecord(db, actor, occasion, (talent, tx) => {
    if (talent.revision !== revision) return refuse('talent-stale', { value: String(talent.revision) });
    if (!entriesOf(talent.record, part)[position]) return refuse('entry-unknown', { value: String(position) });
    return change(talent.record, tx);
  });
}

function changeRecord(
  db: Database,
  actor: Actor,
  occasion: CertificationOccasion,
  change: (talent: Talent, tx: Transaction) => Outcome<TalentRecord, RecordRefusal>,
): ProfileOutcome {
  return write(db, (tx) => {
    const talent = findTalent(tx, actor.accountId);
    if (!talent) return refuse('name-needed', { field: 'name' });
    const record = change(talent, tx);
    if (!record.ok) return record;
    const { name, regionCode, companyId, revision } = talent;
    return saveTalentIn(tx, actor, { name, regionCode, companyId, record: record.value, revision }, occasion);
  });
}

function knownFields(db: Database): string[] {
  return fieldChoices(db, 'zh').map(([id]) => id);
}

/** A project's known segments, with their chains among its fields. */
function withChains(db: Database, entry: NewEntry): NewEntry {
  if (!('segments' in entry)) return entry;
  const named = industry(db).segments.filter((one) => entry.segments.includes(one.id));
  return {
    ...entry,
    segments: named.map((one) => one.id),
    fields: [...new Set([...named.map((one) => one.chainId), ...entry.fields])],
  };
}
