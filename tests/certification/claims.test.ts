import { expect, test } from 'vitest';
import { overclaims } from '../../app/certification/claims';

const terms = (text: string, may: Parameters<typeof overclaims>[1] = []) => overclaims(text, may).map(({ term }) => term);

test.each([
  ['国家职业技能等级证书', ['国家']],
  ['全国通用 · 人社部认证', ['全国', '人社部']],
  ['國 家 級 數字孪生工程师', ['国家']],
  ['全 国-通-用', ['全国']],
  ['人力资源和社会保障部颁发', ['人力资源和社会保障部']],
  ['国\u200b家认证', ['国家']],
  ['Nation-wide certificate of the Ministry of Human Resources', ['nationwide', 'ministryof']],
  ['国际注册工程师', ['国际']],
  ['职业资格证书', ['职业资格']],
])('%s claims %j', (text, expected) => {
  expect(terms(text)).toEqual(expected);
});

test.each(['物联网数字孪生技术开发师（三级）', '广州数字孪生联盟认证', 'Alliance certificate of digital-twin skill'])('%s may stand', (text) => {
  expect(terms(text)).toEqual([]);
});

test('a body authorised for the claim may make it, and no other', () => {
  expect(terms('国家职业技能等级证书，人社部备案', ['national'])).toEqual(['人社部']);
  expect(terms('国家职业技能等级证书，人社部备案', ['national', 'ministry'])).toEqual([]);
});
