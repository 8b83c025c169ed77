import type { NoticeGroup } from '../notices/notice-groups';
import { bySoonest, isOverdue, type WaitingItem } from '../waiting/waiting-item';

/** A thing that waits, and which kind of thing it is (`WaitingSource.kind`). */
export interface KindOfWaiting extends WaitingItem {
  readonly kind: string;
}

/** What stands under one heading: all that is overdue, answers to one's own needs, else what mails group alike. */
export type WaitingGroup = 'overdue' | 'answers' | NoticeGroup;

export interface GroupOfWaiting {
  readonly group: WaitingGroup;
  readonly items: readonly KindOfWaiting[];
}

/** Up to so many things stand in one list; more are grouped by what they are about. */
export const ungrouped = 10;

/** How the kinds of each group begin; the first that fits, and else the work of a desk. */
const beginnings: readonly (readonly [string, WaitingGroup])[] = [
  ['need-match', 'answers'],
  ['need-silence', 'desk'],
  ['need', 'needs'],
  ['offer', 'offers'],
  ['project-', 'desk'],
  ['project', 'projects'],
  ['case-study-check', 'desk'],
  ['case-study', 'projects'],
  ['thread', 'threads'],
  ['membership-application', 'membership'],
  ['supply-link', 'supply'],
  ['colleague-request', 'colleagues'],
  ['institution-invitation', 'colleagues'],
  ['talent-message', 'talent'],
  ['certification', 'certification'],
  ['assessment', 'certification'],
  ['score-appeal', 'certification'],
  ['scheme', 'certification'],
  ['exam-session', 'certification'],
  ['certificate', 'certificates'],
  ['second-factor', 'security'],
];

function groupOf(kind: string): WaitingGroup {
  return beginnings.find(([beginning]) => kind.startsWith(beginning))?.[1] ?? 'desk';
}

/**
 * Many things by what they are about, `today` an ISO date in China: what is overdue first, whatever it is; then answers
 * to one's own needs, which somebody waits for; then the group of which something is due soonest, those without a day
 * last.
 */
export function groupsOfWaiting(items: readonly KindOfWaiting[], today: string): GroupOfWaiting[] {
  const groups = new Map<WaitingGroup, KindOfWaiting[]>([
    ['overdue', []],
    ['answers', []],
  ]);
  for (const item of [...items].sort(bySoonest)) {
    const group = isOverdue(item, today) ? 'overdue' : groupOf(item.kind);
    const known = groups.get(group);
    if (known) known.push(item);
    else groups.set(group, [item]);
  }
  return [...groups].flatMap(([group, of]) => (of.length > 0 ? [{ group, items: of }] : []));
}
