import { describe, expect, test } from 'vitest';
import { countWaitingColleagues, waitingColleagues } from '../../app/colleagues/waiting-colleagues.server';
import { certificationDesk } from '../../app/certification-desk/desk-view.server';
import { seesOnDesk } from '../../app/desk/desk-sight.server';
import { deskView } from '../../app/desk/desk-view.server';
import { mergeView } from '../../app/desk/merge-preview.server';
import { countQueues, listQueue } from '../../app/desk/queue.server';
import { waitingChanges, waitingReports } from '../../app/desk/waiting.server';
import { here, sightScene, there } from '../web/sight-scene';

const now = new Date('2026-11-23T08:00:00.000Z');
const today = '2026-11-23';
const s = sightScene();
const official = s.person([
  { role: 'official', regionCode: here },
  { role: 'reviewer', regionCode: here },
]);
const stranger = s.person([
  { role: 'official', regionCode: '110000' },
  { role: 'reviewer', regionCode: '110000' },
]);

/**
 * 150 rows of another region on either side of the reader's own three; the three come first as the list orders them.
 */
function crowd(make: (region: string, at: string) => number): number[] {
  const many = (year: number) =>
    Array.from({ length: 150 }, (_, index) => make(there, new Date(Date.UTC(year, 0, 1, 0, index)).toISOString()));
  many(2025);
  const own = [1, 2, 3].map((day) => make(here, `2026-03-0${day}T00:00:00.000Z`));
  many(2027);
  return own;
}

const { make } = s;
const kinds = {
  reports: { make: make.report, list: () => waitingReports(s.db, official, undefined).rows.map(({ id }) => id) },
  'identity changes': {
    make: make.change,
    list: () => waitingChanges(s.db, official, undefined, 'zh').rows.map(({ id }) => id),
  },
  'requests to speak for a firm': {
    make: make.colleague,
    list: () => waitingColleagues(s.db, official, 'zh', now).map(({ id }) => id),
  },
  merges: {
    make: make.merge,
    list: () =>
      mergeView(s.db, official, '', '', 'zh')
        .recent.map(({ id }) => id)
        .reverse(),
  },
  'applications of firms': {
    make: make.application,
    list: () => listQueue(s.db, official, { queue: 'waiting' }, today).rows.map(({ id }) => id),
  },
  'applications for certificates': {
    make: make.certification,
    list: () => certificationDesk(s.db, official, 'zh', now).reviews.map(({ id }) => id),
  },
  sessions: {
    make: make.session,
    list: () =>
      certificationDesk(s.db, official, 'zh', now)
        .sessions.map(({ id }) => id)
        .reverse(),
  },
  appeals: { make: make.appeal, list: () => certificationDesk(s.db, official, 'zh', now).appeals.map(({ id }) => id) },
} as const;

describe('three hundred rows of another region, half of them older and half newer', () => {
  test.each(Object.keys(kinds) as (keyof typeof kinds)[])('leave exactly the reader’s own three %s', (name) => {
    const { make, list } = kinds[name];
    const before = list();
    const own = crowd(make);
    expect(list().filter((id) => !before.includes(id))).toEqual(own);
  });

  test('are counted neither in the desk’s head nor in its filters', () => {
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
    const id = make[kind](here, '2026-05-01T00:00:00.000Z');
    expect([official, stranger, s.reviewer(), s.person()].map((actor) => seesOnDesk(s.db, actor, kind, id))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(seesOnDesk(s.db, official, kind, 999_999)).toBe(false);
  },
);
