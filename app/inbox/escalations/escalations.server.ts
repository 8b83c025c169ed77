import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { escalations } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Occasion } from '../../accounts/occasion.server';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import { holdersFor } from '../../accounts/permissions/holders.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { mailToPerson } from '../../alliance/alliance-mail.server';
import { workCalendarOf } from '../../calendar/calendar.server';
import { dateInChina, dayAfter } from '../../calendar/working-days';
import { recordEvent, type EventActor } from '../../events/record.server';
import { defaultLanguage } from '../../i18n/language';
import { ok, refuse, type Outcome } from '../../outcome';
import { paths } from '../../paths';
import { chaseDays, type Escalation, type EscalationDay } from '../../waiting/escalation';
import { escalationMessages } from './escalation-messages';
import { escalationKey, holdersOf, type Holder } from './holder.server';
import { escalationSources, type Escalated } from './kinds.server';
import { escalationMails } from './mails';

export type EscalationRefusal =
  | PermissionRefusal
  | 'escalation-unknown'
  | 'taken-by-another'
  | 'not-taken'
  | 'colleague-unknown'
  | 'chased-lately'
  | 'nobody-to-chase';

export interface EscalationDeed extends Escalation {
  readonly move: 'take' | 'let-go' | 'hand-over' | 'chase';
  /** To whom it is handed over. */
  readonly colleague: number | null;
}

interface Dealing {
  readonly of: Escalation;
  readonly escalated: Escalated;
  readonly holder: Holder | null;
  readonly by: EventActor & { readonly accountId: number };
  readonly day: EscalationDay;
}

/**
 * An official takes what came to the desk, lets it go, hands it to a colleague of its region, or has those it waits for
 * reminded. What a colleague deals with is theirs: of two who take it at once the second is told who has it.
 */
export function dealWithEscalation(
  db: Database,
  actor: Actor | null,
  { kind, thing, move, colleague }: EscalationDeed,
  occasion: Occasion,
): Outcome<null, EscalationRefusal> {
  const day = { today: dateInChina(occasion.now), calendar: workCalendarOf(db) };
  return write(db, (tx): Outcome<null, EscalationRefusal> => {
    const unseen = refuse('escalation-unknown', { value: thing });
    const { deed, find } = escalationSources[kind];
    const escalated = find(tx, thing, defaultLanguage, day);
    if (!escalated) return unseen;
    const { regionCode, conflicted = [] } = escalated;
    const allowed = authoriseIn(tx, actor, deed, { regionCode, conflicted }, escalated.thing, occasion, unseen);
    if (!allowed.ok) return allowed;
    const of = { kind, thing };
    const holder = holdersOf(tx, [of]).get(escalationKey(of)) ?? null;
    const by = { accountId: actor!.accountId, role: allowed.value };
    if (holder && holder.accountId !== by.accountId) return refuse('taken-by-another', { value: holder.name });
    const dealing = { of, escalated, holder, by, day };
    return moves[move](tx, dealing, occasion, colleague);
  });
}

type Move = (
  tx: Transaction,
  dealing: Dealing,
  occasion: Occasion,
  colleague: number | null,
) => Outcome<null, EscalationRefusal>;

const moves: Readonly<Record<EscalationDeed['move'], Move>> = {
  take: (tx, dealing, occasion) => {
    if (dealing.holder) return ok(null);
    hold(tx, dealing, dealing.by.accountId, occasion);
    record(tx, dealing, 'escalation.take', occasion);
    return ok(null);
  },
  'let-go': (tx, dealing, occasion) => {
    if (!dealing.holder) return refuse('not-taken');
    tx.update(escalations).set({ accountId: null, takenAt: null }).where(same(dealing.of)).run();
    record(tx, dealing, 'escalation.let-go', occasion);
    return ok(null);
  },
  'hand-over': (tx, dealing, occasion, colleague) => {
    const { escalated, by, of } = dealing;
    if (colleague === null || !colleagueIds(tx, escalated, by.accountId).includes(colleague))
      return refuse('colleague-unknown', { field: 'colleague' });
    hold(tx, dealing, colleague, occasion);
    record(tx, dealing, 'escalation.hand-over', occasion, { accountId: colleague });
    mailToPerson(tx, colleague, escalationMails.deskHandedOver, occasion, (language) => [
      escalationMessages[language].kind[of.kind],
      `${occasion.origin}${paths(language).escalation(of.kind, of.thing)}`,
    ]);
    return ok(null);
  },
  chase: (tx, dealing, occasion) => {
    const { of, escalated, by, day } = dealing;
    const next = nextChase(tx, of, escalated);
    if (next !== null && next > day.today) return refuse('chased-lately', { value: next });
    if (escalated.waitsFor.length === 0) return refuse('nobody-to-chase');
    const chased = { chasedAt: occasion.now.toISOString(), chasedBy: by.accountId };
    keep(tx, dealing, chased);
    const source = escalationSources[of.kind];
    source.chased?.(tx, of.thing, occasion.now);
    record(tx, dealing, 'escalation.chase', occasion);
    for (const accountId of escalated.waitsFor)
      mailToPerson(tx, accountId, escalationMails.deskChased, occasion, (language) => [
        escalationMessages[language].asked[of.kind],
        `${occasion.origin}${source.find(tx, of.thing, language, day)?.actAt ?? ''}`,
      ]);
    return ok(null);
  },
};

const same = ({ kind, thing }: Escalation) => and(eq(escalations.kind, kind), eq(escalations.thing, thing));

/** The other officials of its region that it can be handed to. */
export function colleagueIds(
  tx: Transaction | Database,
  { regionCode, conflicted = [] }: Pick<Escalated, 'regionCode' | 'conflicted'>,
  accountId: number,
): number[] {
  return holdersFor(tx, 'official', regionCode).filter((id) => id !== accountId && !conflicted.includes(id));
}

/** The first day on which those it waits for may be reminded again; null when they never were. */
export function nextChase(
  tx: Transaction | Database,
  of: Escalation,
  { chasedAt }: Pick<Escalated, 'chasedAt'>,
): string | null {
  const row = tx.select({ at: escalations.chasedAt }).from(escalations).where(same(of)).get();
  const last = [row?.at, chasedAt]
    .filter((at) => typeof at === 'string')
    .sort()
    .at(-1);
  return last === undefined ? null : dayAfter(dateInChina(new Date(last)), chaseDays);
}

function hold(tx: Transaction, dealing: Dealing, accountId: number, { now }: Occasion): void {
  keep(tx, dealing, { accountId, takenAt: now.toISOString() });
}

function keep(
  tx: Transaction,
  { of: { kind, thing }, escalated: { regionCode } }: Dealing,
  set: Partial<typeof escalations.$inferInsert>,
): void {
  const row = { kind, thing, regionCode, ...set };
  tx.insert(escalations)
    .values(row)
    .onConflictDoUpdate({ target: [escalations.kind, escalations.thing], set: { regionCode, ...set } })
    .run();
}

function record(
  tx: Transaction,
  { escalated, by }: Dealing,
  deed: `escalation.${EscalationDeed['move']}`,
  occasion: Occasion,
  after: { accountId: number } | undefined = undefined,
): void {
  recordEvent(tx, { actor: by, deed, thing: escalated.thing, ...(after ? { after } : {}) }, occasion);
}
