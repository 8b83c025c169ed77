import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { namedCertificate } from '../certificates/public-certificate.server';
import { nameForm } from '../certificates/verification-form';
import { languageOf } from '../i18n/language';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';

/** The file is asked for with the holder's name; an address alone leads to the page that asks for it. */
export function loader({ request, params }: LoaderFunctionArgs) {
  return redirect(paths(languageOf(new URL(request.url))).certificate(params.number ?? ''));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const page = paths(context.occasion.language).certificate(params.number ?? '');
  const form = await readFields(request, nameForm);
  if (!form.ok) return redirect(page, 303);
  const found = namedCertificate(context.db, { number: params.number ?? '', name: form.value.name }, context.occasion);
  if (!found.ok) return redirect(page, 303);
  return new Response(JSON.stringify(found.value.credential), {
    headers: { 'Content-Type': 'application/vc+ld+json', 'Content-Disposition': `attachment; filename="${found.value.number}.json"`, 'Cache-Control': 'private, no-store' },
  });
}
