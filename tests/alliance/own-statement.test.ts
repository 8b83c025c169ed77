import { expect, it } from 'vitest';
import { applicationSource, isOwnStatement, profileSource, standing } from '../../app/alliance/own-statement';

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
