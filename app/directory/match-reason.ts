import { readings } from './pinyin';
import { pairs, runsOf, wholeToken } from './search-terms';
import { usccWithin } from '../companies/uscc';

export interface MatchedCompany {
  readonly nameZh: string;
  readonly shortName: string | null;
  readonly nameEn: string | null;
  readonly stockCode: string | null;
  readonly uscc: string | null;
  readonly aliases: readonly string[];
  readonly address?: string | null;
}

export interface MatchReason {
  readonly by: 'alias' | 'code' | 'english' | 'pinyin' | 'initials' | 'address';
  /** The name, code or address that matched. */
  readonly text: string;
}

/**
 * Why a company answers a search, when its shown 中文 names do not say so themselves; null when they do or when
 * the words of the search matched different names.
 */
export function matchReason(q: string, company: MatchedCompany): MatchReason | null {
  const asked = usccWithin(q) ?? q;
  const terms = runsOf(asked).map((run) => run.text);
  if (terms.length === 0) return null;
  const whole = wholeToken(asked);
  const spelled = (name: string) => {
    const token = wholeToken(name);
    return token.includes(whole) || terms.every((term) => token.includes(term));
  };
  const own = [company.shortName, company.nameZh].filter((name) => name !== null);
  if (own.some(spelled)) return null;
  const code = [company.stockCode, company.uscc].find((one) => one !== null && wholeToken(one).startsWith(whole));
  if (code) return { by: 'code', text: code };
  const alias = company.aliases.find(spelled);
  if (alias !== undefined) return { by: 'alias', text: alias };
  if (company.nameEn !== null && spelled(company.nameEn)) return { by: 'english', text: company.nameEn };
  if (!/^[a-z]+$/.test(whole)) return addressReason(terms, company);
  return (
    spokenReason(whole, own, 'pinyin') ?? spokenReason(whole, own, 'initials') ?? aliasSpoken(whole, company.aliases)
  );
}

/** Some word of the search stands in the address and in no name of its own. */
function addressReason(terms: readonly string[], { shortName, nameZh, address }: MatchedCompany): MatchReason | null {
  if (!address) return null;
  const [names, place] = [wholeToken(`${nameZh} ${shortName ?? ''}`), wholeToken(address)];
  return terms.some((term) => place.includes(term) && !names.includes(term)) ? { by: 'address', text: address } : null;
}

function spokenReason(letters: string, names: readonly string[], by: 'pinyin' | 'initials'): MatchReason | null {
  const name = names.find((one) => isSpoken(letters, one, by));
  return name === undefined ? null : { by, text: name };
}

function aliasSpoken(letters: string, aliases: readonly string[]): MatchReason | null {
  const alias = aliases.find((one) => isSpoken(letters, one, 'pinyin') || isSpoken(letters, one, 'initials'));
  return alias === undefined ? null : { by: 'alias', text: alias };
}

function isSpoken(letters: string, name: string, by: 'pinyin' | 'initials'): boolean {
  const sequences = runsOf(name).flatMap((run) => (run.kind === 'han' ? readings(run.text) : []));
  if (by === 'pinyin') return sequences.some((sequence) => sequence.join('').includes(letters));
  const wanted = pairs([...letters]).join(' ');
  return sequences.some((sequence) =>
    pairs(sequence.map((syllable) => syllable[0]!))
      .join(' ')
      .includes(wanted),
  );
}
