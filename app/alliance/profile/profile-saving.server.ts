import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { companies, profileChanges, storedFiles } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Occasion } from '../../accounts/occasion.server';
import type { Actor } from '../../accounts/permissions/actor';
import { authorise } from '../../accounts/permissions/authorise.server';
import { proposedFields, proposedRules, type ProposedField } from '../../companies/profile-field-groups';
import type { FileStore } from '../../files/file-store.server';
import type { KeptFile } from '../../files/kept-upload.server';
import { localised } from '../../i18n/messages';
import { listed } from '../../i18n/punctuation';
import { ok, type Refusal } from '../../outcome';
import { paths } from '../../paths';
import { sentEvidence, type Answered } from '../../web/sent-evidence.server';
import { mailToPerson } from '../alliance-mail.server';
import { dueDay } from '../due-day';
import { allianceMails } from '../mails';
import { profileMessages } from './profile-messages';
import { changeDue } from './profile-change-due.server';
import { profileForm } from './profile-form';
import { profileValue } from './profile-values';
import { editProfile } from './profile.server';
import { findProfile } from './published-profile.server';

/** Whether some of it was published, some proposed. */
interface Saved {
  readonly published: boolean;
  readonly proposed: boolean;
}
type Typed = Readonly<Record<ProposedField, string>>;
interface Evidence {
  readonly url: string | null;
  readonly file: KeptFile | null;
}

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** Takes a profile with its evidence straight from the request; see `saveProfile`. */
export async function receiveProfile(
  db: Database,
  files: FileStore,
  actor: Actor,
  companyId: number,
  request: Request,
  occasion: Occasion,
  sent: FormData,
): Promise<Answered<Saved>> {
  // Asked before the bytes are taken in.
  const named = { type: 'company', id: companyId };
  const allowed = authorise(db, actor, 'company.profile', { companyId }, named, occasion);
  if (!allowed.ok) return allowed;
  const form = { request, files, sent, schema: profileForm, random: occasion.random };
  return sentEvidence(form, ({ url, ...typed }, file) =>
    saveProfile(db, actor, companyId, typed, { url, file }, occasion),
  );
}

/**
 * Saves every field that differs from what is published, all or none. What says who the firm is waits for the desk and
 * needs evidence; who sent it is told by mail that it came, and by when it is decided.
 */
function saveProfile(
  db: Database,
  actor: Actor,
  companyId: number,
  typed: Typed,
  evidence: Evidence,
  occasion: Occasion,
): Answered<Saved> {
  const judged = proposedFields.map((field) => ({ field, value: profileValue(field, typed[field]) }));
  const refusals = judged.flatMap(({ value, field }) => (value.ok ? [] : [{ ...value, field }]));
  if (refusals.length > 0) return { ok: false, refusals };
  try {
    return write(db, (tx) => {
      const profile = findProfile(db, companyId)!;
      const waits = waitingSo(tx, companyId, evidence);
      const changed = judged.flatMap(({ field, value }) =>
        value.ok && value.value !== profile[field] && !waits(field, value.value) ? [field] : [],
      );
      const proposed = changed.filter((field) => proposedRules[field].publishes === 'review');
      const fault = faultOf(changed, proposed, evidence);
      if (fault) throw new Refused(fault);
      const fileId = keepFile(tx, companyId, actor, evidence.file, occasion);
      for (const field of changed) {
        const edit = { companyId, field, value: typed[field], evidence: { url: evidence.url, fileId } };
        const edited = editProfile(db, actor, edit, occasion);
        if (!edited.ok) throw new Refused({ ...edited, field: edited.field ?? field });
      }
      if (proposed.length > 0) tellReceived(db, tx, actor, companyId, proposed, occasion);
      return ok({ published: proposed.length < changed.length, proposed: proposed.length > 0 });
    });
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusals: [error.refusal] };
    throw error;
  }
}

/** Tells of a field whether this value waits already with this evidence: sent twice, it is nothing new. */
function waitingSo(tx: Transaction, companyId: number, { url, file }: Evidence) {
  const { field, after, url: given } = profileChanges;
  const rows = tx
    .select({ field, after, url: given, sha256: storedFiles.sha256 })
    .from(profileChanges)
    .leftJoin(storedFiles, eq(storedFiles.id, profileChanges.fileId))
    .where(and(eq(profileChanges.companyId, companyId), eq(profileChanges.state, 'pending')))
    .all();
  return (name: ProposedField, value: string | null) =>
    rows.some(
      (row) => row.field === name && row.after === value && row.url === url && row.sha256 === (file?.sha256 ?? null),
    );
}

/** Why it cannot be saved as a whole: nothing new, a change of identity without evidence, or evidence of nothing. */
function faultOf(
  changed: readonly ProposedField[],
  proposed: readonly ProposedField[],
  { url, file }: Evidence,
): Refusal | null {
  if (changed.length === 0) return { ok: false, code: 'nothing-changed' };
  const given = url !== null || file !== null;
  if (proposed.length > 0 && !given) return { ok: false, code: 'evidence-needed', field: 'url' };
  const unneeded = proposed.length === 0 && given;
  return unneeded ? { ok: false, code: 'evidence-unneeded', field: file ? 'file' : 'url' } : null;
}

function keepFile(
  tx: Transaction,
  companyId: number,
  { accountId: uploadedBy }: Actor,
  file: KeptFile | null,
  { now }: Occasion,
): number | null {
  if (!file) return null;
  const about = { thingType: 'profile-change', thingId: String(companyId), question: 'evidence' };
  const row = { ...file, ...about, uploadedBy, uploadedAt: now.toISOString() };
  return tx.insert(storedFiles).values(row).returning({ id: storedFiles.id }).get().id;
}

function tellReceived(
  db: Database,
  tx: Transaction,
  { accountId }: Actor,
  companyId: number,
  fields: readonly ProposedField[],
  occasion: Occasion,
): void {
  const { slug, nameZh, shortName, nameEn } = tx.select().from(companies).where(eq(companies.id, companyId)).get()!;
  const due = changeDue(db, occasion.now.toISOString());
  mailToPerson(tx, accountId, allianceMails.changeReceived, occasion, (language) => [
    localised(language, shortName ?? nameZh, nameEn),
    listed(language, fields, (field) => profileMessages[language].fields[field]),
    dueDay(language, due.day, due.provisional),
    `${occasion.origin}${paths(language).companyProfile(slug)}`,
  ]);
}
