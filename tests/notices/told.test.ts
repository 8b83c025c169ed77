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

test('no kind of mail of a noun is filed under what is nobody’s', () => {
  const nouns = import.meta.glob<Record<string, Record<string, { readonly kind?: string }>>>(
    ['../../app/**/mails.ts', '../../app/**/search-mails.ts'],
    { eager: true },
  );
  const kinds = Object.values(nouns).flatMap((noun) =>
    Object.values(noun).flatMap((mails) => Object.values(mails).flatMap(({ kind }) => kind ?? [])),
  );
  expect(kinds.length).toBeGreaterThan(80);
  // A code proves who asks: it is of no kind of news.
  expect(kinds.filter((kind) => groupOf(kind) === 'other')).toEqual(['proofCode']);
  expect(groupOf('invitationAccepted')).toBe('needs');
});
