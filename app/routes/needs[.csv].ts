import { anybody } from '../accounts/permissions/required-actor.server';
import { dateInChina } from '../calendar/working-days';
import { needsForTable } from '../needs/need-list.server';
import { needQueryOf } from '../needs/need-request.server';
import { needsCsv } from '../needs/needs-csv';
import { paths } from '../paths';
import { madeDownload } from '../web/file-download.server';
import { answer } from '../web/route.server';

/** The list of needs that everybody reads, as the address asks for it. */
export const loader = answer(anybody, (_by, { db, language, now, request, occasion: { origin } }) => {
  const date = dateInChina(now);
  const needs = needsForTable(db, needQueryOf(request, db, language), language, date);
  const text = needsCsv(needs, language, ({ key }) => `${origin}${paths(language).need(key)}`);
  return madeDownload(`twinatlas-needs-${date}.csv`, 'text/csv; charset=utf-8', text);
});
