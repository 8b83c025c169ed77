import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../app/accounts/permissions/actor';
import { deskLinks, desksOf } from '../../../app/accounts/permissions/desks';
import type { Role } from '../../../app/accounts/permissions/role';

const holding = (roles: readonly Role[], secondFactor = true): Actor => ({
  accountId: 1,
  email: 'me@example.cn',
  language: 'zh',
  roles: roles.map((role) => ({ role, regionCode: null, companyId: role === 'member' ? 7 : null })),
  session: { number: 1, authenticatedAt: '2026-11-23T00:00:00.000Z', secondFactor },
});

describe('the desks somebody is led to', () => {
  test('are those of the roles that count in this session', () => {
    expect(desksOf(null)).toEqual([]);
    expect(desksOf(holding(['talent', 'member']))).toEqual([]);
    expect(desksOf(holding(['reviewer']))).toEqual(['review', 'certification']);
    expect(desksOf(holding(['official']))).toEqual(['review', 'certification']);
    expect(desksOf(holding(['assessor']))).toEqual(['assessments']);
    expect(desksOf(holding(['administrator', 'assessor', 'reviewer']))).toEqual([
      'review',
      'certification',
      'assessments',
      'people',
    ]);
    expect(desksOf(holding(['administrator', 'assessor', 'reviewer', 'official'], false))).toEqual([]);
  });

  test('are named in the language of the page', () => {
    expect(deskLinks('zh', ['review', 'people'])).toEqual([
      ['/desk', '审核台'],
      ['/people', '用户管理'],
    ]);
    expect(deskLinks('en', ['certification', 'assessments'])).toEqual([
      ['/certification-desk?lang=en', 'Certification desk'],
      ['/assessments?lang=en', 'My assessments'],
    ]);
  });
});
