import type { Asked } from '../../web/asked';
import { parameter } from '../../web/query';
import { returnAddress } from '../../web/return-address';

/** Where to go on after signing in: what the address asks for as `next`, when it is one of our own places. */
export function nextAddress({ query }: Pick<Asked, 'query'>): string | null {
  return returnAddress(query({ next: parameter.text(2000) }).next);
}
