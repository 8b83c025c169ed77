import { expect, test } from 'vitest';
import type { Judged } from '../../app/accounts/permissions/actor';
import { dependence, someIndependent, type ActingSide } from '../../app/parties/independence';
import { actsFor, columnsOf, partiesOf, partyFrom, partyKey, partyOf, sameParty } from '../../app/parties/party';

const firm = { kind: 'company', id: 12 } as const;
const university = { kind: 'institution', id: 12 } as const;

test('a party and its two columns say the same', () => {
  expect(columnsOf(firm)).toEqual({ companyId: 12, institutionId: null });
  expect(columnsOf(university)).toEqual({ companyId: null, institutionId: 12 });
  expect(columnsOf(null)).toEqual({ companyId: null, institutionId: null });
  for (const party of [firm, university, null]) expect(partyOf(columnsOf(party))).toEqual(party);
});

test('a form value names a party, or nothing', () => {
  expect([firm, university].map(partyKey)).toEqual(['company:12', 'institution:12']);
  expect(['company:12', 'institution:12'].map(partyFrom)).toEqual([firm, university]);
  expect(
    ['', 'company:', 'company:0', 'company:1e3', 'account:12', 'company:12:3', 'Company:12'].map(partyFrom),
  ).toEqual(Array(7).fill(null));
});

test('a firm and an institution of one number are two parties', () => {
  expect(sameParty(firm, university)).toBe(false);
  expect(sameParty(firm, { kind: 'company', id: 12 })).toBe(true);
});

test('an account acts for the firms it is a member of and the institutions it represents, and for nobody else', () => {
  const actor: Judged = {
    accountId: 1,
    allowedWhenAsked: true,
    roles: [
      { role: 'talent', regionCode: null, companyId: null },
      { role: 'representative', regionCode: null, companyId: null, institutionId: 3 },
      { role: 'member', regionCode: null, companyId: 12, institutionId: null },
      { role: 'official', regionCode: '440100', companyId: null },
    ],
  };
  expect(partiesOf(actor)).toEqual([
    { kind: 'institution', id: 3 },
    { kind: 'company', id: 12 },
  ]);
  expect(actsFor(actor, firm)).toBe(true);
  expect(actsFor(actor, university)).toBe(false);
});

const side = (party: ActingSide['party'], code: string | null, ...accounts: number[]): ActingSide => ({
  party,
  code,
  accounts,
});

test('two parties depend on each other by being one, by one code or by one account', () => {
  const one = side(firm, '91440101231245152Z', 1, 2);
  expect(dependence(one, side(firm, null))).toBe('same-party');
  expect(dependence(one, side(university, ' 91440101231245152z '))).toBe('same-code');
  expect(dependence(one, side(university, 'U-1', 2, 3))).toBe('shared-account');
  expect(dependence(one, side(university, 'U-1', 3))).toBe(null);
});

test('an unknown code is nobody else’s', () => {
  expect(dependence(side(firm, null, 1), side(university, null, 2))).toBe(null);
});

test('of several parties one pair without a tie is enough', () => {
  const [a, b, c] = [side(firm, 'A', 1), side(university, 'B', 1, 2), side({ kind: 'company', id: 13 }, 'C', 2)];
  expect(someIndependent([a, b])).toBe(false);
  expect(someIndependent([b, c])).toBe(false);
  expect(someIndependent([a, b, c])).toBe(true);
  expect(someIndependent([a])).toBe(false);
});
