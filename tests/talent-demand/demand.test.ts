import { expect, test } from 'vitest';
import { demandForm, talentStanding } from '../../app/talent-demand/demand';
import { listDemands, recordDemand, talentNumbersOf, talentStandingOf } from '../../app/talent-demand/demand.server';
import { regionAtlas } from '../../app/atlas/region-atlas.server';
import { gapSentence } from '../../app/gaps/messages';
import { events, segments, talentCountTables } from '../../db/schema';
import { someone, valueOf } from '../certification/exam-scene';
import { testDatabase } from '../database';

const demand = { people: 120, source: '人社局调查', asOf: '2026-09-30', confidence: 'medium' as const };

test('a ratio lies between the published ends, and is not computed where demand is 0 or unknown or supply is withheld', () => {
  expect(talentStanding(demand, { atLeast: 40, unsure: 20, asOf: '2026-12-01' }).between).toEqual({
    least: { ratio: 2, gap: 0.5, sufficiency: 0.5 },
    most: { ratio: 3, gap: 80 / 120, sufficiency: 40 / 120 },
  });
  expect(talentStanding({ ...demand, people: 0 }, { atLeast: 40, unsure: 0, asOf: '2026-12-01' }).between).toBeNull();
  expect(talentStanding(null, { atLeast: 40, unsure: 0, asOf: '2026-12-01' }).between).toBeNull();
  expect(talentStanding(demand, { atLeast: 0, unsure: 30, asOf: '2026-12-01' })).toEqual({
    demand,
    supply: null,
    between: null,
  });
  expect(talentStanding(demand, null)).toEqual({ demand, supply: null, between: null });
});

test('officials record demand of their region; the newest by date counts, and a segment’s shortage becomes a gap', () => {
  const db = testDatabase();
  const official = { ...someone(db), roles: [{ role: 'official' as const, regionCode: '440100', companyId: null }] };
  const { id: segment } = db
    .select()
    .from(segments)
    .all()
    .find((one) => one.chainId === 'bim')!;
  const asked = { region: '440100', chain: 'bim', segment: null, ...demand };
  const moment = { now: new Date('2026-12-01T00:00:00Z'), requestId: 'r' };
  const record = (more: object) => recordDemand(db, official, { ...asked, ...more }, moment);
  expect(recordDemand(db, someone(db), asked, moment)).toMatchObject({ code: 'not-allowed' });
  expect(record({ region: '110000' })).toMatchObject({ code: 'not-allowed' });
  expect(record({ segment: 'nothing' })).toMatchObject({ code: 'segment-unknown', field: 'segment' });
  expect(record({ chain: 'gis', segment })).toMatchObject({ code: 'segment-unknown' });
  valueOf(record({}));
  expect(record({})).toMatchObject({ code: 'demand-known' });
  valueOf(record({ people: 90, asOf: '2025-12-31' }));
  valueOf(record({ segment, people: 60 }));
  expect(listDemands(db, '440100').map(({ people, segmentId }) => [people, segmentId])).toEqual([
    [60, segment],
    [120, null],
    [90, null],
  ]);
  expect(
    db
      .select()
      .from(events)
      .all()
      .filter((event) => event.deed === 'talent-demand.record' && event.outcome === 'done'),
  ).toHaveLength(3);

  // Nothing is published: supply is withheld, and no gap is claimed.
  expect(talentStandingOf(db, '440100', 'bim', null)).toEqual({ demand, supply: null, between: null });
  expect(talentNumbersOf(db, '440100')).toEqual(new Map([[segment, { demand: 60, supply: null }]]));
  const gaps = () =>
    regionAtlas(db, '440100', 'registry')
      .segments.find(({ id }) => id === segment)!
      .gaps.filter(({ kind }) => kind === 'talent-short');
  expect(gaps()).toEqual([]);

  const is = { chains: 'bim', level: 'three-1', region: '440100' };
  db.insert(talentCountTables)
    .values({
      month: '2026-12',
      asOf: '2026-12-01',
      groups: [
        { people: 12, is: { ...is, segment }, not: {} },
        { people: 8, is: { ...is, segment: '' }, not: {} },
      ],
    })
    .run();
  expect(talentStandingOf(db, '440100', 'bim', null).supply).toEqual({ atLeast: 20, unsure: 0, asOf: '2026-12-01' });
  expect(talentStandingOf(db, '440100', 'bim', segment).between).toMatchObject({
    least: { ratio: 3 },
    most: { ratio: 5 },
  });
  expect(gaps()).toEqual([{ kind: 'talent-short', demand: 60, supply: 20, gap: 40 / 60 }]);
  expect(gapSentence('zh', '建模', gaps()[0]!, 'registry')).toBe(
    '建模需要 60 人，本站登记的持证人至多 20 人，相差至少 67%。本站登记不是本地区的全部人才，持证人也不是求职者。',
  );
});

test('the form takes whole numbers and days of the calendar', () => {
  const read = (more: object) =>
    demandForm.safeParse({
      region: '440100',
      chain: 'bim',
      segment: '',
      people: '12',
      source: '某',
      asOf: '2026-09-30',
      confidence: 'high',
      ...more,
    }).success;
  expect([
    read({}),
    read({ people: '0' }),
    read({ people: '-1' }),
    read({ people: '1.5' }),
    read({ asOf: '2026-02-31' }),
    read({ asOf: '30.9.2026' }),
  ]).toEqual([true, true, false, false, false, false]);
});
