import { ByteReader, EarlyEnd, TooMany } from './byte-reader.server';
import { formEnd } from './form-end';
import { isFieldName, usualForm, type FormLimits } from './form-limits';
import { keepEntry } from './kept-entry.server';
import { boundaryOf, partsOf } from './multipart.server';
import { refusedForm } from './refused-form.server';
import { typedText } from './typed-text';

/**
 * The one reader of sent forms: the whole form, or a thrown answer that says why nothing was changed. It reads the
 * body itself, in time linear in its length, before any library sees it. Refused (400) are a body that is no form, one
 * that broke off or does not end with the field every form of ours ends with, and field names no form of ours has;
 * and (413) more fields or longer answers than `limits`.
 */
export async function sentForm(request: Request, limits: FormLimits = usualForm): Promise<FormData> {
  const type = request.headers.get('Content-Type') ?? '';
  const boundary = boundaryOf(type);
  if (boundary === null && !/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type))
    throw refusedForm('form-foreign');
  if (Number(request.headers.get('Content-Length') ?? 0) > limits.bytes) throw refusedForm('form-too-much');
  const fields = new FieldCount(limits);
  try {
    const sent =
      boundary === null
        ? await encodedForm(request.body, limits, fields)
        : await multipartForm(request.body, boundary, limits, fields);
    return keepEntry(request, wholeForm(sent));
  } catch (error) {
    throw answerTo(error);
  }
}

/** The form without its last field, when that is what it ends with. */
export function wholeForm(sent: FormData): FormData {
  const last = [...sent].at(-1);
  if (last?.[0] !== formEnd.name || last[1] !== formEnd.value) throw refusedForm('form-cut');
  sent.delete(formEnd.name);
  return sent;
}

/** Whatever interrupts the reading of a body is an incomplete body; only our own answers stay what they are. */
function answerTo(error: unknown): Response {
  if (error instanceof Response) return error;
  return refusedForm(error instanceof TooMany ? 'form-too-much' : 'form-cut');
}

/** Lets through as many fields as the form may have, each with a name it may have. */
export class FieldCount {
  private count = 0;

  constructor(private readonly limits: FormLimits) {}

  admit(name: string): void {
    this.count += 1;
    if (this.count > this.limits.fields) throw refusedForm('form-too-much');
    if (!isFieldName(name)) throw refusedForm('form-field', { value: name.slice(0, 40) });
  }
}

async function encodedForm(
  body: ReadableStream<Uint8Array> | null,
  limits: FormLimits,
  fields: FieldCount,
): Promise<FormData> {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
    await new ByteReader(body).all(limits.bytes),
  );
  const sent = new FormData();
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('&', start);
    const pair = text.slice(start, next < 0 ? text.length : next);
    const equals = pair.indexOf('=');
    // Browsers write the sign also after a field without a value: without it the pair was cut.
    if (equals < 0) throw new EarlyEnd();
    const name = decoded(pair.slice(0, equals));
    fields.admit(name);
    const value = decoded(pair.slice(equals + 1));
    if (value.length > limits.value) throw refusedForm('form-too-much', tooLong(name, value, limits));
    sent.append(name, typedText(name, value));
    start = next < 0 ? text.length : next + 1;
  }
  return sent;
}

function decoded(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}

function tooLong(field: string, value: string, limits: FormLimits) {
  return { field, value: String(value.length), allowed: [String(limits.value)] };
}

async function multipartForm(
  body: ReadableStream<Uint8Array> | null,
  boundary: string,
  limits: FormLimits,
  fields: FieldCount,
): Promise<FormData> {
  const sent = new FormData();
  let left = limits.bytes;
  for await (const part of partsOf(body, boundary)) {
    fields.admit(part.name);
    const bytes = await part.whole(part.filename === null ? Math.min(left, 4 * limits.value) : left);
    left -= bytes.length;
    if (part.filename !== null)
      sent.append(part.name, new File([new Uint8Array(bytes)], part.filename, { type: part.mediaType }));
    else {
      const value = bytes.toString('utf8');
      if (value.length > limits.value) throw refusedForm('form-too-much', tooLong(part.name, value, limits));
      sent.append(part.name, typedText(part.name, value));
    }
  }
  return sent;
}
