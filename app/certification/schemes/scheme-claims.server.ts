import { inArray } from 'drizzle-orm';
import { issuingBodies } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import { refuse, type Refusal } from '../../outcome';
import { authorities, overclaims } from './claims';
import type { SchemeContent } from './scheme';

/** A scheme may claim what every one of its bodies may: each signs the same title. */
export function claimRefusal(
  tx: Transaction,
  content: SchemeContent,
): Refusal<'scheme-overclaims' | 'body-unknown'> | null {
  const bodies = tx.select().from(issuingBodies).where(inArray(issuingBodies.id, content.issuers)).all();
  const unknown = content.issuers.find((id) => !bodies.some((body) => body.id === id));
  if (unknown !== undefined) return refuse('body-unknown', { field: 'issuers', value: unknown });
  const may = authorities.filter((authority) => bodies.every((body) => body.mayClaim.includes(authority)));
  for (const [field, text] of [
    ['title', `${content.title.zh} ${content.title.en}`],
    ['description', `${content.description.zh} ${content.description.en}`],
  ] as const) {
    const claims = overclaims(text, may);
    if (claims.length > 0)
      return refuse('scheme-overclaims', {
        field,
        value: claims.map(({ term }) => term).join('、'),
        allowed: [...may],
      });
  }
  return null;
}
