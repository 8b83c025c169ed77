import { describe, expect, it } from 'vitest';
import {
  applicationMove,
  applicationMoves,
  applicationStateNames,
  applicationStates,
  openApplicationStates,
  type ApplicationMove,
  type ApplicationState,
} from '../../app/alliance/applications/application-state';
import {
  afterMembershipMove,
  membershipMoves,
  membershipStateNames,
  type MembershipMove,
} from '../../app/alliance/membership-state';
import {
  supplyLinkMove,
  supplyLinkMoves,
  supplyLinkStateNames,
  type SupplyLinkMove,
} from '../../app/alliance/supply-links/supply-link-state';
import { afterReportMove, reportMoves, reportStateNames } from '../../app/review-desk/report-state';
import { emptyDatabase } from '../database';
import fc from '../properties';

const applicationMoveNames: ApplicationMove[] = [
  'submit',
  'withdraw',
  'take',
  'release',
  'return',
  'approve',
  'refuse',
  'appeal',
  'undo',
];

describe('the states of an application', () => {
  it('allow exactly these moves', () => {
    expect(Object.fromEntries(applicationStateNames.map((state) => [state, applicationMoves(state)]))).toEqual({
      draft: ['submit', 'withdraw'],
      submitted: ['take', 'withdraw'],
      'in-review': ['release', 'return', 'approve', 'refuse', 'withdraw'],
      returned: ['submit', 'withdraw'],
      approved: ['undo', 'take-back'],
      refused: ['appeal'],
      withdrawn: [],
    });
  });

  it('lead nowhere outside the table, whatever is tried, and only a reviewed file is decided', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...applicationMoveNames, 'toString' as ApplicationMove), { maxLength: 30 }),
        (moves) => {
          let state: ApplicationState = 'draft';
          for (const name of moves) {
            const move = applicationMove(state, name);
            expect(move !== null).toBe((applicationMoves(state) as string[]).includes(name));
            if (!move) continue;
            if (['approved', 'refused', 'returned'].includes(move.to)) expect(state).toBe('in-review');
            expect(applicationStateNames).toContain(move.to);
            state = move.to;
          }
        },
      ),
    );
  });

  it('leave every decision with the desk, and withdrawing with the firm', () => {
    for (const state of applicationStateNames) {
      expect(
        applicationMoves(state, 'desk').every((move) =>
          ['take', 'release', 'return', 'approve', 'refuse', 'undo', 'take-back'].includes(move),
        ),
      ).toBe(true);
      expect(
        applicationMoves(state, 'applicant').every((move) => ['submit', 'withdraw', 'appeal'].includes(move)),
      ).toBe(true);
    }
  });

  it('are open exactly where the desk acts or the firm corrects', () => {
    expect(openApplicationStates.map((state) => applicationStates[state].acts)).toEqual(['desk', 'desk', 'applicant']);
  });
});

describe('the states of a membership', () => {
  it('go back from suspended, never from ended', () => {
    expect(membershipStateNames.map((state) => [state, membershipMoves(state)])).toEqual([
      ['active', ['suspend', 'end']],
      ['suspended', ['resume', 'end']],
      ['ended', []],
    ]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom<MembershipMove>('suspend', 'resume', 'end')), (moves) => {
        let state: (typeof membershipStateNames)[number] = 'active';
        for (const move of moves) {
          const next = afterMembershipMove(state, move);
          if (state === 'ended') expect(next).toBeNull();
          state = next ?? state;
        }
        expect(membershipStateNames).toContain(state);
      }),
    );
  });
});

describe('the states of a supply link', () => {
  it('are answered by the other side and withdrawn by the declaring one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...supplyLinkStateNames),
        fc.constantFrom<SupplyLinkMove>('confirm', 'dispute', 'ignore', 'withdraw'),
        (state, name) => {
          const move = supplyLinkMove(state, name);
          expect(move !== null).toBe(supplyLinkMoves(state).includes(name));
          if (move) expect(move.by).toBe(name === 'withdraw' ? 'declarer' : 'other');
          if (state === 'withdrawn') expect(move).toBeNull();
        },
      ),
    );
  });
});

describe('the states of a report', () => {
  it('are decided once', () => {
    expect(
      reportStateNames.map((state) => [state, ...reportMoves.map((move) => afterReportMove(state, move))]),
    ).toEqual([
      ['open', 'upheld', 'referred', 'rejected'],
      ['upheld', null, null, null],
      ['referred', null, null, null],
      ['rejected', null, null, null],
    ]);
  });
});

describe('the database', () => {
  it('refuses a state outside the tables', () => {
    const { $client: client } = emptyDatabase();
    client.pragma('foreign_keys = OFF');
    const now = '2026-11-23T00:00:00.000Z';
    const application = (state: string) =>
      client
        .prepare(
          "insert into membership_applications (kind, applicant_id, state, created_at, updated_at, queued_at) values ('new', 1, ?, ?, ?, ?)",
        )
        .run(state, now, now, now);
    expect(() => application('lost')).toThrow(/membership_applications_state/);
    expect(application('draft').changes).toBe(1);
    expect(() => application('in-review')).toThrow(/CHECK/);
    expect(() =>
      client.prepare("insert into memberships (company_id, state, since) values (1, 'lost', '2026-11-23')").run(),
    ).toThrow(/memberships_state/);
  });
});
