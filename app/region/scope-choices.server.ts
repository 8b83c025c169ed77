import type { Database } from '../../db/client';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { industry } from './industry.server';

/** Chains and segments to choose from: each chain, then its segments. */
export function scopeChoices(
  db: Database,
  language: Language,
  whole: (chain: string) => string,
): (readonly [string, string])[] {
  const { chains, segments } = industry(db);
  return chains.flatMap((chain) => [
    [chain.id, whole(localised(language, chain.nameZh, chain.nameEn))] as const,
    ...segments
      .filter((one) => one.chainId === chain.id)
      .map((one) => [one.id, `　${localised(language, one.nameZh, one.nameEn)}`] as const),
  ]);
}

/** Whether a scope names a chain or segment, and which it may. */
export function unknownScope(db: Database, scope: string): readonly string[] | null {
  const { chains, segments } = industry(db);
  const known = [...chains, ...segments].map((one) => one.id);
  return scope === '' || known.includes(scope) ? null : known;
}

/** What a chain or segment is called; the id itself where neither is known. */
export function scopeName(db: Database, language: Language, scope: string): string {
  const { chains, segments } = industry(db);
  const one = [...chains, ...segments].find(({ id }) => id === scope);
  return one ? localised(language, one.nameZh, one.nameEn) : scope;
}
