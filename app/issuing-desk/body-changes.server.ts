import { eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { recordAuthorisation } from '../certificates/bodies/authorisation.server';
import { addIssuingBody, endIssuingBody } from '../certificates/bodies/body-register.server';
import { rotateIssuerKey } from '../certificates/bodies/body.server';
import { proposeAnew } from '../certificates/issue/replacement.server';
import { voidEarlierKey } from '../certificates/keys/earlier-key.server';
import type { CertificationOccasion } from '../certification/applications/occasion.server';
import { ok, refuse, type Outcome } from '../outcome';
import { losableKeys } from './body-desk-view.server';
import type { BodyForm } from './desk-forms';

/** Adds a body as its form has it; a firm is named by the last part of its address. */
export function addBodyFromForm(
  db: Database,
  actor: Actor,
  { company, registerUrl, ...form }: BodyForm,
  occasion: CertificationOccasion,
): Outcome<{ id: string }> {
  const companyId =
    company === ''
      ? null
      : (db.select({ id: companies.id }).from(companies).where(eq(companies.slug, company)).get()?.id ?? undefined);
  if (companyId === undefined) return refuse('company-unknown', { field: 'company', value: company });
  return addIssuingBody(
    db,
    actor,
    { ...form, companyId, registerUrl: registerUrl === '' ? null : registerUrl },
    occasion,
  );
}

export type BodyStep =
  | {
      readonly part: 'authorisations';
      readonly form: {
        readonly occupation: string;
        readonly level: readonly number[];
        readonly fromOn: string;
        readonly untilOn: string | null;
        readonly basis: string;
      };
    }
  | { readonly part: 'key' }
  | { readonly part: 'lost-key'; readonly form: { readonly key: string; readonly reason: string } }
  | {
      readonly part: 'end';
      readonly form: { readonly endedOn: string; readonly successor: string; readonly reason: string };
    }
  | { readonly part: 'reissue' };

/** Does one thing to a body, as its form has it. A reissue answers the batch it proposed. */
export async function stepOfBody(
  db: Database,
  actor: Actor,
  bodyId: string,
  step: BodyStep,
  occasion: CertificationOccasion,
): Promise<Outcome<{ batchId?: number }>> {
  const done = await (async (): Promise<Outcome<unknown>> => {
    switch (step.part) {
      case 'authorisations': {
        const { occupation, level, ...rest } = step.form;
        const given = { bodyId, occupationId: occupation, levels: [...level], ...rest };
        return recordAuthorisation(db, actor, given, occasion);
      }
      case 'key':
        return rotateIssuerKey(db, actor, { bodyId, compromised: false }, occasion);
      case 'lost-key':
        return loseKey(db, actor, { bodyId, ...step.form }, occasion);
      case 'end': {
        const { endedOn, successor, reason } = step.form;
        return endIssuingBody(db, actor, { id: bodyId, endedOn, successorId: successor || null, reason }, occasion);
      }
      case 'reissue':
        return proposeAnew(db, actor, bodyId, occasion);
    }
  })();
  if (!done.ok) return done;
  return ok(step.part === 'reissue' ? { batchId: done.value as number } : {});
}

/** The present key is replaced, an earlier one only voided. */
async function loseKey(
  db: Database,
  actor: Actor,
  { bodyId, key, reason }: { bodyId: string; key: string; reason: string },
  occasion: CertificationOccasion,
): Promise<Outcome<unknown>> {
  if (reason === '') return refuse('reason-needed', { field: 'reason' });
  const present = losableKeys(db, bodyId).some(({ publicKey, until }) => publicKey === key && until === null);
  return present
    ? rotateIssuerKey(db, actor, { bodyId, compromised: true, reason }, occasion)
    : voidEarlierKey(db, actor, { bodyId, publicKey: key, reason }, occasion);
}
