import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { explainTalent } from '../../../app/certification/talent/refusals';
import { employersLike, saveBasics } from '../../../app/certification/talent/talent-basics.server';
import { TalentPage } from '../../../app/certification/talent/talent-pages';
import { talentProfile } from '../../../app/certification/talent/talent-profile.server';
import { companies } from '../../../db/schema';
import { testDatabase } from '../../database';
import { at, someone } from '../exam-scene';

test('an employer that is not on record is refused with the names like it, which the form offers', () => {
  const db = testDatabase();
  const person = someone(db);
  const save = (company: string) =>
    saveBasics(db, person, { name: '李华', regionCode: '440100', company, revision: 0 }, at());
  const whole = db.select({ name: companies.nameZh }).from(companies).limit(1).all()[0]!.name;
  const typed = whole.slice(0, -2);
  const refusal = save(typed);
  if (refusal.ok) throw new Error('taken');
  expect(refusal).toMatchObject({ code: 'company-unknown', field: 'company', value: typed });
  expect(refusal.allowed).toContain(whole);
  expect(explainTalent('zh', refusal)).toBe(
    `名录里没有叫这个名称的企业。相近的有：${refusal.allowed!.join('、')}。选一家填全称；不在其中就留空。`,
  );
  const fault = { values: { company: typed }, refusals: [refusal] };
  const profile = talentProfile(db, person.accountId, 'zh');
  const page = renderToStaticMarkup(
    <TalentPage language="zh" profile={profile} fault={fault} regions={[]} carried={null} />,
  );
  expect(page).toContain('list="field-company-suggestions"');
  expect(page).toContain(`<option value="${whole}"`);
  expect(page).toContain('data-suggestions="/talent/employers.json"');
  expect(employersLike(db, typed)).toContain(whole);
  expect([employersLike(db, typed.slice(0, 1)), employersLike(db, '没有这家')]).toEqual([[], []]);
  const stranger = save('没有这家');
  expect(stranger).toMatchObject({ code: 'company-unknown', allowed: [] });
  expect(save(whole)).toMatchObject({ ok: true });
});
