import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../app/accounts/permissions/actor';
import { can, covers, deeds, judge, type Deed } from '../../../app/accounts/permissions/permissions';
import type { Role } from '../../../app/accounts/permissions/role';

const me = 1;
const someone = 2;
const myCompany = 10;
const otherCompany = 20;
const myInstitution = 30;
const otherInstitution = 40;

function actor(
  role: Role | 'person',
  options: { secondFactor?: boolean; regionCode?: string; alsoMember?: boolean; alsoRepresentative?: boolean } = {},
): Actor {
  const grants =
    role === 'person'
      ? []
      : [
          {
            role,
            regionCode: options.regionCode ?? null,
            companyId: role === 'member' ? myCompany : null,
            institutionId: role === 'representative' ? myInstitution : null,
          },
        ];
  if (options.alsoMember) grants.push({ role: 'member', regionCode: null, companyId: myCompany, institutionId: null });
  if (options.alsoRepresentative)
    grants.push({ role: 'representative', regionCode: null, companyId: null, institutionId: myInstitution });
  return {
    accountId: me,
    email: 'me@example.cn',
    language: 'zh',
    roles: grants,
    session: { number: 1, authenticatedAt: '2026-11-23T00:00:00.000Z', secondFactor: options.secondFactor ?? true },
  };
}

/** My thing belongs to me, my company and my institution; the other's to somebody else and other organisations. */
const own = { ownerId: me, companyId: myCompany, institutionId: myInstitution, regionCode: '440100' };
const others = { ownerId: someone, companyId: otherCompany, institutionId: otherInstitution, regionCode: '440100' };

const columns = [
  'person',
  'talent',
  'member',
  'representative',
  'reviewer',
  'assessor',
  'official',
  'administrator',
] as const;

/**
 * Two letters a column, own thing then other's: y allowed, – not. The order of columns is
 * person, talent, member, representative, reviewer, assessor, official, administrator; nobody may never do any of it.
 */
const expected: Record<Deed, string> = {
  'account.list': '-- -- -- -- -- -- -- yy',
  'account.disable': '-- -- -- -- -- -- -- -y',
  'account.enable': '-- -- -- -- -- -- -- -y',
  'session.end': 'y- y- y- y- y- y- y- yy',
  'factors.reset': '-- -- -- -- -- -- -- -y',
  'role.grant': '-- -- -- -- -- -- -- -y',
  'role.revoke': '-- -- -- -- -- -- -- -y',
  'own-data.export': 'y- y- y- y- y- y- y- y-',
  'own-data.consent': 'y- y- y- y- y- y- y- y-',
  'personal-data.unmask': 'y- y- y- y- yy y- y- yy',
  'history.see': 'y- y- y- y- y- y- yy yy',
  'history.see-all': '-- -- -- -- -- -- -- yy',
  'company.claim': 'yy yy yy yy yy yy yy yy',
  'company.contest': '-y -y -y -y -y -y -y -y',
  'contest.see': 'y- y- y- y- yy y- yy y-',
  'contest.answer': '-- -- -- -- -y -- -- --',
  'company.profile': '-- -- y- -- -- -- -- --',
  'talent-interest.write': '-- -- y- -- -- -- -- --',
  'talent-interest.stop': '-- -- -- -- -y -- -- --',
  'talent-demand.record': '-- -- -- -- -- -- yy --',
  'offer.keep': '-- -- y- -- -- -- -- --',
  'offer.ask': '-y -y -y -y -y -y -y -y',
  'thread.see': 'y- y- y- y- y- y- y- y-',
  'thread.write': 'y- y- y- y- y- y- y- y-',
  'thread.stop': '-- -- -- -- -y -- -- --',
  'need.keep': '-- -- y- y- -- -- -- --',
  'need.keep-for-desk': '-- -- -- -- -- -- yy --',
  'need.answer': '-- -- y- y- -- -- -- --',
  'need.chase': '-- -- -- -- -- -- yy --',
  'colleague.ask': 'yy yy yy yy yy yy yy yy',
  'colleague.see': 'y- y- y- y- yy y- y- y-',
  'colleague.answer': '-- -- y- -- -- -- -- --',
  'colleague.invite': '-- -- y- -- -- -- -- --',
  'colleague.remove': '-- -- y- -- -- -- -- --',
  'colleague.entrust': '-- -- y- -- -- -- -- --',
  'colleague.own': 'y- y- y- y- y- y- y- y-',
  'colleague.decide': '-- -- -- -- -y -- -- --',
  'institution.edit': '-- -- -- -- yy -- yy --',
  'institution.people': 'y- y- y- y- yy y- yy y-',
  'institution.invite': '-- -- -- y- yy -- yy --',
  'institution.remove': '-- -- -- y- yy -- yy --',
  'institution.own': 'y- y- y- y- y- y- y- y-',
  'project.begin': '-- -- y- y- -- -- -- --',
  'project.act': '-- -- y- y- -- -- -- --',
  'project.check': '-- -- -- -- -y -- -- --',
  'project.chase': '-- -- -- -- -- -- -y --',
  'company.merge': '-- -- -- -- -y -- -- --',
  'company.delist': '-- -- -- -- -y -- -- --',
  'application.submit': 'y- y- y- y- y- y- y- y-',
  'application.see': 'y- y- y- y- yy y- yy y-',
  'application.chase': '-- -- -- -- -- -- yy --',
  'application.review': '-- -- -- -- -y -- -- --',
  'desk.see': '-- -- -- -- yy -- yy --',
  'membership.change': '-- -- -- -- -y -- -- --',
  'profile.review': '-- -- -- -- -y -- -- --',
  'report.answer': '-- -- -- -- -y -- -- --',
  'saved-search.keep': 'y- y- y- y- y- y- y- y-',
  'scenario.keep': 'y- y- y- y- y- y- y- y-',
  'scheme.edit': '-- -- -- -- -- -- yy --',
  'scheme.publish': '-- -- -- -- -- -- yy --',
  'body.edit': '-- -- -- -- -- -- yy --',
  'body.approve': '-- -- -- -- -- -- yy --',
  'certification.apply': 'y- y- y- y- y- y- y- y-',
  'session-alert.keep': 'y- y- y- y- y- y- y- y-',
  'certification.see': 'y- y- y- y- yy y- yy y-',
  'certification.review': '-- -- -- -- -y -- -- --',
  'exam-session.edit': '-- -- -- -- -- -- yy --',
  'assessment.score': '-- -- -- -- -- -y -- --',
  'assessment.confirm': '-- -- -- -- -- -- -y --',
  'appeal.decide': '-- -- -- -- -- -- -y --',
  'certificate.propose': '-- -- -- -- -y -- -y --',
  'certificate.issue': '-- -- -- -- -- -- -y --',
  'certificate.propose-revocation': '-- -- -- -- -y -- -y --',
  'certificate.revoke': '-- -- -- -- -- -- -y --',
  'certificate.share': 'y- y- y- y- y- y- y- y-',
  'backup.run': '-- -- -- -- -- -- -- yy',
};

describe('every role × deed × own and other’s', () => {
  test('the expected table names every deed', () => {
    expect(Object.keys(expected).sort()).toEqual([...deeds].sort());
  });

  test.each(deeds)('%s', (deed) => {
    const mark = (allowed: boolean) => (allowed ? 'y' : '-');
    const found = columns
      .map((role) => mark(can(actor(role), deed, own)) + mark(can(actor(role), deed, others)))
      .join(' ');
    expect(found).toBe(expected[deed]);
  });

  test.each(deeds)('nobody may %s', (deed) => {
    expect(judge(null, deed, own)).toEqual({ ok: false, code: 'sign-in-needed' });
  });

  test.each(deeds)('without a second factor the privileged roles add nothing to %s', (deed) => {
    for (const role of ['reviewer', 'assessor', 'official', 'administrator'] as const) {
      for (const thing of [own, others]) {
        expect(can(actor(role, { secondFactor: false }), deed, thing)).toBe(can(actor('person'), deed, thing));
      }
    }
  });
});

test('a refusal says that the second factor is what is missing', () => {
  expect(judge(actor('reviewer', { secondFactor: false }), 'application.review', others)).toEqual({
    ok: false,
    code: 'second-factor-needed',
  });
  expect(judge(actor('talent', { secondFactor: false }), 'application.review', others)).toEqual({
    ok: false,
    code: 'not-allowed',
  });
});

test('the role that allowed a deed is what history will name', () => {
  expect(judge(actor('administrator'), 'session.end', others)).toEqual({ ok: true, value: 'administrator' });
  expect(judge(actor('administrator'), 'session.end', own)).toEqual({ ok: true, value: 'self' });
});

test('nobody reviews or scores their own company’s, their own, or a candidate they declared an interest in', () => {
  const companyThing = { ownerId: someone, companyId: myCompany, regionCode: '440100' };
  expect(judge(actor('reviewer', { alsoMember: true }), 'application.review', companyThing)).toEqual({
    ok: false,
    code: 'own-thing',
  });
  expect(judge(actor('assessor', { alsoMember: true }), 'assessment.score', companyThing)).toEqual({
    ok: false,
    code: 'own-thing',
  });
  expect(judge(actor('assessor'), 'assessment.score', { ownerId: me })).toEqual({ ok: false, code: 'own-thing' });
  expect(judge(actor('assessor'), 'assessment.score', { ownerId: someone, conflicted: [me] })).toEqual({
    ok: false,
    code: 'own-thing',
  });
  expect(can(actor('assessor'), 'assessment.score', { ownerId: someone, conflicted: [3] })).toBe(true);
});

test.each(['certificate.issue', 'certificate.revoke', 'scheme.publish', 'body.approve'] as const)(
  '%s needs another person than the one who proposed it',
  (deed) => {
    expect(judge(actor('official'), deed, { ...others, proposedBy: me })).toEqual({
      ok: false,
      code: 'second-person-needed',
    });
    expect(can(actor('official'), deed, { ...others, proposedBy: someone })).toBe(true);
  },
);

test('a role limited to a region holds there and below, not beside, above or where the region is unknown', () => {
  const reviewer = actor('reviewer', { regionCode: '440100' });
  const at = (regionCode: string | null) => can(reviewer, 'application.review', { ...others, regionCode });
  expect([at('440100'), at('440106'), at('440300'), at('440000'), at(null)]).toEqual([true, true, false, false, false]);
  expect(covers('440000', '440300')).toBe(true);
  expect(covers('440000', '110000')).toBe(false);
});

test('a member of one company is a stranger to another', () => {
  expect(can(actor('member'), 'company.profile', { companyId: otherCompany })).toBe(false);
  expect(can(actor('member'), 'company.profile', {})).toBe(false);
});

test('a representative of one institution is a stranger to another, and to a thing of none', () => {
  expect(can(actor('representative'), 'institution.invite', { institutionId: myInstitution })).toBe(true);
  expect(can(actor('representative'), 'institution.invite', { institutionId: otherInstitution })).toBe(false);
  expect(can(actor('representative'), 'institution.invite', {})).toBe(false);
});

test('nobody reviews what belongs to the institution they represent', () => {
  expect(
    judge(actor('reviewer', { alsoRepresentative: true }), 'application.review', { institutionId: myInstitution }),
  ).toEqual({ ok: false, code: 'own-thing' });
  expect(
    can(actor('reviewer', { alsoRepresentative: true }), 'application.review', { institutionId: otherInstitution }),
  ).toBe(true);
});
