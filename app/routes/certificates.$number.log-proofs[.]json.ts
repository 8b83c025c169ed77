import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { logProofs } from '../certificates/log-proofs.server';
import { namedCertificate } from '../certificates/public-certificate.server';
import { nameForm } from '../certificates/verification-form';
import { languageOf } from '../i18n/language';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';

/** The proofs are asked for with the holder's name, like the file: they tell when it was issued and what became of it. */
export function loader({ request, params }: LoaderFunctionArgs) {
  return redirect(paths(languageOf(new URL(request.url))).certificate(params.number ?? ''));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const page = paths(context.occasion.language).certificate(params.number ?? '');
  const form = await readFields(request, nameForm);
  if (!form.ok) return redirect(page, 303);
  const found = namedCertificate(context.db, { number: params.number ?? '', name: form.value.name }, context.occasion);
  const proofs = found.ok ? logProofs(context.db, found.value.number, context.occasion) : found;
  if (!proofs.ok) return redirect(page, 303);
  return new Response(JSON.stringify(proofs.value), {
    headers: { 'Content-Type': 'application/json', 'Content-Disposition': `attachment; filename="${proofs.value.number}-log-proofs.json"`, 'Cache-Control': 'private, no-store' },
  });
}
