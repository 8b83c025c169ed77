import { z } from 'zod';
import { ifShown } from '../../web/if-shown';

/** Takes an application in hand, or gives it back; what another holds only with a reason. */
export const holdingForm = z.object({
  holding: z.enum(['take', 'release']),
  reason: ifShown(z.string().trim().max(500), ''),
});

/** What a return asks of single entries, from fields like `remark.work.0`; empty ones left out. */
export function sentRemarks(sent: FormData): Record<string, string> {
  return Object.fromEntries(
    [...sent].flatMap(([name, value]) => {
      const place = /^remark\.((?:work|education|training|projects)\.\d{1,3})$/.exec(name)?.[1];
      const text = typeof value === 'string' ? value.trim().slice(0, 500) : '';
      return place && text !== '' ? [[place, text]] : [];
    }),
  );
}

export const reviewForm = z.object({
  decision: z.enum(['accept', 'return', 'refuse']),
  reason: ifShown(z.string().trim().max(2000), ''),
});
