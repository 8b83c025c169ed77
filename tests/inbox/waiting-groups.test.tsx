import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { InboxPage } from '../../app/inbox/inbox-page';
import { groupsOfWaiting, type KindOfWaiting } from '../../app/inbox/waiting-groups';

const today = '2026-11-23';
const item = (kind: string, dueOn: string | null, subject = kind): KindOfWaiting => ({
  kind,
  standing: 'act',
  act: '办',
  subject,
  behalf: null,
  waitsFor: null,
  since: '2026-11-01T00:00:00.000Z',
  dueOn,
  href: '/x',
});

test('many things stand by what they are about: overdue, answers to one’s needs, then what is due soonest', () => {
  const groups = groupsOfWaiting(
    [
      item('thread', null),
      item('project', '2026-12-31'),
      item('need-match', '2027-02-01'),
      item('offer-lapse', '2026-11-20'),
      item('need-invitation', '2026-11-30'),
      item('project', '2026-11-22', '迟了的'),
      item('need-lapse', '2026-12-01'),
    ],
    today,
  );
  expect(groups.map(({ group, items }) => [group, items.map(({ subject }) => subject)])).toEqual([
    ['overdue', ['offer-lapse', '迟了的']],
    ['answers', ['need-match']],
    ['needs', ['need-invitation', 'need-lapse']],
    ['projects', ['project']],
    ['threads', ['thread']],
  ]);
});

test('up to ten stand in one list; more under headings with their counts', () => {
  const page = (count: number) =>
    renderToStaticMarkup(
      <InboxPage
        language="zh"
        waiting={{ mine: Array.from({ length: count }, () => item('need-match', '2026-12-31')), read: [], begun: [] }}
        today={today}
        limit={100}
        unread={0}
      />,
    );
  expect(page(10)).not.toContain('rowgroup');
  expect(page(11)).toContain('<th colSpan="5" scope="rowgroup">有人答复了您的需求 · 11</th>');
});

test('messages are counted as what waits is: a hundred and more are 99+', () => {
  const counted = (unread: number) =>
    /消息<span[^>]*>([^<]*)</.exec(
      renderToStaticMarkup(
        <InboxPage
          language="zh"
          waiting={{ mine: [], read: [], begun: [] }}
          today={today}
          limit={100}
          unread={unread}
        />,
      ),
    )?.[1];
  expect([counted(0), counted(7), counted(99), counted(100)]).toEqual([undefined, '7', '99', '99+']);
});
