import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { findEvidenceFile } from '../alliance/applications/evidence-files.server';
import { findLetter } from '../colleagues/colleague-letter.server';
import { fileDownload } from '../web/file-download.server';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';

/**
 * A file of an application or a letter of a firm, as a download and never shown in place, to those who may see what it
 * belongs to.
 */
export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireActor({ request, context });
  const { db, files, occasion } = context;
  const evidence = findEvidenceFile(db, actor, routeNumber(params), occasion);
  const found =
    !evidence.ok && evidence.code === 'file-unknown' ? findLetter(db, actor, routeNumber(params), occasion) : evidence;
  return fileDownload(files, requireOk(found));
}
