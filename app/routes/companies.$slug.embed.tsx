import type { LoaderFunctionArgs } from '@remix-run/node';
import { renderToStaticMarkup } from 'react-dom/server';
import { EmbedDocument } from '../company-page/company-card-page';
import { companyCard } from '../company-page/company-card.server';
import { requireOk } from '../web/required-page.server';
import { framableHeaders } from '../web/security-headers';

/** A company's card for frames on other sites: a document of its own, without the frame of our pages. */
export function loader({ context, params }: LoaderFunctionArgs) {
  const language = context.language;
  const card = requireOk(companyCard(context.db, params.slug ?? '', context.occasion.origin, language));
  return new Response(`<!doctype html>${renderToStaticMarkup(<EmbedDocument language={language} card={card} />)}`, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'public, max-age=300', ...framableHeaders },
  });
}
