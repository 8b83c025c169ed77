import { and, count, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificateRequests, certificates, storedFiles } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Occasion } from '../../accounts/occasion.server';
import type { Actor } from '../../accounts/permissions/actor';
import { recordEvent } from '../../events/record.server';
import type { ReceiveRefusal } from '../../files/file-receipt.server';
import type { FileStore } from '../../files/file-store.server';
import { keepUpload, type KeptFile } from '../../files/kept-upload.server';
import { uploadRules } from '../../files/upload-limits';
import { ok, refuse, type Outcome } from '../../outcome';
import { sentUpload } from '../../web/sent-upload.server';
import { filesOfRequest, proofThing } from './request-proof-files.server';
import type { CertificateRequest } from './request-queue.server';

type ProofRefusal = ReceiveRefusal | 'request-unknown' | 'too-many-files';

/**
 * Takes a picture or PDF that proves the name of a holder's open request from the request into the store. A cut upload
 * leaves nothing; the same file a second time is there already.
 */
export async function receiveRequestProof(
  db: Database,
  files: FileStore,
  actor: Actor,
  number: string,
  request: Request,
  occasion: Occasion,
): Promise<Outcome<null, ProofRefusal>> {
  const received = await sentUpload<null, ProofRefusal | typeof thereAlready>(request, async (file) => {
    // Asked before the bytes are taken in, and again with them.
    const may = write(db, (tx) => roomFor(tx, actor, number));
    if (!may.ok) return may;
    return keepUpload(files, file, uploadRules.nameProof, occasion.random, (kept) =>
      write(db, (tx) => attach(tx, actor, number, kept, occasion)),
    );
  });
  return received.ok || received.code !== thereAlready ? (received as Outcome<null, ProofRefusal>) : ok(null);
}

/** Drops the bytes of a file that came a second time. */
const thereAlready = 'there-already';

/** The open request of one's own certificate, while it takes another file. */
function roomFor(
  tx: Transaction,
  actor: Actor,
  number: string,
): Outcome<CertificateRequest, 'request-unknown' | 'too-many-files'> {
  const found = tx
    .select({ request: certificateRequests })
    .from(certificateRequests)
    .innerJoin(certificates, eq(certificates.id, certificateRequests.certificateId))
    .where(
      and(
        eq(certificates.number, number),
        eq(certificateRequests.accountId, actor.accountId),
        eq(certificateRequests.state, 'open'),
      ),
    )
    .get();
  if (!found) return refuse('request-unknown', { value: number });
  const { rows } = tx.select({ rows: count() }).from(storedFiles).where(filesOfRequest(found.request.id)).get()!;
  const most = uploadRules.nameProof.files;
  return rows >= most ? refuse('too-many-files', { field: 'file', allowed: [String(most)] }) : ok(found.request);
}

function attach(
  tx: Transaction,
  actor: Actor,
  number: string,
  file: KeptFile,
  occasion: Occasion,
): Outcome<null, ProofRefusal | typeof thereAlready> {
  const may = roomFor(tx, actor, number);
  if (!may.ok) return may;
  const { id, certificateId } = may.value;
  const same = and(filesOfRequest(id), eq(storedFiles.sha256, file.sha256));
  if (tx.select({ id: storedFiles.id }).from(storedFiles).where(same).get()) return refuse(thereAlready);
  tx.insert(storedFiles)
    .values({
      ...file,
      thingType: proofThing,
      thingId: String(id),
      question: 'proof',
      uploadedBy: actor.accountId,
      uploadedAt: occasion.now.toISOString(),
    })
    .run();
  recordEvent(
    tx,
    {
      actor: { accountId: actor.accountId },
      deed: 'certificate-request.attach',
      thing: { type: 'certificate', id: certificateId },
      after: { requestId: id, sha256: file.sha256 },
    },
    occasion,
  );
  return ok(null);
}
