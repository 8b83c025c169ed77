import type { z } from 'zod';
import type { FileStore } from '../files/file-store.server';
import { keepUpload, type KeptFile } from '../files/kept-upload.server';
import { uploadRules } from '../files/upload-limits';
import type { Outcome, Refusal } from '../outcome';
import type { Random } from '../secrets/token.server';
import { fieldsOf } from './fields.server';
import { sentUpload } from './sent-upload.server';

/** How a form with evidence is answered: a value, or every reason against it. */
export type Answered<Value> =
  Outcome<Value> | { readonly ok: false; readonly refusals: readonly Refusal[]; readonly code?: never };

interface EvidenceForm<Schema extends z.ZodObject> {
  readonly request: Request;
  readonly schema: Schema;
  readonly files: FileStore;
  readonly random: Random;
  /** Gathers the text fields, so that a refused form shows them again. */
  readonly sent: FormData;
}

/**
 * Reads a form that may carry one file of evidence, straight into the store. `keep` is called once, with the fields and
 * the file or null; what it refuses leaves no file.
 */
export async function sentEvidence<Schema extends z.ZodObject, Value>(
  { request, schema, files, random, sent }: EvidenceForm<Schema>,
  keep: (form: z.output<Schema>, file: KeptFile | null) => Answered<Value>,
): Promise<Answered<Value>> {
  let faults: readonly Refusal[] = [];
  const noting = (answer: Answered<Value>): Outcome<Value, string> => {
    if (answer.ok || answer.code !== undefined) return answer;
    faults = answer.refusals;
    return faults[0] as Refusal;
  };
  const received = await sentUpload<Value, string>(
    request,
    async (file) => {
      const form = fieldsOf(sent, schema);
      if (!form.ok) return noting({ ok: false, refusals: form.refusals });
      return keepUpload(files, file, uploadRules.evidence, random, (kept) => noting(keep(form.value, kept)));
    },
    sent,
  );
  if (received.ok || received.code === 'file-cut') return received;
  if (faults.length > 0) return { ok: false, refusals: faults };
  if (received.code !== 'file-empty') return received;
  const form = fieldsOf(sent, schema);
  return form.ok ? keep(form.value, null) : { ok: false, refusals: form.refusals };
}
