import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { needInvitations, needs, needSegments } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import type { Occasion } from '../accounts/occasion.server';
import type { Language } from '../i18n/language';
import { posterKey, posterOf, postsFor } from '../needs/poster';
import { refuse, type Outcome } from '../outcome';
import { partyKey, partyOf, type Party } from '../parties/party';
import { partyNames } from '../parties/party-names.server';
import { charterOf, rewriteDraft } from './charter.server';
import { beginProject, type BeginRefusal, type NewProject } from './draft.server';
import { inviteParty } from './invite.server';
import type { FirstAnswers } from './new-project';

interface AnsweredNeed extends Pick<FirstAnswers, 'titleZh' | 'goalZh' | 'segments' | 'party'> {
  readonly interested: readonly Party[];
}

/** What a need of one's own gives a project, and who said yes to it; null for any other key, and once it is withdrawn. */
function answeredNeed(db: Database, actor: Actor, key: string): AnsweredNeed | null {
  const need = db.select().from(needs).where(eq(needs.key, key)).get();
  if (!need || need.state === 'withdrawn' || !postsFor(actor, posterOf(need))) return null;
  const segments = db
    .select({ id: needSegments.segmentId })
    .from(needSegments)
    .where(eq(needSegments.needId, need.id))
    .orderBy(asc(needSegments.segmentId))
    .all();
  const said = db
    .select()
    .from(needInvitations)
    .where(and(eq(needInvitations.needId, need.id), eq(needInvitations.state, 'interested')))
    .orderBy(asc(needInvitations.id))
    .all();
  return {
    titleZh: need.titleZh,
    goalZh: need.purposeZh,
    segments: segments.map(({ id }) => id),
    party: posterKey(posterOf(need)),
    interested: said.map((row) => partyOf(row)!),
  };
}

/** What the form of a new project begins with where it is for a need; null where the need is not one's own. */
export function answersOfNeed(db: Database, actor: Actor, key: string, language: Language): FirstAnswers | null {
  const found = answeredNeed(db, actor, key);
  if (!found) return null;
  const { interested, ...first } = found;
  const names = partyNames(db, interested, language);
  const joining = interested.flatMap((party) => names.get(partyKey(party))?.name ?? []);
  return { ...first, continuesId: null, need: key, joining };
}

/**
 * Begins a project, for a need where `need` is the key of one's own: whoever said yes to it is on the list of whom the
 * draft invites, from where the lead may take them. One alone is down for the work, which is what was looked for.
 */
export function beginProjectFor(
  db: Database,
  actor: Actor | null,
  { need, ...project }: NewProject & { readonly need: string },
  occasion: Occasion,
): Outcome<{ id: number }, BeginRefusal> {
  return write(db, (tx): Outcome<{ id: number }, BeginRefusal> => {
    const found = need !== '' && actor ? answeredNeed(db, actor, need) : null;
    if (need !== '' && !found) return refuse('need-unknown', { field: 'need', value: need });
    const begun = beginProject(db, actor, project, occasion);
    if (!begun.ok || !found) return begun;
    const { id } = begun.value;
    const invited = found.interested.flatMap((party) => {
      const asked = inviteParty(db, actor, { id, party, role: 'partner', note: null }, occasion);
      return asked.ok ? [asked.value.partyId] : [];
    });
    if (invited.length === 1) giveWork(tx, id, invited[0]!, occasion);
    return begun;
  });
}

function giveWork(tx: Transaction, id: number, partyId: number, { now }: Occasion): void {
  const charter = charterOf(tx, id, 1);
  const contributions = charter.contributions.map((one) => ({ ...one, partyId }));
  rewriteDraft(tx, id, { ...charter, contributions }, now.toISOString());
}
