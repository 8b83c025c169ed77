import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { beginApplication } from '../../../app/alliance/applications/application-begin.server';
import { saveCapability } from '../../../app/alliance/applications/capability-edit.server';
import { saveIdentity, savePeople } from '../../../app/alliance/applications/application-edit.server';
import { applicationFile, findApplication } from '../../../app/alliance/applications/application.server';
import { withdrawApplication } from '../../../app/alliance/applications/submission.server';
import { membershipApplications } from '../../../db/schema/index';
import { testDatabase } from '../../database';
import { fullIdentity, scene, valueOf } from '../scene';

const fresh = { companyId: null, from: null, sure: false } as const;

it('asks before another one is opened beside a file that says which firm it is for', () => {
  const s = scene(testDatabase());
  const person = s.person();
  const begin = (what: Partial<Parameters<typeof beginApplication>[2]>) =>
    beginApplication(s.db, person, { ...fresh, ...what }, s.occasion());
  const draft = valueOf(begin({}));
  const companyId = s.company('别家有限公司');
  expect(valueOf(begin({})).id, 'an empty draft is resumed').toBe(draft.id);
  valueOf(saveIdentity(s.db, person, { id: draft.id, revision: 0 }, fullIdentity(0), s.occasion()));
  expect(begin({ companyId })).toMatchObject({ code: 'second-application', field: 'sure', state: 'draft' });
  expect(valueOf(begin({ companyId, sure: true }))).toMatchObject({ companyId, kind: 'claim' });
  expect(s.db.select().from(membershipApplications).all()).toHaveLength(2);
});

it('begins with what a refused or withdrawn file of one’s own said, to be declared anew', () => {
  const s = scene(testDatabase());
  const person = s.person();
  const former = valueOf(beginApplication(s.db, person, fresh, s.occasion()));
  const at = (revision: number) => ({ id: former.id, revision });
  valueOf(saveIdentity(s.db, person, at(0), fullIdentity(1), s.occasion()));
  valueOf(savePeople(s.db, person, at(1), { people: [{ name: '李雷', duty: '总工' }] }, s.occasion()));
  valueOf(saveCapability(s.db, person, at(2), { segmentId: 'gis.cim', summary: '城市底座' }, s.occasion()));
  const again = { ...fresh, from: former.id };
  expect(beginApplication(s.db, person, again, s.occasion()), 'it is open').toMatchObject({
    code: 'application-unknown',
  });
  valueOf(withdrawApplication(s.db, person, former.id, s.occasion()));
  expect(beginApplication(s.db, s.person(), again, s.occasion()), 'another’s').toMatchObject({
    code: 'application-unknown',
  });
  const begun = valueOf(beginApplication(s.db, person, again, s.occasion()));
  const file = applicationFile(s.db, findApplication(s.db, begun.id)!);
  expect([begun.state, begun.nameZh, begun.uscc, begun.declaredAt, begun.consentedAt]).toEqual([
    'draft',
    fullIdentity(1).nameZh,
    fullIdentity(1).uscc,
    null,
    null,
  ]);
  expect(file.people).toMatchObject([{ name: '李雷', duty: '总工' }]);
  expect(file.capabilities).toMatchObject([{ segmentId: 'gis.cim', summary: '城市底座', evidence: 0 }]);
  expect(s.db.select().from(membershipApplications).where(eq(membershipApplications.id, former.id)).get()!.state).toBe(
    'withdrawn',
  );
  // Asked for once more, from the same page, it is the draft as it stands: nothing is taken over twice.
  expect(valueOf(beginApplication(s.db, person, again, s.occasion())).id).toBe(begun.id);
  const after = applicationFile(s.db, findApplication(s.db, begun.id)!);
  expect([after.people.length, after.capabilities.length]).toEqual([1, 1]);
});
