import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { needInvitations, needs, needSegments, projects } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import type { Occasion } from '../accounts/occasion.server';
import type { Language } from '../i18n/language';
import { projectOfNeed } from '../needs/need-project.server';
import { posterKey, posterOf, postsFor } from '../needs/poster';
import { refuse, type Outcome } from '../outcome';
import { partyKey, partyOf, type Party } from '../parties/party';
import { partyNames } from '../parties/party-names.server';
import { beginProject, type BeginRefusal, type NewProject } from './draft.server';
import { inviteParty } from './invite.server';
import type { FirstAnswers } from './new-project';
import { projectReference } from './reference';

interface AnsweredNeed extends Pick<FirstAnswers, 'titleZh' | 'goalZh' | 'segments' | 'party'> {
  readonly id: number;
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
    id: need.id,
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
  const { id, interested, ...first } = found;
  const names = partyNames(db, interested, language);
  const joining = interested.flatMap((party) => names.get(partyKey(party))?.name ?? []);
  const present = projectOfNeed(db, actor, id, language);
  return { ...first, continuesId: null, need: key, joining, present };
}

/**
 * Begins a project, for a need where `need` is the key of one's own: whoever said yes to it is on the list of whom the
 * draft invites, from where the lead may take them. Who works on what is left to be chosen. One project a need: where
 * one that is not over was begun for it, another is begun by asking for `another`, or refused (`need-has-project`).
 */
export function beginProjectFor(
  db: Database,
  actor: Actor | null,
  { need, another = false, ...project }: NewProject & { readonly need: string; readonly another?: boolean },
  occasion: Occasion,
): Outcome<{ id: number }, BeginRefusal> {
  return write(db, (tx): Outcome<{ id: number }, BeginRefusal> => {
    const found = need !== '' && actor ? answeredNeed(db, actor, need) : null;
    if (need !== '' && !found) return refuse('need-unknown', { field: 'need', value: need });
    const present = found && !another ? openProjectFor(tx, found.id) : null;
    if (present !== null) return refuse('need-has-project', { field: 'another', value: projectReference(present) });
    const begun = beginProject(db, actor, { ...project, needId: found?.id ?? null }, occasion);
    if (!begun.ok || !found) return begun;
    const { id } = begun.value;
    for (const party of found.interested) inviteParty(db, actor, { id, party, role: 'partner', note: null }, occasion);
    return begun;
  });
}

/** The number of a project that was begun for a need and is not over; null where there is none. */
function openProjectFor(tx: Transaction, needId: number): number | null {
  const standing = and(eq(projects.needId, needId), isNull(projects.endedAt));
  return tx.select({ id: projects.id }).from(projects).where(standing).limit(1).get()?.id ?? null;
}
