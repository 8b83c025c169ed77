import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { findApplication } from '../../app/alliance/applications/application.server';
import { startApplication } from '../../app/alliance/applications/application-start.server';
import { applicantDomain } from '../../app/review-desk/applicant-domain.server';
import { accounts, membershipApplications } from '../../db/schema/index';
import { scene, valueOf } from '../alliance/scene';
import { testDatabase } from '../database';

it('compares the address the applicant proved with the website on record, not the one a claim says', () => {
  const s = scene(testDatabase());
  const companyId = s.company('甲子测绘有限公司', { website: 'https://www.jiazi.example.cn' });
  const person = s.person();
  const { id } = valueOf(startApplication(s.db, person, { kind: 'claim', companyId }, s.occasion()));
  const judged = (email: string | null) => {
    s.db.update(accounts).set({ email }).where(eq(accounts.id, person.accountId)).run();
    s.db.update(membershipApplications).set({ website: 'evil.example' }).where(eq(membershipApplications.id, id)).run();
    return applicantDomain(s.db, findApplication(s.db, id)!, 'https://www.jiazi.example.cn');
  };
  const site = 'jiazi.example.cn';
  expect([judged('wang@mail.jiazi.example.cn'), judged('wang@evil.example')]).toEqual([
    { address: 'mail.jiazi.example.cn', site, same: true },
    { address: 'evil.example', site, same: false },
  ]);
  const application = findApplication(s.db, id)!;
  expect(applicantDomain(s.db, application, null)).toEqual({ address: 'evil.example', site: null, same: false });
  expect(applicantDomain(s.db, { ...application, kind: 'new' }, null)).toMatchObject({
    site: 'evil.example',
    same: true,
  });
});
