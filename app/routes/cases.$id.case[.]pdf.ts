import { anybody } from '../accounts/permissions/required-actor.server';
import { casePdf } from '../case-studies/public/case-pdf.server';
import { projectReference } from '../projects/reference';
import { madeDownload } from '../web/file-download.server';
import { requireOk } from '../web/required-page.server';
import { answer } from '../web/route.server';

/** A published case study as PDF. */
export const loader = answer(anybody, async (_by, { db, files, id, occasion }) => {
  const found = await casePdf(db, { projectId: id, files, origin: occasion.origin });
  return madeDownload(`twinatlas-case-${projectReference(id)}.pdf`, 'application/pdf', requireOk(found));
});
