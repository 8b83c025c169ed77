import { requireActor } from '../accounts/permissions/required-actor.server';
import { findEvidenceFile } from '../alliance/applications/evidence-files.server';
import { findLetter } from '../colleagues/colleague-letter.server';
import { fileDownload } from '../web/file-download.server';
import { requireOk } from '../web/required-page.server';
import { answer } from '../web/route.server';

/**
 * A file of an application or a letter of a firm, as a download and never shown in place, to those who may see what it
 * belongs to.
 */
export const loader = answer(requireActor, (actor, { db, files, id, occasion }) => {
  const evidence = findEvidenceFile(db, actor, id, occasion);
  const isLetter = !evidence.ok && evidence.code === 'file-unknown';
  return fileDownload(files, requireOk(isLetter ? findLetter(db, actor, id, occasion) : evidence));
});
