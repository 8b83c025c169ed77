import { refuse, type Refusal } from '../outcome';
import { refusalStatus } from './refusal-status';

export type FormRefusal = 'form-cut' | 'form-foreign' | 'form-field' | 'form-missing' | 'form-too-much';

/** Thrown by whoever reads a form: the page that says why nothing was changed. */
export function refusedForm(
  code: FormRefusal,
  details: Partial<Pick<Refusal, 'field' | 'value' | 'allowed'>> = {},
): Response {
  const refusal = refuse(code, details);
  return Response.json(
    { kind: 'refused', refusal },
    { status: refusalStatus(refusal), headers: { 'Cache-Control': 'private, no-store' } },
  );
}
