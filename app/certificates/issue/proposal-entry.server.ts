import { eq } from 'drizzle-orm';
import { certificateBatches, certificates, talents } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import { dateInChina } from '../../calendar/working-days';
import { tellSecondPeople } from '../../accounts/second-person.server';
import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { recordEvent } from '../../events/record.server';
import type { Certificate } from '../certificate.server';
import { certificateNumber } from '../number';

export interface Proposer {
  readonly accountId: number;
  readonly role: string;
}

interface BatchInput extends Pick<typeof certificateBatches.$inferInsert, 'kind' | 'sessionId' | 'reason'> {
  /** Whose officials issue it. */
  readonly home: string;
}

/** Opens a batch for proposals added in the same transaction; answers its id. Who may issue it is told at once. */
export function addBatch(
  tx: Transaction,
  { home, ...input }: BatchInput,
  by: Proposer,
  occasion: CertificationOccasion,
): number {
  const { id } = tx
    .insert(certificateBatches)
    .values({ ...input, state: 'proposed', proposedBy: by.accountId, proposedAt: occasion.now.toISOString() })
    .returning({ id: certificateBatches.id })
    .get();
  recordEvent(
    tx,
    {
      actor: by,
      deed: 'certificate-batch.propose',
      thing: { type: 'certificate-batch', id },
      after: { state: 'proposed', kind: input.kind, sessionId: input.sessionId ?? null },
    },
    occasion,
  );
  const at = (language: Language) => paths(language).certificateBatch(id);
  const proposed = { step: 'batch', regionCode: home, proposedBy: by.accountId, at } as const;
  tellSecondPeople(tx, proposed, occasion);
  return id;
}

type Proposed = Pick<
  typeof certificates.$inferInsert,
  | 'bodyId'
  | 'accountId'
  | 'seatId'
  | 'schemeVersionId'
  | 'occupationId'
  | 'level'
  | 'name'
  | 'replacesId'
  | 'replacement'
  | 'batchId'
>;

/** Adds a proposal under a number drawn now. */
export function addProposal(
  tx: Transaction,
  proposed: Proposed,
  by: Proposer,
  occasion: CertificationOccasion,
): Certificate {
  const at = occasion.now.toISOString();
  const added = tx
    .insert(certificates)
    .values({
      ...proposed,
      latinName: latinNameOf(tx, proposed.accountId),
      number: freeNumber(tx, occasion),
      state: 'proposed',
      proposedBy: by.accountId,
      proposedAt: at,
      changedAt: at,
    })
    .returning()
    .get();
  recordEvent(
    tx,
    {
      actor: by,
      deed: 'certificate.propose',
      thing: { type: 'certificate', id: added.number },
      after: {
        state: 'proposed',
        bodyId: added.bodyId,
        occupationId: added.occupationId,
        level: added.level,
        replacesId: added.replacesId,
        batchId: added.batchId,
      },
    },
    occasion,
  );
  return added;
}

/** As the holder's record has it now. */
function latinNameOf(tx: Transaction, accountId: number): string | null {
  const record = tx.select({ name: talents.latinName }).from(talents).where(eq(talents.accountId, accountId)).get();
  return record?.name ?? null;
}

function freeNumber(tx: Transaction, occasion: CertificationOccasion): string {
  for (;;) {
    const number = certificateNumber(Number(dateInChina(occasion.now).slice(0, 4)), occasion.random);
    if (!tx.select({ id: certificates.id }).from(certificates).where(eq(certificates.number, number)).get())
      return number;
  }
}
