import { eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies } from '../../db/schema/index';
import { write } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { mailToPerson } from '../alliance/alliance-mail.server';
import { peopleOf } from '../alliance/firm-people.server';
import { colleagueMessages } from '../alliance/colleague-messages';
import { leavesNoOwner, setStanding, type Standing } from '../alliance/owners.server';
import { ok, refuse, type Outcome } from '../outcome';
import { paths } from '../paths';
import { withPresentRoles } from './colleague-request.server';
import { colleagueMails } from './mails';

type EntrustRefusal = PermissionRefusal | 'role-not-held' | 'last-owner';

/** An owner makes a colleague, or themselves, owner or editor; of those who can sign in one always stays owner. */
export function entrustColleague(
  db: Database,
  actor: Actor | null,
  input: { companyId: number; accountId: number; standing: Standing },
  occasion: Occasion,
): Outcome<null, EntrustRefusal> {
  const { companyId, accountId, standing } = input;
  return write(db, (tx): Outcome<null, EntrustRefusal> => {
    const person = withPresentRoles(tx, actor);
    const named = { type: 'company', id: companyId };
    const allowed = authoriseIn(tx, person, 'colleague.entrust', { companyId }, named, occasion);
    if (!allowed.ok) return allowed;
    const people = peopleOf(tx, companyId);
    if (!people.some(({ id }) => id === accountId)) return refuse('role-not-held', { value: String(accountId) });
    if (standing === 'editor' && (people.length === 1 || leavesNoOwner(tx, companyId, accountId)))
      return refuse('last-owner', { value: String(accountId) });
    setStanding(tx, input, { accountId: person!.accountId, role: allowed.value }, occasion);
    if (accountId === person!.accountId) return ok(null);
    const firm = tx.select().from(companies).where(eq(companies.id, companyId)).get()!;
    mailToPerson(tx, accountId, colleagueMails.colleagueEntrusted, occasion, (language) => [
      firm.nameZh,
      colleagueMessages[language].standing[standing],
      `${occasion.origin}${paths(language).companyColleagues(firm.slug)}`,
    ]);
    return ok(null);
  });
}
