import { expect, test } from 'vitest';
import { romanisedName } from '../../app/companies/romanised-name';

test.each([
  [{ nameZh: '广州中海达股份有限公司', shortName: '中海达', nameEn: null }, 'Zhong Hai Da'],
  [{ nameZh: '重庆测绘', nameEn: null }, 'Chong Qing Ce Hui'],
  [{ nameZh: '51WORLD 五一视界', nameEn: null }, '51WORLD Wu Yi Shi Jie'],
  [{ nameZh: '南方测绘', nameEn: 'South Surveying' }, null],
  [{ nameZh: 'ESRI', nameEn: null }, null],
])('on an English page %j is said “%s”', (names, said) => {
  expect(romanisedName('en', names)).toBe(said);
});

test('whoever reads 中文 needs no pinyin', () => {
  expect(romanisedName('zh', { nameZh: '中海达', nameEn: null })).toBeNull();
});
