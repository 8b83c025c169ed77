import type { Language } from '../i18n/language';
import { talentDemandMessages } from './messages';

/** How a range is written: one number where both ends are the same. */
export function rangeText(
  language: Language,
  least: number | null,
  most: number | null,
  say: (value: number) => string,
): string {
  const words = talentDemandMessages[language];
  if (least === null || most === null) return words.notComputed;
  return say(least) === say(most) ? say(least) : words.between(say(least), say(most));
}

/** One decimal, as statistics print the ratio. */
export const ratioText = (value: number) => value.toFixed(1);
