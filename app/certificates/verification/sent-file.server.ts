import { smallFile } from '../../web/form-limits';
import { sentForm } from '../../web/sent-form.server';

/**
 * The bytes of the form's `file`; none when there is no such form or field. The gate has bounded the request before.
 */
export async function sentFile(request: Request): Promise<Buffer> {
  const sent = await sentForm(request, smallFile);
  const file = sent.get('file');
  return file === null || typeof file === 'string' ? Buffer.alloc(0) : Buffer.from(await file.arrayBuffer());
}
