import { redirect } from '@remix-run/node';
import { anybody } from '../accounts/permissions/required-actor.server';
import { casePdf } from '../case-studies/public/case-pdf.server';
import { paths } from '../paths';
import { projectReference } from '../projects/reference';
import { madeDownload } from '../web/file-download.server';
import { requireOk } from '../web/required-page.server';
import { answer } from '../web/route.server';

/** A published case study as PDF. */
export const loader = answer(anybody, async (_by, { db, files, id, language, occasion }) => {
  const found = await casePdf(db, { projectId: id, files, origin: occasion.origin });
  // A name our fonts cannot draw would be blank on paper; the page shows it.
  if (!found.ok && found.code === 'characters-missing') return redirect(paths(language).caseStudy(id));
  return madeDownload(`twinatlas-case-${projectReference(id)}.pdf`, 'application/pdf', requireOk(found));
});
