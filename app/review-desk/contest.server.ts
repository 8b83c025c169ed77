import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { claimContests, companies, storedFiles } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { authorise, authoriseIn } from '../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { throttled, type ThrottleRefusal } from '../accounts/sign-in/throttled.server';
import { mailToFirm, mailToPerson } from '../alliance/alliance-mail.server';
import { isMember } from '../alliance/applications/application-start.server';
import { isAtFirmsDomain } from '../alliance/mail-domain';
import { reviewTermsOf, workCalendarOf } from '../calendar/calendar.server';
import { reviewDates } from '../calendar/review-clock';
import { dateInChina } from '../calendar/working-days';
import { recordEvent, type Moment } from '../events/record.server';
import type { ReceiveRefusal } from '../files/file-receipt.server';
import type { FileStore } from '../files/file-store.server';
import { keepUpload, type KeptFile } from '../files/kept-upload.server';
import { uploadRules } from '../files/upload-limits';
import { ok, refuse, type Outcome } from '../outcome';
import { paths } from '../paths';
import { sentUpload } from '../web/sent-upload.server';
import { openContestStates } from './contest-state';
import { reviewMails } from './mails';

type Company = typeof companies.$inferSelect;
type Raised = Outcome<
  { dueOn: string },
  | PermissionRefusal
  | ReceiveRefusal
  | ThrottleRefusal
  | 'company-unknown'
  | 'not-contestable'
  | 'contest-open'
  | 'required'
>;

/**
 * Takes the word of a firm that somebody else was let in to speak for it, with its licence or authorisation straight
 * from the request; whoever's proved address lies at the domain on record needs no file. The firm's people are told.
 */
export async function raiseContest(
  db: Database,
  files: FileStore,
  actor: Actor,
  companyId: number,
  request: Request,
  occasion: Occasion,
  sent: FormData,
): Promise<Outcome<{ dueOn: string }>> {
  const wait = throttled(occasion, [['inquiry:account', String(actor.accountId)]]);
  if (wait) return wait;
  const allowed = authorise(db, actor, 'company.contest', { companyId }, { type: 'company', id: companyId }, occasion);
  if (!allowed.ok) return allowed;
  const received = await sentUpload<{ dueOn: string }, string>(
    request,
    (file) =>
      keepUpload(files, file, uploadRules.proof, occasion.random, (kept): Raised =>
        noteContest(db, actor, companyId, wordsOf(sent), kept, occasion),
      ),
    sent,
  );
  if (received.ok || received.code !== 'file-empty' || !atDomain(db, actor, companyId)) return received;
  return noteContest(db, actor, companyId, wordsOf(sent), null, occasion);
}

const wordsOf = (sent: FormData) => String(sent.get('text') ?? '').trim();

/** Whether the actor's proved address lies at the firm's own domain on record. */
export function atDomain(db: Database, actor: Actor, companyId: number): boolean {
  const { website } = companies;
  const row = db.select({ website }).from(companies).where(eq(companies.id, companyId)).get();
  return isAtFirmsDomain(actor.email, row?.website ?? null);
}

function noteContest(
  db: Database,
  actor: Actor,
  companyId: number,
  text: string,
  file: KeptFile | null,
  occasion: Occasion,
): Raised {
  if (text.length < 5 || text.length > 2000) return refuse('required', { field: 'text' });
  const { dueOn } = reviewDates(dateInChina(occasion.now), reviewTermsOf(db), workCalendarOf(db));
  return write(db, (tx): Raised => {
    const named = { type: 'company', id: companyId };
    const allowed = authoriseIn(tx, actor, 'company.contest', { companyId }, named, occasion);
    if (!allowed.ok) return allowed;
    const company = tx.select().from(companies).where(eq(companies.id, companyId)).get();
    if (!company) return refuse('company-unknown', { value: String(companyId) });
    if (!isMember(tx, companyId)) return refuse('not-contestable', { value: company.slug });
    if (openContest(tx, companyId, actor.accountId)) return refuse('contest-open');
    const raisedAt = occasion.now.toISOString();
    const { id } = tx
      .insert(claimContests)
      .values({ companyId, raisedBy: actor.accountId, text, state: 'open', raisedAt, dueOn })
      .returning({ id: claimContests.id })
      .get();
    if (file) keepFile(tx, id, { ...file, uploadedBy: actor.accountId, uploadedAt: raisedAt });
    const by = { accountId: actor.accountId };
    recordEvent(tx, { actor: by, deed: 'contest.raise', thing: named, after: { contestId: id } }, occasion);
    tellBoth(tx, company, actor.accountId, dueOn, occasion);
    return ok({ dueOn });
  });
}

/** What somebody raised about a firm that still waits for an answer. */
export function openContest(
  db: Database | Transaction,
  companyId: number,
  raisedBy: number,
): { readonly dueOn: string } | undefined {
  const own = and(eq(claimContests.companyId, companyId), eq(claimContests.raisedBy, raisedBy));
  return db
    .select({ dueOn: claimContests.dueOn })
    .from(claimContests)
    .where(and(own, inArray(claimContests.state, [...openContestStates])))
    .get();
}

function keepFile(
  tx: Transaction,
  contestId: number,
  file: KeptFile & { readonly uploadedBy: number; readonly uploadedAt: string },
): void {
  const row = { ...file, thingType: 'contest', thingId: String(contestId), question: 'proof' };
  const { id: fileId } = tx.insert(storedFiles).values(row).returning({ id: storedFiles.id }).get();
  tx.update(claimContests).set({ fileId }).where(eq(claimContests.id, contestId)).run();
}

/** The firm's people learn that their standing is contested, not by whom. */
function tellBoth(tx: Transaction, company: Company, raisedBy: number, dueOn: string, occasion: Occasion): void {
  const link = (language: Parameters<typeof paths>[0]) => `${occasion.origin}${paths(language).company(company.slug)}`;
  mailToPerson(tx, raisedBy, reviewMails.contestReceived, occasion, (language) => [
    company.nameZh,
    dueOn,
    link(language),
  ]);
  mailToFirm(tx, company.id, reviewMails.contestRaised, occasion, (language) => [
    company.nameZh,
    dueOn,
    link(language),
  ]);
}

/** The proof of a contest, for who raised it and the desk of the firm's region. */
export function findContestFile(
  db: Database,
  actor: Actor | null,
  fileId: number,
  moment: Moment,
): Outcome<typeof storedFiles.$inferSelect, PermissionRefusal | 'file-unknown'> {
  const found = db
    .select({ file: storedFiles, contest: claimContests, regionCode: companies.regionCode })
    .from(claimContests)
    .innerJoin(storedFiles, eq(storedFiles.id, claimContests.fileId))
    .innerJoin(companies, eq(companies.id, claimContests.companyId))
    .where(eq(claimContests.fileId, fileId))
    .get();
  const unseen = refuse('file-unknown', { value: String(fileId) });
  if (!found) return unseen;
  const thing = { ownerId: found.contest.raisedBy, regionCode: found.regionCode };
  const named = { type: 'company', id: found.contest.companyId };
  const allowed = authorise(db, actor, 'contest.see', thing, named, moment, unseen);
  return allowed.ok ? ok(found.file) : allowed;
}
