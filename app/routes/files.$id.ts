import { requireActor } from '../accounts/permissions/required-actor.server';
import { findEvidenceFile } from '../alliance/applications/evidence-files.server';
import { findProofFile } from '../alliance/applications/proof-files.server';
import { findRequestProof } from '../certificates/issue/request-proof-files.server';
import { findLetter } from '../colleagues/colleague-letter.server';
import { findCapabilityFile } from '../review-desk/desk-capabilities.server';
import { findChangeFile } from '../review-desk/change-file.server';
import { findContestFile } from '../review-desk/contest.server';
import { findTalentFile } from '../certification/talent/talent-files.server';
import { findTalentPhoto } from '../certification/talent/talent-photo.server';
import { findThreadFile } from '../threads/thread-files.server';
import { fileDownload, fileView } from '../web/file-download.server';
import { parameter } from '../web/query';
import { requireOk } from '../web/required-page.server';
import { answer } from '../web/route.server';

/**
 * A file of an application, of somebody's record or of a conversation, a letter or evidence of a firm, proof of a
 * holder's name, or one's own portrait, to those who may see what it belongs to: as a download, or with `view` to be
 * looked at in a sandbox.
 */
export const loader = answer(requireActor, (actor, { db, files, id, occasion, query }) => {
  const { view } = query({ view: parameter.choice(['1']) });
  const kinds = [
    findEvidenceFile,
    findProofFile,
    findLetter,
    findThreadFile,
    findContestFile,
    findCapabilityFile,
    findChangeFile,
    findRequestProof,
    findTalentPhoto,
    findTalentFile,
  ];
  const found = kinds.map((find) => () => find(db, actor, id, occasion));
  const file = requireOk(firstKnown(found));
  return view ? fileView(files, file) : fileDownload(files, file);
});

type Found = ReturnType<typeof findEvidenceFile>;

/** What the first kind says that knows the file; when none does, that it is not there. */
function firstKnown([find, ...others]: (() => Found)[]): Found {
  const found = find!();
  return !found.ok && found.code === 'file-unknown' && others.length > 0 ? firstKnown(others) : found;
}
