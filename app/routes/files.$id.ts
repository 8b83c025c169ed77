import { requireActor } from '../accounts/permissions/required-actor.server';
import { findEvidenceFile } from '../alliance/applications/evidence-files.server';
import { findLetter } from '../colleagues/colleague-letter.server';
import { findThreadFile } from '../threads/thread-files.server';
import { fileDownload } from '../web/file-download.server';
import { requireOk } from '../web/required-page.server';
import { answer } from '../web/route.server';

/**
 * A file of an application or of a conversation, or a letter of a firm, as a download and never shown in place, to those who may see what it
 * belongs to.
 */
export const loader = answer(requireActor, (actor, { db, files, id, occasion }) => {
  const kinds = [findEvidenceFile, findLetter, findThreadFile];
  const found = kinds.map((find) => () => find(db, actor, id, occasion));
  return fileDownload(files, requireOk(firstKnown(found)));
});

type Found = ReturnType<typeof findEvidenceFile>;

/** What the first kind says that knows the file; when none does, that it is not there. */
function firstKnown([find, ...others]: (() => Found)[]): Found {
  const found = find!();
  return !found.ok && found.code === 'file-unknown' && others.length > 0 ? firstKnown(others) : found;
}
