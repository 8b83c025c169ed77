import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies, profileChanges, storedFiles } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { Occasion } from '../accounts/occasion.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { permitted } from '../accounts/permissions/permitted.server';
import { mailToAuthor } from '../alliance/alliance-mail.server';
import { profileMessages } from '../alliance/profile/profile-messages';
import { profileChangeStates } from '../alliance/profile/profile-change-state';
import type { ChangeFile, ProfileChange } from '../alliance/profile/profile-changes.server';
import { publishChange } from '../alliance/profile/profile-publication.server';
import { recordEvent, type EventActor } from '../events/record.server';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';
import { paths } from '../paths';
import { reviewMails } from './mails';

export type ProfileReviewRefusal =
  PermissionRefusal | 'change-unknown' | 'move-not-allowed' | 'reason-needed' | 'uscc-of-another' | 'changed-meanwhile';

/** Accepts (publishes) or rejects an identity change a member proposed. Both want a reason; the member sees it. */
export function decideProfileChange(
  db: Database,
  actor: Actor | null,
  input: { changeId: number; move: 'accept' | 'reject'; reason: string },
  moment: Occasion,
): Outcome<ProfileChange, ProfileReviewRefusal> {
  return write(db, (tx): Outcome<ProfileChange, ProfileReviewRefusal> => {
    const found = changeWithCompany(tx, input.changeId);
    const unseen = refuse('change-unknown', { value: String(input.changeId) });
    if (!found) return unseen;
    const { change, company } = found;
    const allowed = authoriseIn(
      tx,
      actor,
      'profile.review',
      { companyId: company.id, ownerId: change.proposedBy, regionCode: company.regionCode },
      { type: 'company', id: company.id },
      moment,
      unseen,
    );
    if (!allowed.ok) return allowed;
    if (change.state !== 'pending')
      return refuse('move-not-allowed', { value: input.move, state: change.state, allowed: [] });
    const reason = input.reason.trim();
    if (reason === '') return refuse('reason-needed', { field: 'reason', state: change.state });
    if (input.move === 'accept' && change.field === 'uscc') {
      const other = holderOfUscc(tx, change.after!, company.id);
      if (other) return refuse('uscc-of-another', { field: 'uscc', value: other.slug });
    }
    const by = { accountId: actor!.accountId, role: allowed.value };
    const decided = noteDecision(tx, change, { move: input.move, reason, by }, moment);
    if (input.move === 'accept') publishChange(db, tx, change, moment);
    tellProposer(tx, change, company, { move: input.move, reason }, moment);
    return ok(decided);
  });
}

/** Tells who proposed the change what became of it, or the firm's people where they no longer speak for it. */
function tellProposer(
  tx: Transaction,
  change: ProfileChange,
  company: typeof companies.$inferSelect,
  { move, reason }: Pick<ChangeDecision, 'move' | 'reason'>,
  occasion: Occasion,
): void {
  const author = { companyId: company.id, authorId: change.proposedBy };
  const mail = move === 'accept' ? reviewMails.profileAccepted : reviewMails.profileRejected;
  mailToAuthor(tx, author, mail, occasion, (language) => [
    localised(language, company.shortName ?? company.nameZh, company.nameEn),
    profileMessages[language].fields[change.field],
    reason,
    `${occasion.origin}${paths(language).companyProfile(company.slug)}`,
  ]);
}

function changeWithCompany(tx: Transaction, changeId: number) {
  return tx
    .select({ change: profileChanges, company: companies })
    .from(profileChanges)
    .innerJoin(companies, eq(companies.id, profileChanges.companyId))
    .where(eq(profileChanges.id, changeId))
    .get();
}

function holderOfUscc(tx: Transaction, uscc: string, otherThan: number) {
  return tx
    .select({ slug: companies.slug })
    .from(companies)
    .where(and(eq(companies.uscc, uscc), ne(companies.id, otherThan)))
    .get();
}

interface ChangeDecision {
  readonly move: 'accept' | 'reject';
  readonly reason: string;
  readonly by: EventActor & { readonly accountId: number };
}

function noteDecision(
  tx: Transaction,
  change: ProfileChange,
  { move, reason, by }: ChangeDecision,
  moment: Occasion,
): ProfileChange {
  const state = profileChangeStates.pending.moves[move];
  const decided = tx
    .update(profileChanges)
    .set({ state, reason, decidedBy: by.accountId, decidedAt: moment.now.toISOString() })
    .where(and(eq(profileChanges.id, change.id), eq(profileChanges.state, 'pending')))
    .returning()
    .get();
  recordEvent(
    tx,
    {
      actor: by,
      deed: `profile.${move}`,
      thing: { type: 'company', id: change.companyId },
      before: { [change.field]: change.before },
      after: { [change.field]: change.after, state },
      reason,
    },
    moment,
  );
  return decided;
}

/**
 * Identity changes that wait in the regions the actor sees at the desk, oldest first; `after` is the last one shown.
 */
export function listPendingProfileChanges(
  db: Database,
  actor: Actor,
  after: { proposedAt: string; id: number } | null = null,
  limit = 50,
): (ProfileChange & {
  companyName: string;
  companySlug: string;
  companyRegion: string | null;
  file: ChangeFile | null;
})[] {
  return db
    .select({
      change: profileChanges,
      companyName: companies.nameZh,
      companySlug: companies.slug,
      companyRegion: companies.regionCode,
      file: { id: storedFiles.id, originalName: storedFiles.originalName },
    })
    .from(profileChanges)
    .innerJoin(companies, eq(companies.id, profileChanges.companyId))
    .leftJoin(storedFiles, eq(storedFiles.id, profileChanges.fileId))
    .where(
      and(
        eq(profileChanges.state, 'pending'),
        permitted(actor, 'desk.see', { regionCode: companies.regionCode }),
        sql`(${profileChanges.proposedAt}, ${profileChanges.id}) > (${after?.proposedAt ?? ''}, ${after?.id ?? 0})`,
      ),
    )
    .orderBy(asc(profileChanges.proposedAt), asc(profileChanges.id))
    .limit(limit)
    .all()
    .map(({ change, ...company }) => ({ ...change, ...company }));
}
