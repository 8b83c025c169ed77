import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import type { Occasion } from '../../accounts/occasion.server';
import { paths } from '../../paths';
import { madeDownload } from '../../web/file-download.server';
import { shortForm } from '../../web/form-limits';
import { readFields } from '../../web/fields.server';
import { namedCertificate } from '../public-certificate.server';
import { nameForm } from '../verification/verification-form';

/** The address of such a file alone leads to the page that asks for the name. */
export function toCertificatePage({ params, context }: LoaderFunctionArgs): Response {
  return redirect(paths(context.language).certificate(params.number ?? ''));
}

/** A file about a certificate as JSON; null when there is none to give. */
type FileOf = (
  certificate: Extract<ReturnType<typeof namedCertificate>, { ok: true }>['value'],
  occasion: Occasion,
) => { readonly name: string; readonly mediaType: string; readonly content: unknown } | null;

/** Hands over a file about a certificate to who names its holder; anybody else is led to the page that asks. */
export async function namedDownload(
  { request, context, params }: ActionFunctionArgs,
  fileOf: FileOf,
): Promise<Response> {
  const number = params.number ?? '';
  const page = redirect(paths(context.language).certificate(number), 303);
  const form = await readFields(request, nameForm, shortForm);
  if (!form.ok) return page;
  const found = namedCertificate(context.db, { number, name: form.value.name }, context.occasion);
  const file = found.ok ? fileOf(found.value, context.occasion) : null;
  if (!file) return page;
  return madeDownload(file.name, file.mediaType, JSON.stringify(file.content));
}
