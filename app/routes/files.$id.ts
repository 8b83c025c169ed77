import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '../accounts/required-actor.server';
import { findEvidenceFile } from '../alliance/evidence-files.server';
import { applicationNumber } from '../alliance/application-page.server';
import { fileDownload } from '../web/file-download.server';
import { requireOk } from '../web/required-page.server';

/** A file of an application, as a download and never shown in place, to those who may see the application. */
export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireActor({ request, context });
  return fileDownload(context.files, requireOk(findEvidenceFile(context.db, actor, applicationNumber(params), context.occasion)));
}
