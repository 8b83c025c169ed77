import { beforeEach, expect, test } from 'vitest';
import { explainInstitution } from '../../app/institutions/refusals';
import { institutionBySlug, listInstitutions, saveInstitution } from '../../app/institutions/institutions.server';
import { invitationsOf, representativesOf } from '../../app/institutions/representative-list.server';
import {
  answerInvitation,
  inviteRepresentative,
  removeRepresentative,
} from '../../app/institutions/representatives.server';
import { rolesOf } from '../../app/accounts/sessions/sessions.server';
import type { Actor } from '../../app/accounts/permissions/actor';
import type { Refusal } from '../../app/outcome';
import { attendedParties } from '../../app/parties/party-people.server';
import { openThrottle } from '../../app/throttle/throttle.server';
import { scene, valueOf } from '../alliance/scene';
import { testDatabase } from '../database';

let s: ReturnType<typeof scene>;
let official: Actor;
beforeEach(() => {
  s = scene(testDatabase());
  official = s.person([{ role: 'official', regionCode: '440100' }]);
});

const throttle = () => openThrottle(':memory:', s.keys);
const at = (when?: string) => ({ ...s.occasion(when), throttle: throttle() });
const form = {
  nameZh: '岭南大学',
  nameEn: 'Lingnan University',
  kind: 'university',
  code: 'u-1',
  regionCode: '440100',
  source: 'https://example.cn',
} as const;
const save = (actor: Actor, more = {}, slug: string | null = null) =>
  saveInstitution(s.db, actor, { slug, form: { ...form, ...more } }, at());
const recorded = () => institutionBySlug(s.db, valueOf(save(official)).slug)!;
const again = (person: Actor): Actor => ({ ...person, roles: rolesOf(s.db, person.accountId) });

test('the desk of the region records and corrects an institution; others do not', () => {
  const { slug, code } = recorded();
  expect([slug, code]).toEqual(['lingnandaxue', 'U-1']);
  expect(valueOf(save(official, { nameEn: 'Lingnan Univ.' }, slug))).toMatchObject({ slug });
  expect(listInstitutions(s.db).map(({ nameEn }) => nameEn)).toEqual(['Lingnan Univ.']);
  const elsewhere = s.person([{ role: 'official', regionCode: '440300' }]);
  expect(save(elsewhere, { regionCode: '440300' }, slug), 'nobody moves it out of another’s region').toMatchObject({
    code: 'not-allowed',
  });
  expect(save(s.person(), { nameZh: '别的', nameEn: 'Other', code: '' })).toMatchObject({ code: 'not-allowed' });
  expect(s.deeds()).toEqual([
    'institution.add done',
    'institution.edit done',
    'institution.edit denied',
    'institution.edit denied',
  ]);
});

test('one of the same name in either language or of the same code is on record', () => {
  recorded();
  const other = { nameZh: '别的大学', nameEn: 'Another University', code: '' };
  for (const same of [{ nameZh: '岭南大学' }, { nameEn: 'LINGNAN university' }, { code: 'U-1' }])
    expect(save(official, { ...other, ...same })).toMatchObject({
      code: 'institution-on-record',
      field: 'nameZh',
      value: '岭南大学',
    });
  expect(save(official, { ...other, regionCode: '999999' }).ok).toBe(false);
  expect(save(official, other).ok).toBe(true);
});

test('its region is named by code, city or district, which is its city’s; what names none is refused with what was written', () => {
  const { slug } = valueOf(save(official, { regionCode: '黄埔区' }));
  expect(institutionBySlug(s.db, slug)!.regionCode).toBe('440100');
  const everywhere = s.person(['official']);
  const wrong = save(everywhere, { regionCode: '不知哪里' }, slug);
  expect(wrong).toMatchObject({ code: 'region-unknown', field: 'regionCode', value: '不知哪里' });
  expect(explainInstitution('zh', wrong as Refusal)).toBe(
    '“不知哪里”不是一个确定的地区。请写一个城市名，或 6 位行政区划代码，如 440100。',
  );
});

test('a representative is invited by the desk, accepts with the account that proved the address, and invites others', () => {
  const institution = recorded();
  const [person, stranger, second] = [s.person(), s.person(), s.person()];
  const invite = (by: Actor, email: string, when?: string) =>
    inviteRepresentative(s.db, by, { institution, email }, at(when));
  expect(invite(stranger, second.email)).toMatchObject({ code: 'not-allowed' });
  valueOf(invite(official, person.email));
  expect(invite(official, person.email)).toMatchObject({ code: 'request-open' });
  const [invitation] = invitationsOf(s.db, person, s.occasion().now);
  const answer = (by: Actor, move: 'accept' | 'decline' | 'withdraw', id = invitation!.id, when?: string) =>
    answerInvitation(s.db, by, { id, move }, at(when));
  expect(answer(stranger, 'accept')).toMatchObject({ code: 'request-unknown' });
  expect(answer(person, 'accept', invitation!.id, '2027-01-01T00:00:00.000Z'), 'too late').toMatchObject({
    code: 'move-not-allowed',
  });
  valueOf(answer(person, 'accept'));
  expect(answer(again(person), 'decline'), 'from another tab').toMatchObject({
    code: 'move-not-allowed',
    state: 'accepted',
  });
  expect(again(person).roles.at(-1)).toMatchObject({ role: 'representative', institutionId: institution.id });
  expect(
    s
      .mails()
      .filter(({ kind }) => kind === 'representativeInvited')
      .map(({ to }) => to),
  ).toEqual([person.email]);
  valueOf(invite(again(person), second.email));
  const [next] = invitationsOf(s.db, second, s.occasion().now);
  valueOf(answer(again(person), 'withdraw', next!.id));
  expect(answer(second, 'accept', next!.id)).toMatchObject({ code: 'request-unknown' });
  expect(representativesOf(s.db, person, institution.id, s.occasion().now)).toMatchObject({
    people: [{ accountId: person.accountId, self: true }],
    invited: [],
  });
});

test('the last representative may leave who says so; nobody attends it then, and the desk removes with a reason', () => {
  const institution = recorded();
  const party = { kind: 'institution', id: institution.id } as const;
  const people = [s.person(), s.person()];
  for (const person of people) {
    valueOf(inviteRepresentative(s.db, official, { institution, email: person.email }, at()));
    const [{ id }] = invitationsOf(s.db, person, s.occasion().now) as unknown as [{ id: number }];
    valueOf(answerInvitation(s.db, person, { id, move: 'accept' }, at()));
  }
  const [first, last] = people as [Actor, Actor];
  const remove = (by: Actor, { accountId }: Actor, reason = '', knowing = false) =>
    removeRepresentative(s.db, again(by), { institution, accountId, reason, knowing }, at());
  expect(remove(last, first)).toMatchObject({ code: 'reason-needed' });
  valueOf(remove(official, first, '调离'));
  expect(remove(last, last)).toMatchObject({ code: 'last-colleague', field: 'knowing' });
  expect(attendedParties(s.db, [party]).size).toBe(1);
  valueOf(remove(last, last, '', true));
  expect(attendedParties(s.db, [party]).size).toBe(0);
  expect(s.deeds().filter((deed) => /institution\.(remove|leave)/.test(deed))).toEqual([
    'institution.remove done',
    'institution.leave done',
  ]);
});
