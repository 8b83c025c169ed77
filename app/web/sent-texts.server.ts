import { longTexts } from './form-limits';
import { entryOf } from './kept-entry.server';
import { boundaryOf, partsOf } from './multipart.server';
import { FieldCount, sentForm, wholeForm } from './sent-form.server';
import { typedText } from './typed-text';

/**
 * The texts of a sent form whatever its route takes, however large its files are: those are heard out and left. Of a
 * form that was read already, what was read. Throws what `sentForm` throws.
 */
export async function sentTexts(request: Request): Promise<FormData> {
  if (request.bodyUsed) return entryOf(request);
  const boundary = boundaryOf(request.headers.get('Content-Type') ?? '');
  if (boundary === null) return sentForm(request, longTexts);
  const sent = new FormData();
  const fields = new FieldCount(longTexts);
  let left = longTexts.bytes;
  for await (const part of partsOf(request.body, boundary)) {
    fields.admit(part.name);
    if (part.filename !== null) {
      for await (const piece of part.data) void piece;
      continue;
    }
    const bytes = await part.whole(left);
    left -= bytes.length;
    sent.append(part.name, typedText(part.name, bytes.toString('utf8')));
  }
  return wholeForm(sent);
}
