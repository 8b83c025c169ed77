import { expect, test } from 'vitest';
import { supplyLinkMails } from '../../app/alliance/supply-links/mails';
import { reviewMails } from '../../app/review-desk/mails';
import { groupOf } from '../../app/notices/notice-groups';

test('what was decided about a firm’s record and links falls into a group its people know', () => {
  const kinds = [
    reviewMails.profileAccepted,
    reviewMails.profileRejected,
    supplyLinkMails.linkConfirmed,
    supplyLinkMails.linkDisputed,
  ].map(({ kind }) => groupOf(kind));
  expect(kinds).toEqual(['membership', 'membership', 'supply', 'supply']);
});
