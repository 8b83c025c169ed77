import { eq } from 'drizzle-orm';
import type { Actor } from '../../app/accounts/permissions/actor';
import { dateInChina, dayAfter } from '../../app/calendar/working-days';
import { answerInvitation, type Answer } from '../../app/needs/answers.server';
import { invite, revokeInvitation } from '../../app/needs/invitations.server';
import { meetNeed } from '../../app/needs/meeting.server';
import { saveNeed } from '../../app/needs/need-edit.server';
import type { NeedForm } from '../../app/needs/need-form';
import { moveNeed } from '../../app/needs/needs.server';
import { memberships, needInvitations, needs } from '../../db/schema/index';
import type { Members } from './members';
import type { CastName } from './people';
import { asMember, called, done, type Stage } from './stage';

const made: Omit<NeedForm, 'poster'> = {
  kind: 'partner',
  segments: ['gis.cim'],
  titleZh: '',
  titleEn: null,
  purposeZh: '演示用的需求，并不存在。',
  purposeEn: 'Made up for the demonstration.',
  regionCode: '440100',
  budget: null,
  readers: 'everyone',
  validUntil: '',
};

/** Posts a need so many days ago that stands so many days from now; answers its key. */
type Posting = (daysAgo: number, lastsDays: number, more: Partial<NeedForm>, post?: boolean) => string;

function posting(stage: Stage, actor: Actor, poster: string): Posting {
  return (daysAgo, lastsDays, more, post = true) => {
    const validUntil = dayAfter(dateInChina(stage.occasion().now), lastsDays);
    const form = { ...made, poster, validUntil, ...more };
    return done(saveNeed(stage.db, actor, { key: null, form, post }, stage.occasion(daysAgo))).key;
  };
}

/** Invites firms to a need so many days ago; of a sealed need the best one. Answers the keys of its invitations. */
function asking(stage: Stage, actor: Actor) {
  return (key: string, daysAgo: number, firms: readonly number[]): string[] => {
    const parties = firms.map((id) => `company:${id}`);
    done(invite(stage.db, actor, { key, parties, best: parties.length === 0 ? 1 : 0 }, stage.occasion(daysAgo)));
    const { id } = stage.db.select({ id: needs.id }).from(needs).where(eq(needs.key, key)).get()!;
    const sent = stage.db.select().from(needInvitations).where(eq(needInvitations.needId, id)).all();
    return sent.map((invitation) => invitation.key);
  };
}

function answering(stage: Stage, actor: Actor) {
  return (key: string, daysAgo: number, more: Partial<Answer> = {}) =>
    done(
      answerInvitation(
        stage.db,
        actor,
        { key, move: 'accept', seen: 'waiting', reason: null, note: '演示：可以谈。', ...more },
        stage.occasion(daysAgo),
      ),
    );
}

/** Needs in every state, for every kind of reader, with every answer, silence of every length, and a poster suspended. */
export function needScenes(stage: Stage, cast: Record<CastName, Actor>, members: Members): void {
  answeredNeeds(stage, members);
  silentNeeds(stage, members);
  endedNeeds(stage, members);
  otherPosters(stage, cast, members);
}

/** One that waits, one matched, one declined, one for the alliance and one sealed. */
function answeredNeeds(stage: Stage, { first, second, firstId, secondId }: Members): void {
  const post = posting(stage, first, `company:${firstId}`);
  const ask = asking(stage, first);
  const answer = answering(stage, second);
  const waiting = post(6, 84, {
    kind: 'equipment',
    ...called('找结构监测传感器试装', 'Structural sensors to try out'),
    budget: 'to-50',
  });
  ask(waiting, 5, [secondId]);
  const matched = post(12, 60, {
    ...called('找城市信息模型数据治理伙伴', 'Partner for governing city model data'),
    segments: ['gis.cim', 'gis.platform'],
    budget: 'to-200',
  });
  answer(ask(matched, 11, [secondId])[0]!, 9);
  const declined = post(15, 40, {
    kind: 'data',
    ...called('找天河区地下管线样本', 'Underground pipes of Tianhe'),
    budget: 'to-10',
  });
  answer(ask(declined, 14, [secondId])[0]!, 12, { move: 'decline', reason: 'field', note: '演示：不是我们做的。' });
  post(4, 70, {
    kind: 'compute',
    ...called('联盟内找夜间渲染算力', 'Rendering at night, for members'),
    readers: 'alliance',
  });
  const sealed = post(3, 50, {
    kind: 'partner',
    ...called('密封：找并购前的技术评估', 'Sealed: appraisal before a merger'),
    readers: 'sealed',
  });
  ask(sealed, 2, []);
}

/** Silence of every length: reminded, given up, with the desk; and an invitation taken back. */
function silentNeeds(stage: Stage, { first, second, firstId, secondId }: Members): void {
  const post = posting(stage, second, `company:${secondId}`);
  const ask = asking(stage, second);
  ask(
    post(13, 90, { kind: 'software', ...called('找点云轻量化组件', 'Lightening point clouds'), budget: 'to-50' }),
    12,
    [firstId],
  );
  ask(post(26, 90, { kind: 'staff', ...called('找三维重建工程师两名', 'Two 3D reconstruction engineers') }), 24, [
    firstId,
  ]);
  ask(
    post(40, 90, { kind: 'training', ...called('找数据安全培训', 'Training in data security'), regionCode: '440100' }),
    35,
    [firstId],
  );
  const taken = posting(stage, first, `company:${firstId}`)(9, 30, {
    ...called('找沙盘联合展示', 'A shared sand table'),
  });
  const [key] = asking(stage, first)(taken, 8, [secondId]);
  done(revokeInvitation(stage.db, first, { need: taken, invitation: key! }, stage.occasion(7)));
}

/** A draft, one extended, one lapsed, one withdrawn, and needs met with a match, with an offer and otherwise. */
function endedNeeds(stage: Stage, { first, second, firstId, secondId }: Members): void {
  const { db } = stage;
  const post = posting(stage, first, `company:${firstId}`);
  post(2, 80, { kind: 'test-site', ...called('找低空试飞场地', 'Site for low test flights') }, false);
  const extended = post(30, 2, {
    kind: 'data',
    ...called('找实景三维底板', 'Base map'),
  });
  done(moveNeed(db, first, { key: extended, move: 'renew' }, stage.occasion(1)));
  post(50, -4, { kind: 'equipment', ...called('找移动测量车', 'Mobile mapping vehicle'), budget: 'to-200' });
  done(
    moveNeed(
      db,
      first,
      { key: post(20, 30, { ...called('找标准联合起草单位', 'Co-author of a standard') }), move: 'withdraw' },
      stage.occasion(10),
    ),
  );
  const withMatch = post(45, 60, {
    ...called('找园区试点共建单位', 'Partner for a pilot in a park'),
    kind: 'first-use',
    budget: 'to-1000',
  });
  const [key] = asking(stage, first)(withMatch, 44, [secondId]);
  answering(stage, second)(key!, 40);
  const met = { invitation: '', offerId: 0, note: '' } as const;
  done(meetNeed(db, first, { ...met, key: withMatch, with: 'match', invitation: key! }, stage.occasion(20)));
  const withOffer = post(33, 60, {
    kind: 'software',
    ...called('找传感数据接口', 'Interface to sensor data'),
    budget: 'to-10',
  });
  const offerId = db.$client
    .prepare("select id from offers where title_zh like '传感数据接口%'")
    .pluck()
    .get() as number;
  done(meetNeed(db, first, { ...met, key: withOffer, with: 'offer', offerId }, stage.occasion(13)));
  const otherwise = post(28, 60, { kind: 'other', ...called('找会展搭建', 'Builder of a fair stand') });
  done(meetNeed(db, first, { ...met, key: otherwise, with: 'other', note: '演示：线下找到。' }, stage.occasion(5)));
}

/** A need of a region's desk, and one of a firm that was suspended since: it rests. */
function otherPosters(stage: Stage, cast: Record<CastName, Actor>, { secondId }: Members): void {
  const desk = posting(stage, cast.official, 'desk:440100');
  const key = desk(10, 120, {
    kind: 'first-use',
    ...called('征集低代码孪生平台首用单位', 'First users of a low-code twin platform'),
    segments: ['control.lowcode'],
    budget: 'above',
  });
  asking(stage, cast.official)(key, 1, [secondId]);
  const suspended = stage.db.select().from(memberships).where(eq(memberships.state, 'suspended')).get()!;
  const member = asMember(cast.firm3, suspended.companyId);
  posting(stage, member, `company:${suspended.companyId}`)(18, 60, {
    ...called('找芯片适配伙伴', 'Porting to new chips'),
  });
}
