import { expect, test } from 'vitest';
import { overclaims } from '../../../app/certification/schemes/claims';

const terms = (text: string, may: Parameters<typeof overclaims>[1] = []) =>
  overclaims(text, may).map(({ term }) => term);

test.each([
  ['国家职业技能等级证书', ['国家', '职业技能等级']],
  ['全国通用 · 人社部认证', ['全国', '人社部']],
  ['國 家 級 數字孪生工程师', ['国家']],
  ['全 国-通-用', ['全国']],
  ['人力资源和社会保障部颁发', ['人力资源和社会保障部']],
  ['国\u200b家认证', ['国家']],
  ['Nation-wide certificate of the Ministry of Human Resources', ['nationwide', 'ministryof']],
  ['国际注册工程师', ['国际']],
  ['职业资格证书', ['职业资格']],
  ['中国数字孪生认证中心', ['中国数字孪生认证中心']],
  ['中国人才评价中心', ['中国人才评价中心']],
  ['中國數字孿生認證委員會', ['中国数字孿生认证委员会']],
  ['中国注册数字孪生工程师', ['中国注册']],
  ['中华数字孪生协会', ['中华数字孪生协会']],
  ['世界数字孪生联盟', ['世界']],
  ['世界技能认证', ['世界']],
  ['全球认可的工程师', ['全球']],
  ['联合国教科文认可', ['联合国']],
  ['数字孪生执业资格证', ['执业资格']],
  ['持证上岗必备', ['持证上岗']],
  ['上岗证', ['上岗证']],
  ['从业资格考试', ['从业资格']],
  ['数字孪生职业技能等级证书', ['职业技能等级']],
  ['政府认可，住建部推荐', ['政府认可', '住建部']],
  ['持证可领补贴', ['补贴']],
  ['可申领技能提升補貼', ['补贴']],
  ['持证可落户广州', ['落户']],
  ['积分入户加分', ['积分入户']],
  ['抵扣个税，可评职称', ['个税', '职称']],
  ['包过班', ['包过']],
  ['Chartered Twin Engineer of China', ['chartered']],
  ['Chartered Institute of Digital Twins of China', ['chartered']],
  ['China Digital Twin Certification Center', ['chinadigitaltwincertificationcenter']],
  ['Digital Twin Institute of China', ['instituteofchina']],
  ['World Digital Twin Federation', ['world']],
  ['Royal Society of Twins', ['royal']],
  ['Officially recognised licence to practise', ['officiallyrecognised', 'licencetopractise']],
  ['Professional qualification with subsidy and hukou', ['professionalqualification', 'subsidy', 'hukou']],
  ['Holders qualify for a tax deduction', ['taxdeduct']],
])('%s claims %j', (text, expected) => {
  expect(terms(text)).toEqual(expected);
});

test.each([
  '物联网数字孪生技术开发师（三级）',
  '广州数字孪生联盟认证',
  '中国电信股份有限公司广州分公司',
  '中国建筑科学研究院',
  '把物理世界映射到数字世界的建模师',
  '微积分与数值方法',
  '会用全球导航卫星数据的地理建模师',
  '通过初级考核的数字孪生BIM建模师。',
  '五级/初级工',
  'Alliance certificate of digital-twin skill',
  'Models of the physical world and of virtual worlds',
  'South China University of Technology',
  'People of any nationality may apply',
])('%s may stand', (text) => {
  expect(terms(text)).toEqual([]);
});

test('a body authorised for the claim may make it, and no other', () => {
  expect(terms('国家职业技能等级证书，人社部备案', ['national'])).toEqual(['人社部']);
  expect(terms('国家职业技能等级证书，人社部备案', ['national', 'ministry'])).toEqual([]);
  expect(terms('World Skills', ['international'])).toEqual([]);
});

test('what other authorities decide case by case nobody may promise', () => {
  expect(overclaims('国家证书，可领补贴', ['national', 'ministry', 'international'])).toEqual([
    { term: '补贴', authority: null },
  ]);
});
