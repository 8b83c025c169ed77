import { and, eq } from 'drizzle-orm';
import { accounts, roleGrants } from '../../db/schema/index';
import type { Database } from '../../db/client';
import type { Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import { mailToPerson } from '../alliance/alliance-mail.server';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import type { MailForm } from '../mail/mail';
import type { Party } from '../parties/party';
import { peopleFor } from '../parties/party-people.server';
import { needMessages } from './messages';
import type { Need } from './need-rows.server';
import { posterOf } from './poster';

type MailOccasion = Pick<Occasion, 'now' | 'keys' | 'origin'>;
type Details = (language: Language) => readonly string[];

/** What a need is called in the subject of a mail: its title where everybody reads it, nothing that tells else. */
function subjectOf(need: Pick<Need, 'readers' | 'titleZh' | 'titleEn'>, language: Language): string {
  return need.readers === 'everyone'
    ? localised(language, need.titleZh, need.titleEn)
    : needMessages[language].unnamed[need.readers];
}

/** Tells everybody who acts for an organisation. */
export function mailToParty(
  tx: Transaction,
  party: Party,
  need: Need,
  mail: MailForm,
  occasion: MailOccasion,
  details: Details,
): void {
  for (const { id } of peopleFor(tx, party))
    mailToPerson(tx, id, mail, occasion, (language) => [subjectOf(need, language), ...details(language)]);
}

/** Tells whoever may act for the poster of a need: its organisation's people, or the officials of its region. */
export function mailToPoster(
  tx: Transaction,
  need: Need,
  mail: MailForm,
  occasion: MailOccasion,
  details: Details,
): void {
  const poster = posterOf(need);
  if (poster.kind !== 'desk') return mailToParty(tx, poster, need, mail, occasion, details);
  for (const id of officialsOf(tx, poster.regionCode))
    mailToPerson(tx, id, mail, occasion, (language) => [subjectOf(need, language), ...details(language)]);
}

/** Accounts that hold the office of official for a region, those of the region itself or, where it has none, above it. */
export function officialsOf(tx: Database | Transaction, regionCode: string): number[] {
  const held = tx
    .select({ id: accounts.id, regionCode: roleGrants.regionCode })
    .from(roleGrants)
    .innerJoin(accounts, eq(accounts.id, roleGrants.accountId))
    .where(and(eq(roleGrants.role, 'official'), eq(accounts.state, 'active')))
    .orderBy(roleGrants.id)
    .all();
  const nearest = [regionCode, `${regionCode.slice(0, 4)}00`, `${regionCode.slice(0, 2)}0000`, null];
  for (const code of nearest) {
    const here = held.filter((grant) => grant.regionCode === code);
    if (here.length > 0) return [...new Set(here.map(({ id }) => id))];
  }
  return [];
}
