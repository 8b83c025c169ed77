import { expect, test } from 'vitest';
import { applicationReference } from '../../../app/alliance/applications/reference';
import { certificationReference } from '../../../app/certification/applications/candidate-view';

test('a reference number carries the year in China in which the file was begun', () => {
  const begun = (createdAt: string) => [
    applicationReference({ id: 12, createdAt }),
    certificationReference({ id: 12, createdAt }),
  ];
  expect(begun('2026-12-31T15:59:59.999Z')).toEqual(['TA-2026-000012', 'CA-2026-000012']);
  expect(begun('2026-12-31T16:00:00.000Z')).toEqual(['TA-2027-000012', 'CA-2027-000012']);
});
