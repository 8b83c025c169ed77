import type { Actor } from '../../app/accounts/permissions/actor';
import { dateInChina, dayAfter } from '../../app/calendar/working-days';
import type { OfferForm } from '../../app/offers/offer-form';
import { moveOffer } from '../../app/offers/offers.server';
import { saveOffer } from '../../app/offers/offer-edit.server';
import { moveThread, newestMessage } from '../../app/threads/thread-move.server';
import { openThread } from '../../app/threads/opening.server';
import type { ThreadMove } from '../../app/threads/thread-state';
import { reportThread } from '../../app/threads/thread-report.server';
import type { Members } from './members';
import type { CastName } from './people';
import { called, done, type Stage } from './stage';

const made: OfferForm = {
  kind: 'equipment',
  scope: 'gis.cim',
  titleZh: '',
  titleEn: null,
  descriptionZh: '演示用的供给，并不存在。',
  descriptionEn: 'Made up for the demonstration.',
  regionCode: '440100',
  terms: 'agreed',
  contact: null,
  validUntil: '',
};

/** Offers in every state, questions in every state, and enough of them answered for a response record; answers an
 * offer that stands. */
export function offerScenes(
  stage: Stage,
  cast: Record<CastName, Actor>,
  { first, second, firstId, secondId }: Members,
): number {
  const lidar = firstOffers(stage, first, firstId);
  const licence = secondOffers(stage, second, secondId);
  questions(stage, cast, { first, second }, { lidar, licence });
  return licence;
}

type Offering = (daysAgo: number, lastsDays: number, more: Partial<OfferForm>, publish?: boolean) => number;

/** Makes offers of one firm, saved so many days ago and standing so many days from now. */
function offering(stage: Stage, actor: Actor, companyId: number): Offering {
  return (daysAgo, lastsDays, more, publish = true) => {
    const validUntil = dayAfter(dateInChina(stage.occasion().now), lastsDays);
    const input = { companyId, id: null, form: { ...made, validUntil, ...more }, publish };
    return done(saveOffer(stage.db, actor, input, stage.occasion(daysAgo))).id;
  };
}

/** Offers that stand, that lapse soon, a draft, one lapsed, one paused and one withdrawn; answers the first. */
function firstOffers(stage: Stage, first: Actor, firstId: number): number {
  const offer = offering(stage, first, firstId);
  const lidar = offer(12, 78, {
    ...called('机载激光雷达一套', 'Airborne lidar'),
    terms: 'paid',
  });
  offer(11, 5, {
    kind: 'compute',
    ...called('渲染算力，夜间可用', 'Rendering nodes at night'),
    scope: 'gis',
    regionCode: null,
  });
  offer(
    3,
    87,
    { kind: 'training', ...called('城市信息模型入门培训', 'Introduction to city models'), terms: 'free' },
    false,
  );
  offer(19, -3, { kind: 'data', ...called('天河区实景三维样本', 'Photorealistic 3D of Tianhe'), terms: 'free' });
  const paused = offer(9, 60, {
    kind: 'test-site',
    ...called('室内定位测试场', 'Indoor positioning site'),
  });
  done(moveOffer(stage.db, first, { id: paused, move: 'pause' }, stage.occasion(2)));
  const withdrawn = offer(8, 60, { kind: 'staff', ...called('数据治理顾问两名', 'Two advisers on data governance') });
  done(moveOffer(stage.db, first, { id: withdrawn, move: 'withdraw' }, stage.occasion(1)));
  return lidar;
}

/** Two that stand; answers the one people ask about. */
function secondOffers(stage: Stage, second: Actor, secondId: number): number {
  const offer = offering(stage, second, secondId);
  const licence = offer(13, 120, {
    kind: 'software',
    ...called('传感数据接口试用', 'Trial of a sensor interface'),
    terms: 'free',
    regionCode: null,
  });
  offer(6, 200, {
    kind: 'equipment',
    ...called('结构健康监测传感器', 'Sensors for structural monitoring'),
    contact: '020-00000000 演示',
  });
  return licence;
}

/** Conversations nobody answered, under way, ended by either side, and one that was reported. */
function questions(
  stage: Stage,
  cast: Record<CastName, Actor>,
  { first, second }: { first: Actor; second: Actor },
  { lidar, licence }: { lidar: number; licence: number },
): void {
  const { db } = stage;
  const ask = (actor: Actor, id: number, text: string, daysAgo: number) =>
    done(
      openThread(
        db,
        actor,
        { subject: { kind: 'offer', named: String(id) }, party: null, text },
        stage.occasion(daysAgo),
      ),
    ).id;
  const write = (actor: Actor, id: number, move: ThreadMove, text: string, daysAgo: number) =>
    done(moveThread(db, actor, { id, move, seen: newestMessage(db, id), text }, stage.occasion(daysAgo))).id;
  const [, , , ended] = (
    [
      [cast.firm4, 12],
      [cast.firm5, 11],
      [cast.firm6, 10],
      [cast.talent, 9],
    ] as const
  ).map(([person, daysAgo]) => {
    const id = ask(person, licence, '演示：可以试用多久？', daysAgo);
    return write(second, id, 'write', '演示：三个月，账号已另行寄出。', daysAgo - 1);
  });
  write(cast.talent, ended!, 'end', '演示：收到，谢谢。', 7);
  const refused = ask(cast.official, licence, '演示：能否给全市用？', 8);
  write(second, refused, 'end', '演示：目前只给联盟成员。', 4);
  ask(cast.talent, licence, '演示：接口有英文文档吗？', 1);
  ask(cast.firm5, lidar, '演示：下月可以租两天吗？', 2);
  const trial = ask(first, licence, '演示：能否先试用一周？', 6);
  write(second, trial, 'write', '演示：可以，请说明用途。', 5);
  done(reportThread(db, first, { id: trial, report: '演示：索要用途以外的资料' }, stage.occasion(4)));
}
