import type { Asked } from '../../web/asked';
import { parameter } from '../../web/query';
import type { Carried } from '../levels/carried-check';
import { openedCheck } from '../levels/carried-check.server';

const parameters = { check: parameter.text(2000) };

/** The answers of "which level am I?" that the address of the record brings; null for none. */
export function carriedAnswers({ query, occasion }: Pick<Asked, 'query' | 'occasion'>): Carried | null {
  const sealed = query(parameters).check;
  const check = openedCheck(occasion.keys, sealed);
  return check && { sealed, check };
}
