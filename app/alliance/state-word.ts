import type { Language } from '../i18n/language';
import { colleagueMessages } from './colleague-messages';
import { stateNames } from './messages';

/**
 * What a state in a refusal is called. Contests and proposals share codes of states with other things and not their
 * names, so that their refusals have codes of their own.
 */
export function stateWord(
  language: Language,
  code: 'move-not-allowed' | 'contest-state' | 'proposal-state',
  state: string,
): string {
  const { application, membership, supplyLink, report, contest, proposal } = stateNames[language];
  const usual = {
    ...colleagueMessages[language].state,
    ...supplyLink,
    ...report,
    ...membership,
    ...application,
  };
  const of = { 'move-not-allowed': usual, 'contest-state': contest, 'proposal-state': proposal } as const;
  const words: Readonly<Record<string, string>> = of[code];
  return words[state] ?? state;
}
