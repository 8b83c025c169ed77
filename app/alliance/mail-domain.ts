import { siteOf } from './applications/likeness';

/** Where anybody gets an address: a mailbox there proves nothing about a firm, whatever its website says. */
const freeMailHosts: ReadonlySet<string> = new Set(
  `qq.com foxmail.com 163.com 126.com yeah.net 188.com sina.com sina.com.cn sina.cn sohu.com aliyun.com 139.com 189.cn wo.cn 21cn.com
  tom.com 263.net eyou.com gmail.com googlemail.com outlook.com hotmail.com live.com msn.com icloud.com me.com yahoo.com
  yahoo.cn yahoo.com.cn proton.me protonmail.com gmx.com mail.com yandex.com zoho.com`
    .trim()
    .split(/\s+/),
);

/** The domain of a firm's website at which a mailbox is the firm's own; null without one, or where anybody gets one. */
export function ownMailDomain(website: string | null): string | null {
  const site = siteOf(website);
  if (site === null) return null;
  const free = [...freeMailHosts].some((host) => site === host || site.endsWith(`.${host}`));
  return free ? null : site;
}

/**
 * Whether an e-mail address lies at the domain of the firm's website or below it; above it may be a platform that hosts
 * many firms.
 */
export function isAtFirmsDomain(email: string, website: string | null): boolean {
  const site = ownMailDomain(website);
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  return site !== null && (site === domain || domain.endsWith(`.${site}`));
}
