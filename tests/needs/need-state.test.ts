import { describe, expect, test } from 'vitest';
import { funnelLine, type FunnelNeed } from '../../app/needs/funnel';
import { silenceOn } from '../../app/needs/invitation-clock';
import { invitationMove, invitationMoves } from '../../app/needs/invitation-state';
import { needDayRefusal, renewedUntil } from '../../app/needs/need-term';
import {
  afterNeedMove,
  needStateOn,
  needStates,
  storedNeedStates,
  type NeedMove,
  type NeedState,
} from '../../app/needs/need-state';
import { posterFrom, posterKey } from '../../app/needs/poster';

describe('the states of a need', () => {
  test('allow exactly these moves', () => {
    const moves: NeedMove[] = ['post', 'renew', 'meet', 'withdraw'];
    const table = (Object.keys(needStates) as NeedState[]).map((state) =>
      [state, ...moves.map((move) => afterNeedMove(state, move) ?? '–')].join(' '),
    );
    expect(table).toEqual([
      'draft open – – withdrawn',
      'open – open met withdrawn',
      'matched – open met withdrawn',
      'lapsed – open met withdrawn',
      'met – – – –',
      'withdrawn – – – –',
    ]);
    expect(storedNeedStates).toEqual(['draft', 'open', 'met', 'withdrawn']);
  });

  test('follow from the date and from who says yes: the last day still counts, nothing else lapses', () => {
    const on = (state: (typeof storedNeedStates)[number], today: string, matched = false) =>
      needStateOn({ state, validUntil: '2026-11-24', matched }, today);
    expect([
      on('open', '2026-11-24'),
      on('open', '2026-11-24', true),
      on('open', '2026-11-25', true),
      on('draft', '2026-11-25'),
      on('met', '2026-11-25', true),
      on('withdrawn', '2026-11-25'),
    ]).toEqual(['open', 'matched', 'lapsed', 'draft', 'met', 'withdrawn']);
  });

  test('renewing by one click gives ninety days from today, and never takes days away', () => {
    expect([renewedUntil('2026-11-30', '2026-11-24'), renewedUntil('2027-06-30', '2026-11-24')]).toEqual([
      '2027-02-22',
      '2027-06-30',
    ]);
    expect(needDayRefusal('2027-11-25', '2026-11-24')).toMatchObject({
      code: 'need-day',
      allowed: ['2026-11-24', '2027-11-24'],
    });
  });
});

describe('an invitation', () => {
  test('is answered by the invited, who may change their mind, and taken back by the poster while it waits', () => {
    expect(
      (['waiting', 'interested', 'not-now', 'revoked'] as const).map((state) => [
        invitationMoves(state, 'invited'),
        invitationMoves(state, 'poster'),
      ]),
    ).toEqual([
      [['accept', 'decline'], ['revoke']],
      [['decline'], []],
      [['accept'], []],
      [[], []],
    ]);
    expect(invitationMove('revoked', 'accept')).toBeNull();
  });

  test('is silent by stages that follow from its day alone', () => {
    const days = ['2026-11-01', '2026-11-03', '2026-11-04', '2026-11-09', '2026-11-10', '2026-11-21', '2026-11-22'];
    expect(days.map((day) => silenceOn('2026-11-01', day))).toEqual([
      'grace',
      'grace',
      'waiting',
      'waiting',
      'chased',
      'chased',
      'given-up',
    ]);
    expect([silenceOn('2026-11-01', '2026-11-30'), silenceOn('2026-11-01', '2026-12-01')]).toEqual([
      'given-up',
      'desk',
    ]);
  });
});

test('a poster is one value of a form, and nothing else is', () => {
  const posters = [
    { kind: 'company', id: 12 },
    { kind: 'institution', id: 3 },
    { kind: 'desk', regionCode: '440100' },
  ] as const;
  expect(posters.map(posterKey)).toEqual(['company:12', 'institution:3', 'desk:440100']);
  expect(posters.map((poster) => posterFrom(posterKey(poster)))).toEqual(posters);
  expect(['desk:44010', 'company:0', 'firm:1', ''].map(posterFrom)).toEqual([null, null, null, null]);
});

describe('the funnel', () => {
  const need = (more: Partial<FunnelNeed>): FunnelNeed => ({
    chains: ['gis'],
    regionCode: '440100',
    state: 'open',
    postedOn: '2026-10-01',
    metOn: null,
    invitations: [],
    ...more,
  });
  const invited = (answeredOn: string | null, invitedOn = '2026-10-02') => ({ invitedOn, answeredOn });

  test('counts the silent, and gives no median while fewer than half have it', () => {
    const needs = [
      need({ state: 'met', metOn: '2026-10-21', invitations: [invited('2026-10-05'), invited('2026-10-03')] }),
      need({ state: 'matched', invitations: [invited('2026-10-11')] }),
      need({ invitations: [invited(null)] }),
      need({ state: 'lapsed' }),
    ];
    expect(funnelLine(needs, '2026-10-31')).toEqual({
      posted: 4,
      waiting: 1,
      answered: 2,
      met: 1,
      lapsed: 1,
      withdrawn: 0,
      invited: 4,
      silent: 1,
      daysToAnswer: 10,
      daysToMet: null,
    });
  });

  test('of nothing is nothing: no day is zero', () => {
    expect(funnelLine([], '2026-10-31')).toMatchObject({ posted: 0, daysToAnswer: null, daysToMet: null });
  });
});
