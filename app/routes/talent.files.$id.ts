import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { findTalentFile } from '../certification/talent/talent-files.server';
import { fileDownload } from '../web/file-download.server';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';

/**
 * A file of somebody's record, as a download and never shown in place: to its owner and the reviewers of an application
 * with it.
 */
export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireActor({ request, context });
  return fileDownload(context.files, requireOk(findTalentFile(context.db, actor, routeNumber(params))));
}
