import { eq, or, sql } from 'drizzle-orm';
import { accounts, companies, type assessorInterests } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import { normalisedEmail } from '../../accounts/email';
import { ok, refuse, type Outcome } from '../../outcome';

/** Whom an assessor may not score: somebody by address, or a company by its credit code or whole name. */
export type DeclaredConflict =
  | { readonly kind: 'family' | 'trainee'; readonly email: string }
  | { readonly kind: 'company'; readonly company: string };

/** Whom a conflict names, as it is kept. */
export type Whom = Pick<typeof assessorInterests.$inferInsert, 'personEmail' | 'candidateId' | 'companyId'>;

export function subjectOf(
  tx: Transaction,
  conflict: DeclaredConflict,
): Outcome<Whom, 'email-invalid' | 'firm-unknown'> {
  return conflict.kind === 'company' ? companyOf(tx, conflict.company) : personOf(tx, conflict.email);
}

function personOf(tx: Transaction, email: string): Outcome<Whom, 'email-invalid'> {
  const personEmail = normalisedEmail(email);
  if (personEmail === null) return refuse('email-invalid', { field: 'email', value: email });
  return ok({
    personEmail,
    candidateId: tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, personEmail)).get()?.id ?? null,
  });
}

function companyOf(tx: Transaction, text: string): Outcome<Whom, 'firm-unknown'> {
  const wanted = text.normalize('NFKC').trim();
  const found = tx
    .select({ id: companies.id })
    .from(companies)
    .where(
      or(
        eq(companies.nameZh, wanted),
        eq(companies.uscc, wanted.toUpperCase().replaceAll(' ', '')),
        sql`${companies.shortName} = ${wanted}`,
      ),
    )
    .limit(2)
    .all();
  return found.length === 1
    ? ok({ companyId: found[0]!.id })
    : refuse('firm-unknown', { field: 'company', value: text });
}
