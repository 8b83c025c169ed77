import { expect, test } from 'vitest';
import { matchReason } from '../../app/directory/match-reason';

const company = {
  nameZh: '广州中海达卫星导航技术股份有限公司',
  shortName: '中海达',
  nameEn: 'Hi-Target',
  stockCode: '300177.SZ',
  uscc: null,
  aliases: ['HiTarget', '海达旧名'],
  address: '番禺区番禺大道北555号',
};

test.each([
  ['中海', null],
  ['卫星 导航', null],
  ['hi-target', { by: 'alias', text: 'HiTarget' }],
  ['hi', { by: 'alias', text: 'HiTarget' }],
  ['300177', { by: 'code', text: '300177.SZ' }],
  ['旧名', { by: 'alias', text: '海达旧名' }],
  ['zhonghaida', { by: 'pinyin', text: '中海达' }],
  ['zhongh', { by: 'pinyin', text: '中海达' }],
  ['zhd', { by: 'initials', text: '中海达' }],
  ['番禺大道', { by: 'address', text: '番禺区番禺大道北555号' }],
  ['中海达 555', { by: 'address', text: '番禺区番禺大道北555号' }],
  ['jiuming', { by: 'alias', text: '海达旧名' }],
  ['***', null],
])('the reason for %s', (q, expected) => {
  expect(matchReason(q, company)).toEqual(expected);
});
