import { and, eq, notExists, sql } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { applicationEvidence, applicationProofs, membershipApplications, storedFiles } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authorise } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { uploadRules } from '../../files/upload-limits';
import type { ReceiveRefusal, Upload } from '../../files/file-receipt.server';
import type { FileStore } from '../../files/file-store.server';
import { keepUpload, type KeptFile } from '../../files/kept-upload.server';
import type { Moment } from '../../events/record.server';
import { refuse, type Outcome } from '../../outcome';
import type { Random } from '../../secrets/token.server';
import { applicationThing, findApplication, type Application } from './application.server';
import { editApplication, type EditRefusal, type EditTarget } from './application-edit.server';
import { roomForEvidence, type EvidenceRefusal } from './capability-edit.server';
import type { EvidenceKind } from './evidence';
import { fileSeen } from './file-sight.server';

export interface EvidenceUpload extends Upload {
  readonly segmentId: string;
  readonly kind: EvidenceKind;
  readonly note: string | null;
}

/**
 * Adds a file as evidence of a capability. The file is received and checked first, its row and its place in the
 * application share one transaction; a refusal or a cut upload leaves neither row nor file.
 */
export async function addEvidenceFile(
  db: Database,
  store: FileStore,
  actor: Actor | null,
  target: EditTarget,
  upload: EvidenceUpload,
  moment: Moment & { random: Random },
): Promise<Outcome<Application, EditRefusal | EvidenceRefusal | ReceiveRefusal>> {
  // Asked before the bytes are taken in, so that nobody fills the disk of a file they may not touch.
  const named = { type: 'application', id: target.id };
  const application = findApplication(db, target.id);
  const unseen = refuse('application-unknown', { value: String(target.id) });
  if (!application) return unseen;
  const allowed = authorise(db, actor, 'application.submit', applicationThing(application), named, moment, unseen);
  if (!allowed.ok) return allowed;
  const sent = { uploadedBy: actor!.accountId, uploadedAt: moment.now.toISOString() };
  return keepUpload(store, upload, uploadRules.evidence, moment.random, (file) =>
    editApplication<EvidenceRefusal>(db, actor, target, 'capabilities', moment, (tx, { id }) => {
      const refused = roomForEvidence(tx, id, upload.segmentId);
      if (refused) return refused;
      keepEvidence(tx, id, { ...file, ...sent }, upload);
      return {};
    }),
  );
}

function keepEvidence(
  tx: Transaction,
  applicationId: number,
  file: KeptFile & { readonly uploadedBy: number; readonly uploadedAt: string },
  { segmentId, kind, note }: EvidenceUpload,
): void {
  const row = {
    ...file,
    thingType: 'application',
    thingId: String(applicationId),
    question: `capabilities.${segmentId}`,
  };
  const { id: fileId } = tx.insert(storedFiles).values(row).returning({ id: storedFiles.id }).get();
  tx.insert(applicationEvidence).values({ applicationId, segmentId, kind, note, fileId }).run();
}

/** A file of an application, for download: the row, when the actor may see the application; null when there is none. */
export function findEvidenceFile(
  db: Database,
  actor: Actor | null,
  fileId: number,
  moment: Moment,
): Outcome<typeof storedFiles.$inferSelect, PermissionRefusal | 'file-unknown'> {
  const found = db
    .select({ file: storedFiles, application: membershipApplications })
    .from(applicationEvidence)
    .innerJoin(storedFiles, eq(storedFiles.id, applicationEvidence.fileId))
    .innerJoin(membershipApplications, eq(membershipApplications.id, applicationEvidence.applicationId))
    .where(eq(applicationEvidence.fileId, fileId))
    .get();
  return fileSeen(db, actor, { fileId, found }, moment);
}

/** Forgets the rows of application files that no evidence and no proof refers to any more; the sweeper then removes the bytes. */
export function forgetUnusedFiles(db: Database): number {
  return write(db, (tx) => {
    const used = tx
      .select({ one: sql`1` })
      .from(applicationEvidence)
      .where(eq(applicationEvidence.fileId, storedFiles.id));
    const proving = tx
      .select({ one: sql`1` })
      .from(applicationProofs)
      .where(eq(applicationProofs.fileId, storedFiles.id));
    return tx
      .delete(storedFiles)
      .where(and(eq(storedFiles.thingType, 'application'), notExists(used), notExists(proving)))
      .run().changes;
  });
}
