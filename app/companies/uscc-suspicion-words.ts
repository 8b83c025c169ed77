import type { Language } from '../i18n/language';
import { messages } from '../i18n/messages';
import { usccSuspicions } from './uscc-suspicion';

const words = messages({
  zh: {
    maybe: (list: string) => `可能错在：${list}。`,
    character: (place: string, found: string, likely: string) => `第 ${place} 位“${found}”应为“${likely}”`,
    swapped: (place: string, next: string) => `第 ${place}、${next} 位颠倒`,
    between: '；',
  },
  en: {
    maybe: (list: string) => ` It may be wrong here: ${list}.`,
    character: (place: string, found: string, likely: string) => `character ${place}, “${found}” for “${likely}”`,
    swapped: (place: string, next: string) => `characters ${place} and ${next} in each other’s place`,
    between: '; ',
  },
});

/**
 * Which characters of a wrong credit code may be at fault, as one sentence; nothing where no single slip explains it.
 */
export function usccSuspicion(language: Language, code: string): string {
  const { maybe, character, swapped, between } = words[language];
  const list = usccSuspicions(code).map((one) =>
    one.kind === 'swapped'
      ? swapped(String(one.position), String(one.position + 1))
      : character(String(one.position), one.found, one.likely),
  );
  return list.length === 0 ? '' : maybe(list.join(between));
}
