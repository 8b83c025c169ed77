import { inArray } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { accounts } from '../../../db/schema/index';
import type { Actor } from '../../accounts/permissions/actor';
import { can } from '../../accounts/permissions/permissions';
import { workCalendarOf } from '../../calendar/calendar.server';
import { dateInChina } from '../../calendar/working-days';
import { maskedColleague } from '../../events/mask';
import type { Language } from '../../i18n/language';
import { ok, refuse, type Outcome } from '../../outcome';
import type { Escalation } from '../../waiting/escalation';
import { colleagueIds, nextChase } from './escalations.server';
import { escalationKey, holdersOf } from './holder.server';
import { escalationSources, type Escalated } from './kinds.server';

/** A thing that came to officials, as its page shows it to one of them. */
export interface EscalationView extends Escalation {
  readonly title: string;
  readonly href: string;
  readonly since: string;
  readonly holder: { readonly name: string; readonly own: boolean; readonly since: string } | null;
  /** How many people it waits for. */
  readonly waitsFor: number;
  /** The first day of another reminder; null: today. */
  readonly chaseFrom: string | null;
  readonly colleagues: readonly (readonly [id: string, name: string])[];
}

/** The thing for an official of its region; to everybody else there is none. */
export function findEscalation(
  db: Database,
  actor: Actor,
  of: Escalation,
  language: Language,
  now: Date,
): Outcome<EscalationView, 'escalation-unknown'> {
  const { deed, find } = escalationSources[of.kind];
  const today = dateInChina(now);
  const found = find(db, of.thing, language, { today, calendar: workCalendarOf(db) });
  if (!found || !can(actor, deed, { regionCode: found.regionCode, conflicted: found.conflicted ?? [] }))
    return refuse('escalation-unknown', { value: of.thing });
  const holder = holdersOf(db, [of]).get(escalationKey(of)) ?? null;
  const next = nextChase(db, of, found);
  return ok({
    ...of,
    title: found.title,
    href: found.href,
    since: dateInChina(new Date(found.since)),
    holder: holder && {
      name: holder.name,
      own: holder.accountId === actor.accountId,
      since: dateInChina(new Date(holder.takenAt)),
    },
    waitsFor: found.waitsFor.length,
    chaseFrom: next !== null && next > today ? next : null,
    colleagues: colleaguesOf(db, actor, found),
  });
}

function colleaguesOf(db: Database, { accountId }: Actor, escalated: Escalated): EscalationView['colleagues'] {
  const ids = colleagueIds(db, escalated, accountId);
  return db
    .select({ id: accounts.id, email: accounts.email })
    .from(accounts)
    .where(inArray(accounts.id, ids))
    .orderBy(accounts.id)
    .all()
    .flatMap(({ id, email }) => (email === null ? [] : [[String(id), maskedColleague({ id, email })] as const]));
}
