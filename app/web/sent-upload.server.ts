import { refuse, type Outcome } from '../outcome';
import { EarlyEnd } from './byte-reader.server';
import { usualForm } from './form-limits';
import type { SentForm } from './form.server';
import { boundaryOf, partsOf, type Part } from './multipart.server';
import { refusedForm } from './refused-form.server';
import { FieldCount, wholeForm } from './sent-form.server';
import { typedText } from './typed-text';

/** How a command's form is read whose body the command itself reads, file and all: `command({ read: unread, … })`. */
export async function unread(): Promise<SentForm<Record<string, never>>> {
  return { ok: true, value: {}, sent: new FormData() };
}

/** A picked file as it arrives. Its stream ends only when all of the form has come, and throws when it broke off. */
export interface ArrivingFile {
  readonly name: string;
  readonly stream: AsyncIterable<Uint8Array>;
}

/** Bytes of a text field beside a file: enough to hear out what is too long for its field, and say so. */
const longestText = 64_000;

/**
 * Reads a form with one file named `file` without ever holding the file in memory. `keep` is called once, with the
 * fields that came before the file; what it keeps is kept only if the stream ends, and that is after the form's last
 * field. A form that ends early is refused as `file-cut` and changes nothing, whatever else `keep` has against it; one
 * without a file as `file-empty`.
 * `sent` gathers the text fields, so that a refused form shows them again.
 */
export async function sentUpload<T, Code extends string>(
  request: Request,
  keep: (file: ArrivingFile, sent: FormData) => Promise<Outcome<T, Code>>,
  sent = new FormData(),
): Promise<Outcome<T, Code | 'file-cut' | 'file-empty'>> {
  const boundary = boundaryOf(request.headers.get('Content-Type') ?? '');
  if (boundary === null) throw refusedForm('form-foreign');
  const parts = partsOf(request.body, boundary);
  const fields = new FieldCount({ ...usualForm, fields: 20 });
  const file = await pickedFile(parts, fields, sent).catch(() => 'cut' as const);
  if (file === 'cut') return refuse('file-cut', { field: 'file' });
  if (!file) return refuse('file-empty', { field: 'file' });
  let read: Promise<void> | undefined;
  const rest = () => (read ??= restOf(parts, fields, sent));
  const kept = await keep({ name: file.filename!, stream: wholeOnly(file, rest) }, sent);
  if (kept.ok || (await cameWhole(rest))) return kept;
  return refuse('file-cut', { field: 'file' });
}

/** The part with the file, once all before it has been read; null when the form came whole without one. */
async function pickedFile(parts: AsyncGenerator<Part>, fields: FieldCount, sent: FormData): Promise<Part | null> {
  for (let next = await parts.next(); !next.done; next = await parts.next()) {
    fields.admit(next.value.name);
    if (next.value.name === 'file' && next.value.filename) return next.value;
    await textOf(next.value, sent);
  }
  wholeForm(sent);
  return null;
}

/** The file's bytes, and no end of them before the rest of the form has come and is whole. */
async function* wholeOnly(file: Part, rest: () => Promise<void>): AsyncGenerator<Buffer> {
  yield* file.data;
  await rest();
}

/** Reads what comes after the file; throws when the form is not whole. */
async function restOf(parts: AsyncGenerator<Part>, fields: FieldCount, sent: FormData): Promise<void> {
  for (let next = await parts.next(); !next.done; next = await parts.next()) {
    fields.admit(next.value.name);
    await textOf(next.value, sent);
  }
  wholeForm(sent);
}

/** A form refused for its first fields is heard out like any other. */
function cameWhole(rest: () => Promise<void>): Promise<boolean> {
  return rest().then(
    () => true,
    () => false,
  );
}

async function textOf(part: Part, sent: FormData): Promise<void> {
  const bytes = await part.whole(longestText);
  if (part.filename === null) sent.append(part.name, typedText(part.name, bytes.toString('utf8')));
  else if (bytes.length > 0) throw new EarlyEnd();
}
