/** What mails are about, as their readers choose when they want them. Security cannot be put off. */
export const noticeGroups = [
  'security',
  'membership',
  'offers',
  'supply',
  'colleagues',
  'talent',
  'certification',
  'sessions',
  'certificates',
  'searches',
  'needs',
  'projects',
  'threads',
  'desk',
  'other',
] as const;
export type NoticeGroup = (typeof noticeGroups)[number];
export type StoppableGroup = Exclude<NoticeGroup, 'security'>;

/** When a reader wants the mail of a group: with each notice, once a day, or never. The inbox holds it always. */
export const noticeTimes = ['at-once', 'daily', 'off'] as const;
export type NoticeTime = (typeof noticeTimes)[number];

/** How the kinds of each group begin; the first that fits. */
const beginnings: readonly (readonly [string, NoticeGroup])[] = [
  ['account-', 'security'],
  ['certification-', 'certification'],
  ['session-', 'sessions'],
  ['certificate-', 'certificates'],
  ['offer', 'offers'],
  ['link', 'supply'],
  ['colleague', 'colleagues'],
  ['talent', 'talent'],
  ['search', 'searches'],
  ['need', 'needs'],
  ['match', 'needs'],
  ['invitation', 'needs'],
  ['sealedInvitation', 'needs'],
  ['project', 'projects'],
  ['case', 'projects'],
  ['thread', 'threads'],
  ['institution', 'colleagues'],
  ['representative', 'colleagues'],
  ['escalated', 'desk'],
  ['desk', 'desk'],
  ['submitted', 'membership'],
  ['returned', 'membership'],
  ['refused', 'membership'],
  ['approved', 'membership'],
  ['membership', 'membership'],
  ['profile', 'membership'],
  ['approval', 'membership'],
  ['capability', 'membership'],
  ['change', 'membership'],
  ['contest', 'membership'],
  ['firm', 'membership'],
  ['record', 'membership'],
  ['report', 'membership'],
];

/** The group of a kind of mail. */
export function groupOf(kind: string): NoticeGroup {
  return beginnings.find(([beginning]) => kind.startsWith(beginning))?.[1] ?? 'other';
}

/** Whether a reader may put off or stop a group. */
export function isStoppable(group: NoticeGroup): group is StoppableGroup {
  return group !== 'security';
}
