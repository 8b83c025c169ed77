import { eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { authorisations, companies } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import type { BodyChange } from '../certificates/bodies/body-change';
import { proposeBodyChange, type StoredBodyChange } from '../certificates/bodies/body-changes.server';
import { loseIssuerKey } from '../certificates/bodies/lost-key.server';
import { proposeAnew } from '../certificates/issue/replacement.server';
import { voidEarlierKey } from '../certificates/keys/earlier-key.server';
import type { CertificationOccasion } from '../certification/applications/occasion.server';
import { ok, refuse, type Outcome } from '../outcome';
import { losableKeys } from './body-desk-view.server';
import type { BodyForm } from './desk-forms';

/** Proposes a body as its form has it; a firm is named by the last part of its address. */
export function addBodyFromForm(
  db: Database,
  actor: Actor,
  { company, registerUrl, ...form }: BodyForm,
  occasion: CertificationOccasion,
): Outcome<StoredBodyChange> {
  const companyId =
    company === ''
      ? null
      : (db.select({ id: companies.id }).from(companies).where(eq(companies.slug, company)).get()?.id ?? undefined);
  if (companyId === undefined) return refuse('company-unknown', { field: 'company', value: company });
  const body = { ...form, companyId, registerUrl: registerUrl === '' ? null : registerUrl };
  return proposeBodyChange(db, actor, { bodyId: form.id, change: { kind: 'add', body } }, occasion);
}

/** Proposes to end an authorisation as its form has it. */
export function proposeAuthorisationEnd(
  db: Database,
  actor: Actor,
  { id, untilOn, reason }: { readonly id: number; readonly untilOn: string; readonly reason: string },
  occasion: CertificationOccasion,
): Outcome<StoredBodyChange> {
  const row = db.select({ bodyId: authorisations.bodyId }).from(authorisations).where(eq(authorisations.id, id)).get();
  if (!row) return refuse('authorisation-unknown', { value: String(id) });
  const change = { kind: 'end-authorisation', authorisationId: id, untilOn, reason } as const;
  return proposeBodyChange(db, actor, { bodyId: row.bodyId, change }, occasion);
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

/** Where a step leads: to the batch it proposed, or to the change that waits for a second person. */
interface StepDone {
  readonly batchId?: number;
  readonly changeId?: number;
}

/** Does one thing to a body, as its form has it; what needs two people is proposed. */
export function stepOfBody(
  db: Database,
  actor: Actor,
  bodyId: string,
  step: BodyStep,
  occasion: CertificationOccasion,
): Outcome<StepDone> {
  if (step.part === 'reissue') {
    const proposed = proposeAnew(db, actor, bodyId, occasion);
    return proposed.ok ? ok({ batchId: proposed.value }) : proposed;
  }
  if (step.part === 'lost-key') return loseKey(db, actor, { bodyId, ...step.form }, occasion);
  const proposed = proposeBodyChange(db, actor, { bodyId, change: changeOf(bodyId, step) }, occasion);
  return proposed.ok ? ok({ changeId: proposed.value.id }) : proposed;
}

function changeOf(bodyId: string, step: Exclude<BodyStep, { part: 'reissue' | 'lost-key' }>): BodyChange {
  switch (step.part) {
    case 'authorisations': {
      const { occupation, level, ...rest } = step.form;
      return { kind: 'authorise', authorisation: { bodyId, occupationId: occupation, levels: [...level], ...rest } };
    }
    case 'key':
      return { kind: 'key' };
    case 'end': {
      const { endedOn, successor, reason } = step.form;
      return { kind: 'end', endedOn, successorId: successor || null, reason };
    }
  }
}

/** The present key is voided and another one proposed, an earlier one only voided. */
function loseKey(
  db: Database,
  actor: Actor,
  { bodyId, key, reason }: { bodyId: string; key: string; reason: string },
  occasion: CertificationOccasion,
): Outcome<StepDone> {
  if (reason === '') return refuse('reason-needed', { field: 'reason' });
  const present = losableKeys(db, bodyId).some(({ publicKey, until }) => publicKey === key && until === null);
  const input = { bodyId, publicKey: key, reason };
  if (!present) {
    const voided = voidEarlierKey(db, actor, input, occasion);
    return voided.ok ? ok({}) : voided;
  }
  const lost = loseIssuerKey(db, actor, input, occasion);
  if (!lost.ok) return lost;
  return ok(lost.value === null ? {} : { changeId: lost.value });
}
