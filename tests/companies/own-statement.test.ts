import { expect, it } from 'vitest';
import {
  applicationSource,
  filesNote,
  isOwnStatement,
  ownStatementIn,
  profileSource,
  standing,
} from '../../app/companies/own-statement';

it('a firm’s newer word on a field takes the place of its own older one, never of another source', () => {
  const said = [
    { field: 'website', source: applicationSource('TA-2026-000001'), value: 'old.example' },
    { field: 'website', source: 'official list', value: 'listed.example' },
    { field: 'uscc', source: applicationSource('TA-2026-000001'), value: 'code' },
    { field: 'website', source: profileSource(7), value: 'new.example' },
  ];
  expect(standing(said).map((one) => one.value)).toEqual(['listed.example', 'code', 'new.example']);
  expect([isOwnStatement('official list'), isOwnStatement(profileSource(1))]).toEqual([false, true]);
});

it('a firm’s own statement is told in one language, what others said as it was recorded', () => {
  const evidence = [applicationSource('TA-2026-000001'), 'https://a.example', filesNote(2)].join('; ');
  expect(ownStatementIn('zh', evidence)).toBe('企业申报 TA-2026-000001; https://a.example; 文件 2 份');
  expect(ownStatementIn('en', evidence)).toBe("firm's own application TA-2026-000001; https://a.example; files: 2");
  expect(ownStatementIn('zh', '官方名单 official list; 文件 files: 2')).toBe('官方名单 official list; 文件 files: 2');
});
