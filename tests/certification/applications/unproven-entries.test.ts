import { expect, test } from 'vitest';
import { unprovenEntries } from '../../../app/certification/applications/entry-names.server';
import { emptyRecord, type TalentRecord } from '../../../app/certification/talent/talent-record';
import { testDatabase } from '../../database';

const db = testDatabase();
const school: TalentRecord['education'][number] = {
  school: '华南理工大学',
  level: 'bachelor',
  completedOn: '2019-06-30',
  fields: [],
};
const job: TalentRecord['work'][number] = { employer: '广州测绘院', from: '2019-07-01', until: null, fields: [] };

test('names each entry that nothing proves, and none that a link or a file proves', () => {
  const proof = [{ url: 'https://example.cn/proof', note: '' }];
  const record = {
    ...emptyRecord,
    education: [school],
    work: [job, { ...job, employer: '广州设计院', evidence: proof }],
  };
  expect(unprovenEntries(db, 'zh', record)).toEqual(['2019-07-01 – 至今 广州测绘院', '2019-06-30 华南理工大学 本科']);
  expect(unprovenEntries(db, 'en', record)[0]).toBe('2019-07-01 – now 广州测绘院');
  expect(unprovenEntries(db, 'zh', emptyRecord)).toEqual([]);
});
