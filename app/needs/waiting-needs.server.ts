import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { needInvitations, needs } from '../../db/schema/index';
import { activeGrants } from '../accounts/permissions/actor';
import { dayAfter } from '../calendar/working-days';
import { localised } from '../i18n/messages';
import { partiesOf, partyKey, partyOf } from '../parties/party';
import { partyNames } from '../parties/party-names.server';
import { namesAnyOf } from '../parties/party-people.server';
import { paths } from '../paths';
import type { WaitingItem } from '../waiting/waiting-item';
import type { WaitingReader, WaitingSource } from '../waiting/waiting-source.server';
import { mayAskAgain, silentRows } from './desk-needs.server';
import { invitationTerm } from './invitation-clock';
import { hasProject } from './need-project.server';
import { isMatched, postersOf } from './need-rows.server';
import { needTerm } from './need-term';
import { postedBy } from './posted-needs.server';
import { needWaitingWords } from './waiting-words';

/** Invitations that wait for an answer: the invited answer, whoever posted the need waits. */
export const waitingInvitations: WaitingSource = {
  kind: 'need-invitation',
  mine: (db, reader) => invitationItems(db, reader, 'invited'),
  begun: (db, reader) => invitationItems(db, reader, 'poster'),
};

function invitationItems(db: Database, reader: WaitingReader, side: 'invited' | 'poster'): WaitingItem[] {
  const { language } = reader;
  const rows = waitingRows(db, reader, side);
  const names = partyNames(
    db,
    rows.map(({ invitation }) => partyOf(invitation)!),
    language,
  );
  const invitedOf = (invitation: (typeof rows)[number]['invitation']) =>
    names.get(partyKey(partyOf(invitation)!))?.name ?? null;
  const posterOfNeed = postersOf(db, rows, language);
  const words = needWaitingWords[language];
  const to = paths(language);
  return rows.map(({ invitation, need }) => {
    // What is sealed is neither's to read: not the need for the invited, not the invited for its poster.
    const sealed = need.readers === 'sealed' ? words.sealed : null;
    const title = localised(language, need.titleZh, need.titleEn);
    const invited = side === 'invited';
    return {
      standing: invited ? 'act' : 'begun',
      act: invited ? words.answer : words.asked,
      subject: invited ? (sealed ?? title) : title,
      behalf: invited ? invitedOf(invitation) : posterOfNeed(need).posterName,
      waitsFor: invited ? null : (sealed ?? invitedOf(invitation)),
      since: invitation.invitedAt,
      dueOn: dayAfter(invitation.invitedOn, invitationTerm.giveUp),
      href: invited ? to.needInvitation(invitation.key) : to.needMatches(need.key),
    };
  });
}

/** Invitations that wait, of needs that stand: to the reader's organisations, or to needs they posted. */
function waitingRows(db: Database, { actor, today, limit }: WaitingReader, side: 'invited' | 'poster') {
  const whose = side === 'invited' ? invitedAs(actor) : postedBy(actor);
  if (whose === null) return [];
  // Where a sign stands SQLite leaves the index alone: those of the reader's organisations are few, the open needs
  // many.
  const open = sql`+${needInvitations.state} = 'waiting' and +${needs.state} = 'open' and +${needs.validUntil} >= ${today}`;
  return db
    .select({ invitation: needInvitations, need: needs })
    .from(needInvitations)
    .innerJoin(needs, eq(needs.id, needInvitations.needId))
    .where(and(open, whose))
    .orderBy(sql`+${needInvitations.invitedOn}`, asc(needInvitations.id))
    .limit(limit)
    .all();
}

function invitedAs(actor: WaitingReader['actor']): SQL | null {
  const parties = partiesOf(actor);
  return parties.length === 0 ? null : namesAnyOf(needInvitations, parties);
}

/** For how many days after its end a need still asks what became of it. */
const lapsedDays = 30;

/** Needs that lapse within the days of the reminder, or lapsed lately; while a project runs for one, that waits instead. */
export const waitingNeedLapses: WaitingSource = {
  kind: 'need-lapse',
  mine: (db, { actor, language, today, limit }) => {
    const posted = postedBy(actor);
    if (posted === null) return [];
    const ending = and(
      posted,
      sql`+${needs.state} = 'open'`,
      sql`not ${hasProject(needs.id)}`,
      sql`+${needs.validUntil} between ${dayAfter(today, -lapsedDays)} and ${dayAfter(today, needTerm.remindedBefore)}`,
    );
    const rows = db
      .select({ need: needs })
      .from(needs)
      .where(ending)
      .orderBy(sql`+${needs.validUntil}`)
      .limit(limit)
      .all();
    const posterOfNeed = postersOf(db, rows, language);
    const words = needWaitingWords[language];
    return rows.map(({ need }) => ({
      standing: 'act',
      act: need.validUntil < today ? words.renewLapsed : words.renew,
      subject: localised(language, need.titleZh, need.titleEn),
      behalf: posterOfNeed(need).posterName,
      waitsFor: null,
      since: need.postedAt!,
      dueOn: need.validUntil,
      href: paths(language).needState(need.key),
    }));
  },
};

/**
 * Needs which somebody says yes to: its poster says with whom it is met, or goes on talking. One about to lapse is
 * among those (waitingNeedLapses); one that a project was begun for waits as that project.
 */
export const waitingMatchedNeeds: WaitingSource = {
  kind: 'need-match',
  mine: (db, { actor, language, today, limit }) => {
    const posted = postedBy(actor);
    if (posted === null) return [];
    const said = sql<string>`(
      select min(${needInvitations.answeredAt}) from ${needInvitations}
      where ${needInvitations.needId} = ${sql`${needs.id}`} and ${needInvitations.state} = 'interested'
    )`;
    const rows = db
      .select({ need: needs, saidAt: said })
      .from(needs)
      .where(
        and(
          posted,
          sql`+${needs.state} = 'open'`,
          sql`+${needs.validUntil} > ${dayAfter(today, needTerm.remindedBefore)}`,
          isMatched,
          sql`not ${hasProject(needs.id)}`,
        ),
      )
      .orderBy(sql`+${needs.validUntil}`)
      .limit(limit)
      .all();
    const posterOfNeed = postersOf(db, rows, language);
    return rows.map(({ need, saidAt }) => ({
      standing: 'act',
      act: needWaitingWords[language].matched,
      subject: localised(language, need.titleZh, need.titleEn),
      behalf: posterOfNeed(need).posterName,
      waitsFor: null,
      since: saidAt,
      dueOn: need.validUntil,
      href: paths(language).needMatches(need.key),
    }));
  },
};

/** Invitations nobody answered for thirty days, for the desk of their region: those not reminded of lately. */
export const waitingSilentInvitations: WaitingSource = {
  kind: 'need-silence',
  mine: (db, { actor, language, today, limit }) => {
    if (activeGrants(actor, 'official').length === 0) return [];
    const rows = silentRows(db, actor, today)
      .orderBy(asc(sql`${needInvitations.askedAgainAt} is not null`), asc(needInvitations.invitedOn))
      .limit(limit)
      .all()
      .filter(({ invitation: { askedAgainAt } }) => askedAgainAt === null || mayAskAgain(askedAgainAt, today));
    return rows.map(({ invitation, need }) => ({
      standing: 'act',
      act: needWaitingWords[language].silent,
      subject: localised(language, need.titleZh, need.titleEn),
      behalf: null,
      waitsFor: null,
      since: invitation.invitedAt,
      dueOn: null,
      href: paths(language).deskNeeds(),
      escalation: { kind: 'need-silence', thing: invitation.key },
    }));
  },
};
