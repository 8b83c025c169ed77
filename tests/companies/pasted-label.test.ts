import { expect, test } from 'vitest';
import { profileValue } from '../../app/alliance/profile/profile-values';
import { identitySection } from '../../app/alliance/applications/application-sections';
import { withoutLabel } from '../../app/companies/pasted-label';
import { institutionForm } from '../../app/institutions/institution-form';
import { ok } from '../../app/outcome';

test.each([
  ['企业名称：广州南方测绘科技股份有限公司', '广州南方测绘科技股份有限公司'],
  ['名 称：南方', '名 称：南方'],
  ['英文名称: South Surveying', 'South Surveying'],
  ['联系电话：020-8888', '020-8888'],
  ['网址：https://www.example.cn', 'https://www.example.cn'],
  ['Tel: 020 8888', '020 8888'],
  ['公司名称：', '公司名称：'],
  ['全称科技有限公司', '全称科技有限公司'],
  ['Nameless: a studio', 'Nameless: a studio'],
])('%s is kept as %s', (typed, kept) => expect(withoutLabel(typed)).toBe(kept));

test('a name pasted with its label is kept without it in a profile, an application and an institution', () => {
  expect(profileValue('nameZh', '企业名称：南方测绘')).toEqual(ok('南方测绘'));
  expect(profileValue('website', '官网：https://www.example.cn')).toEqual(ok('https://www.example.cn'));
  expect(identitySection.shape.nameZh.parse('公司名称: 南方测绘')).toBe('南方测绘');
  expect(identitySection.shape.contactPhone.parse('联系电话：020-88880000')).toBe('020-88880000');
  expect(institutionForm.shape.nameZh.parse('单位名称：广州大学')).toBe('广州大学');
});

test('words of a profile that are paragraphs stay as they are', () => {
  expect(profileValue('introZh', '名称：我们的故事')).toEqual(ok('名称：我们的故事'));
});
