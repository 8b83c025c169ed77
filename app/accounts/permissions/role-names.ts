import type { Language } from '../../i18n/language';
import { messages } from '../../i18n/messages';
import type { Role } from './role';

const names = messages({
  zh: {
    talent: '人才',
    member: '企业成员',
    representative: '机构代表',
    reviewer: '审核员',
    assessor: '考评员',
    official: '产业主管',
    administrator: '管理员',
  },
  en: {
    talent: 'talent',
    member: 'firm member',
    representative: 'representative of an institution',
    reviewer: 'reviewer',
    assessor: 'assessor',
    official: 'official',
    administrator: 'administrator',
  },
});

/** A role as readers call it. */
export function roleName(language: Language, role: Role): string {
  return names[language][role];
}
