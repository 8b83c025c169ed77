import { mac, type Keys } from '../secrets/keys.server';
import { noticeGroups, type NoticeGroup } from './notice-groups';

/** The word of a link that stops a group of mails to an account, for whoever has the mail. It needs no sign-in. */
export function stopToken(keys: Keys, accountId: number, group: NoticeGroup): string {
  return `${accountId}.${group}.${mac(keys, 'stop', String(accountId), group)}`;
}

/** What a link stops, if it is one of ours; else null. */
export function stopOf(keys: Keys, token: string): { accountId: number; group: NoticeGroup } | null {
  const [account = '', name = ''] = token.split('.');
  const group = noticeGroups.find((one) => one === name);
  if (!group || !/^\d{1,12}$/.test(account)) return null;
  const accountId = Number(account);
  // Compared as a whole: what was cut off or added makes it another word.
  return token === stopToken(keys, accountId, group) ? { accountId, group } : null;
}
