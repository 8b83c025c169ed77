import { eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { applicationProofs, membershipApplications, storedFiles } from '../../../db/schema/index';
import type { Occasion } from '../../accounts/occasion.server';
import type { Actor } from '../../accounts/permissions/actor';
import { authorise } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import type { Moment } from '../../events/record.server';
import type { ReceiveRefusal, Upload } from '../../files/file-receipt.server';
import type { FileStore } from '../../files/file-store.server';
import { keepUpload } from '../../files/kept-upload.server';
import { uploadRules } from '../../files/upload-limits';
import { refuse, type Outcome } from '../../outcome';
import { sentUpload } from '../../web/sent-upload.server';
import { editApplication, type EditRefusal } from './application-edit.server';
import { applicationThing, findApplication, type Application } from './application.server';
import { proofFileKinds, type ProofFileKind } from './claim-proof';
import { fileSeen } from './file-sight.server';
import { keepProof, proofRoom } from './proof-edit.server';

type ProofFileRefusal = EditRefusal | ReceiveRefusal | 'no-claim' | 'too-many';

/**
 * Takes a licence or an authorisation straight from the request into the store, as proof of a claim. The form's other
 * fields come before the file, and are put into `sent`.
 */
export async function receiveProof(
  db: Database,
  files: FileStore,
  actor: Actor,
  id: number,
  request: Request,
  occasion: Occasion,
  sent: FormData,
): Promise<Outcome<unknown>> {
  return sentUpload<unknown, string>(
    request,
    async (file) => {
      const kind = proofFileKinds.find((one) => one === sent.get('kind'));
      const revision = Number(sent.get('revision') ?? Number.NaN);
      if (!kind || !Number.isInteger(revision)) return refuse('required', { field: 'kind' });
      return addProofFile(db, files, actor, { id, revision, kind, ...file }, occasion);
    },
    sent,
  );
}

interface ProofUpload extends Upload {
  readonly id: number;
  readonly revision: number;
  readonly kind: ProofFileKind;
}

/** The file is received and checked first; its row and its place in the application share one transaction. */
async function addProofFile(
  db: Database,
  store: FileStore,
  actor: Actor,
  upload: ProofUpload,
  occasion: Occasion,
): Promise<Outcome<Application, ProofFileRefusal>> {
  const { id, revision, kind } = upload;
  const application = findApplication(db, id);
  const unseen = refuse('application-unknown', { value: String(id) });
  if (!application) return unseen;
  // Asked before the bytes are taken in.
  const named = { type: 'application', id };
  const allowed = authorise(db, actor, 'application.submit', applicationThing(application), named, occasion, unseen);
  if (!allowed.ok) return allowed;
  if (application.kind !== 'claim') return refuse('no-claim', { value: application.kind });
  return keepUpload(store, upload, uploadRules.proof, occasion.random, (file) =>
    editApplication<'too-many'>(db, actor, { id, revision }, 'proof', occasion, (tx) => {
      const full = proofRoom(tx, id);
      if (full) return full;
      const at = { uploadedBy: actor.accountId, uploadedAt: occasion.now.toISOString() };
      const row = { ...file, ...at, thingType: 'application', thingId: String(id), question: 'proof' };
      const { id: fileId } = tx.insert(storedFiles).values(row).returning({ id: storedFiles.id }).get();
      keepProof(tx, { applicationId: id, kind, fileId }, occasion.now);
      return {};
    }),
  );
}

/** A file that proves a claim, for who may see the application. */
export function findProofFile(
  db: Database,
  actor: Actor | null,
  fileId: number,
  moment: Moment,
): Outcome<typeof storedFiles.$inferSelect, PermissionRefusal | 'file-unknown'> {
  const found = db
    .select({ file: storedFiles, application: membershipApplications })
    .from(applicationProofs)
    .innerJoin(storedFiles, eq(storedFiles.id, applicationProofs.fileId))
    .innerJoin(membershipApplications, eq(membershipApplications.id, applicationProofs.applicationId))
    .where(eq(applicationProofs.fileId, fileId))
    .get();
  return fileSeen(db, actor, { fileId, found }, moment);
}
