import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { countWaitingColleagues, waitingColleagues } from '../../app/colleagues/waiting-colleagues.server';
import { certificationDesk } from '../../app/certification-desk/desk-view.server';
import { seesOnDesk } from '../../app/review-desk/desk-sight.server';
import { deskView } from '../../app/review-desk/desk-view.server';
import { mergeView } from '../../app/review-desk/merge-preview.server';
import { countQueues, listQueue } from '../../app/review-desk/queue.server';
import { waitingChanges, waitingReports } from '../../app/review-desk/waiting.server';
import { here, sightScene, there } from '../web/sight-scene';

const now = new Date('2026-11-23T08:00:00.000Z');
const today = '2026-11-23';
let s: ReturnType<typeof sightScene>;
let official: Actor;
let stranger: Actor;
beforeEach(() => {
  s = sightScene();
  const deskOf = (regionCode: string) =>
    s.person([
      { role: 'official', regionCode },
      { role: 'reviewer', regionCode },
    ]);
  [official, stranger] = [deskOf(here), deskOf('110000')];
});

/**
 * 150 rows of another region on either side of the reader's own three; the three come first as the list orders them.
 */
function crowd(of: Exclude<keyof typeof s.make, 'file'>): number[] {
  const make = (region: string, at: string) => s.make[of](region, at);
  const many = (year: number) =>
    Array.from({ length: 150 }, (_, index) => make(there, new Date(Date.UTC(year, 0, 1, 0, index)).toISOString()));
  return s.db.transaction(() => {
    many(2025);
    const own = [1, 2, 3].map((day) => make(here, `2026-03-0${day}T00:00:00.000Z`));
    many(2027);
    return own;
  });
}

const kinds = {
  reports: { make: 'report', list: () => waitingReports(s.db, official, undefined).rows.map(({ id }) => id) },
  'identity changes': {
    make: 'change',
    list: () => waitingChanges(s.db, official, undefined, 'zh').rows.map(({ id }) => id),
  },
  'requests to speak for a firm': {
    make: 'colleague',
    list: () => waitingColleagues(s.db, official, 'zh', now).map(({ id }) => id),
  },
  merges: {
    make: 'merge',
    list: () =>
      mergeView(s.db, official, '', '', 'zh')
        .recent.map(({ id }) => id)
        .reverse(),
  },
  'applications of firms': {
    make: 'application',
    list: () => listQueue(s.db, official, { queue: 'waiting' }, today).rows.map(({ id }) => id),
  },
  'applications for certificates': {
    make: 'certification',
    list: () => certificationDesk(s.db, official, 'zh', now).reviews.map(({ id }) => id),
  },
  sessions: {
    make: 'session',
    list: () =>
      certificationDesk(s.db, official, 'zh', now)
        .sessions.map(({ id }) => id)
        .reverse(),
  },
  appeals: { make: 'appeal', list: () => certificationDesk(s.db, official, 'zh', now).appeals.map(({ id }) => id) },
} as const;

describe('three hundred rows of another region, half of them older and half newer', () => {
  test.each(Object.keys(kinds) as (keyof typeof kinds)[])('leave exactly the reader’s own three %s', (name) => {
    const { make, list } = kinds[name];
    const before = list();
    const own = crowd(make);
    expect(list().filter((id) => !before.includes(id))).toEqual(own);
  });

  test('are counted neither in the desk’s head nor in its filters', () => {
    for (const waiting of ['report', 'change', 'colleague', 'application'] as const) crowd(waiting);
    const view = deskView(
      s.db,
      official,
      { queue: 'waiting', region: null, older: null, after: null } as never,
      'zh',
      now,
    );
    expect([
      view.counts.waiting,
      view.reports,
      view.changes,
      view.colleagues,
      countWaitingColleagues(s.db, official, today),
    ]).toEqual([3, 3, 3, 3, 3]);
    expect(view.regions.map(([code]) => code)).toEqual([here]);
    expect([countQueues(s.db, s.reviewer(), today).waiting, countQueues(s.db, stranger, today).waiting]).toEqual([
      303, 0,
    ]);
  });
});

test.each(['report', 'change', 'colleague', 'merge'] as const)(
  'a %s is there for the desk of its region and for nobody else’s',
  (kind) => {
    const id = s.make[kind](here, '2026-05-01T00:00:00.000Z');
    expect([official, stranger, s.reviewer(), s.person()].map((actor) => seesOnDesk(s.db, actor, kind, id))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(seesOnDesk(s.db, official, kind, 999_999)).toBe(false);
  },
);
