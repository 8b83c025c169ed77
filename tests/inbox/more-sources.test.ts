import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { waitingList } from '../../app/inbox/waiting.server';
import { inviteRepresentative } from '../../app/institutions/representatives.server';
import { reportThread } from '../../app/threads/thread-report.server';
import { institutions } from '../../db/schema/index';
import { valueOf } from '../alliance/scene';
import { threadScene } from '../threads/scene';

const lines = (s: ReturnType<typeof threadScene>, actor: Actor, at = '2026-11-23T08:00:00.000Z') => {
  const { mine, read, begun } = waitingList(s.db, actor, 'zh', new Date(at));
  const of = (items: typeof mine) => items.map(({ act, subject, waitsFor, dueOn }) => [act, subject, waitsFor, dueOn]);
  return { mine: of(mine), read: of(read), begun: of(begun) };
};

describe('what waits', () => {
  test('holds invitations to represent an institution, for who was invited and who invited, until they lapse', () => {
    const s = threadScene();
    const institution = s.db.select().from(institutions).where(eq(institutions.id, s.university.id)).get()!;
    const invited = s.person();
    const occasion = { ...s.occasion(), throttle: { allow: () => true, take: () => null } as never };
    valueOf(inviteRepresentative(s.db, s.asker, { institution, email: invited.email }, occasion));
    expect(lines(s, invited).mine).toEqual([['答复机构的邀请', '乙丑大学', null, '2026-12-23']]);
    expect(lines(s, s.asker).begun).toEqual([['您邀请的人还没有答复', '乙丑大学', 'p***@example.cn', '2026-12-23']]);
    expect(lines(s, invited, '2027-02-23T08:00:00.000Z').mine).toEqual([]);
  });

  test('holds reported conversations: a reviewer of the region judges, an official reads, others know nothing', () => {
    const s = threadScene();
    const id = s.ask(s.asker);
    valueOf(reportThread(s.db, s.member, { id, report: '骂人' }, s.occasion()));
    const here = { regionCode: '440100' };
    const [judge, official] = [s.person([{ role: 'reviewer', ...here }]), s.person([{ role: 'official', ...here }])];
    const elsewhere = s.person([{ role: 'reviewer', regionCode: '110000' }]);
    const line = ['处理被投诉的会话', '机载激光雷达', null, null];
    expect([lines(s, judge).mine, lines(s, s.person(['reviewer'])).mine]).toEqual([[line], [line]]);
    expect(lines(s, official)).toMatchObject({ mine: [], read: [line] });
    expect(lines(s, elsewhere)).toEqual({ mine: [], read: [], begun: [] });
  });
});
