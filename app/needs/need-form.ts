import { z } from 'zod';
import { lastDayField } from '../calendar/day-field';
import { ifShown } from '../web/if-shown';
import { budgetBandNames, needKinds, needReaders } from './need-kind';
import { segmentLimit } from './need-term';

const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((text) => text || null);

/** What a poster says of a need. */
export const needForm = z.object({
  /** As `posterKey` writes it. */
  poster: z.string().min(1).max(40),
  kind: z.enum(needKinds),
  segments: z.array(z.string().max(60)).min(1).max(segmentLimit),
  titleZh: z.string().trim().min(1).max(60),
  titleEn: optional(100),
  purposeZh: z.string().trim().min(1).max(2000),
  purposeEn: optional(2000),
  regionCode: optional(12),
  budget: z.enum([...budgetBandNames, '']).transform((band) => band || null),
  readers: z.enum(needReaders),
  validUntil: lastDayField,
  /** When the need had last changed as the form showed it; nothing in the form of a new one. */
  seen: ifShown(z.string().max(40), ''),
  /** Which button: keep as a draft, or post. */
  post: ifShown(z.string().max(10), ''),
});
export type NeedForm = Omit<z.output<typeof needForm>, 'post' | 'seen'>;
