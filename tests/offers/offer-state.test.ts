import { describe, expect, test } from 'vitest';
import { lastDayRefusal, usualLastDay } from '../../app/offers/offer-term';
import {
  afterOfferMove,
  offerMoves,
  offerStateOn,
  offerStates,
  storedOfferStates,
  type OfferMove,
  type OfferState,
} from '../../app/offers/offer-state';
import { responseRecord } from '../../app/offers/response-record';
import { emptyDatabase } from '../database';

describe('the states of an offer', () => {
  test('allow exactly these moves', () => {
    const moves: OfferMove[] = ['publish', 'renew', 'pause', 'resume', 'withdraw'];
    const table = (Object.keys(offerStates) as OfferState[]).map((state) =>
      [state, ...moves.map((move) => afterOfferMove(state, move) ?? '–')].join(' '),
    );
    expect(table).toEqual([
      'draft published – – – withdrawn',
      'published – published paused – withdrawn',
      'paused – – – published withdrawn',
      'lapsed – published – – withdrawn',
      'withdrawn – – – – –',
    ]);
    expect(offerMoves('lapsed')).toEqual(['renew', 'withdraw']);
  });

  test('lapse by the date alone: the last day still counts, a draft never lapses', () => {
    const on = (state: 'draft' | 'published' | 'paused' | 'withdrawn', today: string) =>
      offerStateOn({ state, validUntil: '2026-11-24' }, today);
    expect([
      on('published', '2026-11-24'),
      on('published', '2026-11-25'),
      on('paused', '2026-11-25'),
      on('draft', '2026-11-25'),
      on('withdrawn', '2026-11-25'),
    ]).toEqual(['published', 'lapsed', 'lapsed', 'draft', 'withdrawn']);
  });

  test('are those the database takes, but for lapsed', () => {
    expect(storedOfferStates).toEqual(['draft', 'published', 'paused', 'withdrawn']);
    const client = emptyDatabase().$client;
    client.pragma('foreign_keys = OFF');
    const insert = (state: string, publishedAt: string | null) => () =>
      client
        .prepare(
          "insert into offers (company_id, kind, chain_id, title_zh, description_zh, terms, state, valid_until, published_at, created_at, updated_at) values (1, 'data', 'gis', 't', 'd', 'free', ?, '2026-12-01', ?, '', '')",
        )
        .run(state, publishedAt);
    for (const state of storedOfferStates) expect(insert(state, '2026-11-01')).not.toThrow();
    expect(insert('lapsed', '2026-11-01')).toThrow('CHECK');
    expect(insert('published', null)).toThrow('CHECK');
  });

  test('a last day may be any from today to a year ahead, ninety days by one click', () => {
    expect(usualLastDay('2026-11-24')).toBe('2027-02-22');
    expect([lastDayRefusal('2026-11-24', '2026-11-24'), lastDayRefusal('2027-11-24', '2026-11-24')]).toEqual([
      null,
      null,
    ]);
    expect(lastDayRefusal('2026-11-23', '2026-11-24')).toMatchObject({
      code: 'offer-day',
      allowed: ['2026-11-24', '2027-11-24'],
    });
    expect(lastDayRefusal('2027-11-25', '2026-11-24')).toMatchObject({ code: 'offer-day' });
  });
});

describe('the response record', () => {
  const now = new Date('2026-11-24T08:00:00.000Z');
  const question = (hoursAgo: number, answeredAfter: number | null) => {
    const askedAt = now.getTime() - hoursAgo * 3_600_000;
    return {
      askedAt: new Date(askedAt).toISOString(),
      answeredAt: answeredAfter === null ? null : new Date(askedAt + answeredAfter * 3_600_000).toISOString(),
    };
  };

  test('says nothing of four questions', () => {
    expect(
      responseRecord(
        [1, 2, 3, 4].map((hours) => question(100, hours)),
        now,
      ),
    ).toBeNull();
  });

  test('says within how many hours half had their answer', () => {
    expect(
      responseRecord(
        [30, 2, 70, 5, 48].map((hours) => question(100, hours)),
        now,
      ),
    ).toEqual({ asked: 5, answered: 5, open: 0, overdue: 0, halfWithinHours: 30 });
    expect(
      responseRecord(
        [30, 2, 70, 5, 48, 90].map((hours) => question(100, hours)),
        now,
      )?.halfWithinHours,
    ).toBe(30);
  });

  test('counts every open question, however young, and says how many have waited for more than a week', () => {
    const silent = [question(169, null), question(500, null)];
    expect(
      responseRecord([question(600, 1), question(600, 2), question(600, 3), ...silent, question(24, null)], now),
    ).toEqual({ asked: 6, answered: 3, open: 3, overdue: 2, halfWithinHours: 3 });
    expect(responseRecord([question(600, 1), question(600, 2), ...silent, question(168, null)], now)).toEqual({
      asked: 5,
      answered: 2,
      open: 3,
      overdue: 2,
      halfWithinHours: null,
    });
    expect(
      responseRecord(
        [1, 1, 1, 1, 1].map((hours) => question(hours, null)),
        now,
      ),
    ).toEqual({ asked: 5, answered: 0, open: 5, overdue: 0, halfWithinHours: null });
  });
});
