import { requireActor } from '../accounts/permissions/required-actor.server';
import { findTalentFile } from '../certification/talent/talent-files.server';
import { fileDownload } from '../web/file-download.server';
import { requireOk } from '../web/required-page.server';
import { answer } from '../web/route.server';

/**
 * A file of somebody's record, as a download and never shown in place: to its owner and the reviewers of an application
 * with it.
 */
export const loader = answer(requireActor, (actor, { db, files, id }) =>
  fileDownload(files, requireOk(findTalentFile(db, actor, id))),
);
