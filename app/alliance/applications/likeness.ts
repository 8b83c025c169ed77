import { normaliseUscc } from '../../companies/uscc';
import { simplified } from '../../directory/simplified';

/** What can tell that two records are one company. */
export interface Likenable {
  /** Full, short, English and former names; the first is the full one. */
  readonly names: readonly string[];
  readonly uscc: string | null;
  readonly address: string | null;
  readonly website: string | null;
}

export type LikenessReason =
  | { readonly kind: 'uscc'; readonly value: string }
  | { readonly kind: 'name'; readonly score: number; readonly value: string }
  | { readonly kind: 'website'; readonly value: string }
  | { readonly kind: 'address'; readonly score: number; readonly value: string };

export interface Likeness {
  /** 0–1; 1 only for the same USCC. */
  readonly score: number;
  /** Strongest first; `value` is what the other record holds. */
  readonly reasons: readonly LikenessReason[];
}

/** House rule: from where a name or address is worth showing, and what each kind of likeness weighs. */
const nameThreshold = 0.7;
const addressThreshold = 0.8;
const weights = { name: 0.9, website: 0.7, address: 0.4 } as const;

const legalForm =
  /(?:(?:股份|控股|集团)*(?:有限责任公司|股份有限公司|有限公司|公司)|集团|(?:(?:有限|普通|特殊普通)?合伙(?:企业)?)+|个人独资企业|(?:,?(?:co|company|corporation|corp|inc|ltd|limited|llc|llp|plc|pte|gmbh)\.?)+)$/;

const nowhere: ReadonlySet<string> = new Set();
/** The longest short name of a place has this many characters. */
const longestPlace = 12;

/**
 * A name without what tells nobody apart: script (繁體), case, width, spaces, punctuation, a bracketed or leading place,
 * the legal form. `places` are short place names (广州). A name that is nothing but these stays whole.
 */
export function coreName(name: string, places: ReadonlySet<string> = nowhere): string {
  const folded = simplified(name).normalize('NFKC').toLowerCase();
  const isPlace = (text: string) => places.has(text.replace(/[省市]$/, ''));
  const whole = folded
    .replace(/\(([^)]*)\)/g, (bracketed, inside: string) => (isPlace(inside.trim()) ? '' : bracketed))
    .replace(/[\s\p{P}\p{S}]+/gu, '');
  let core = whole.replace(legalForm, '');
  for (let length = Math.min(longestPlace, core.length - 1); length > 0; length -= 1) {
    if (!places.has(core.slice(0, length))) continue;
    const rest = core.slice(length).replace(/^[省市]/, '');
    if (rest === '') break;
    core = rest;
    length = Math.min(longestPlace, core.length - 1) + 1;
  }
  return core === '' ? whole : core;
}

/**
 * Sørensen–Dice coefficient of two texts' character pairs (Dice 1945), 0–1; texts of one character are alike when
 * equal.
 */
export function dice(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const counts = new Map<string, number>();
  const left = pairsOf(a);
  const right = pairsOf(b);
  if (left.length === 0 || right.length === 0) return 0;
  for (const pair of left) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of right) {
    const count = counts.get(pair) ?? 0;
    if (count > 0) {
      shared += 1;
      counts.set(pair, count - 1);
    }
  }
  return (2 * shared) / (left.length + right.length);
}

/**
 * How alike two names are by their cores, 0–1: 1 for one core, else Dice, or (1 + short ÷ long) ÷ 2 when one core holds
 * the other.
 */
export function coreLikeness(left: string, right: string): number {
  if (left === right) return left === '' ? 0 : 1;
  const [short, long] = [...left].length <= [...right].length ? [left, right] : [right, left];
  const held = [...short].length >= 2 && long.includes(short) ? (1 + [...short].length / [...long].length) / 2 : 0;
  return Math.max(dice(left, right), held);
}

/** How alike two addresses are, 0–1; 0 when their numbers differ (号, 楼, 室): the same street is not the same door. */
export function addressLikeness(a: string, b: string): number {
  const [left, right] = [a, b].map((text) =>
    simplified(text)
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{P}]+/gu, ''),
  ) as [string, string];
  const numbers = (text: string) => (text.match(/\d+/g) ?? []).join(' ');
  return numbers(left) === numbers(right) ? dice(left, right) : 0;
}

/** The host a website is known by: without scheme, www. and path; null when it is none. */
export function siteOf(website: string | null): string | null {
  if (website === null || website.trim() === '') return null;
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(website.trim()) ? website.trim() : `https://${website.trim()}`);
    const host = url.hostname.toLowerCase().replace(/^www\./, '');
    return host.includes('.') ? host : null;
  } catch {
    return null;
  }
}

/**
 * Are the two one company? Null when nothing speaks for it. The score joins independent signs as
 * 1 − Π(1 − weight × likeness), rounded to two places (house rule); the same USCC alone is 1, two different valid
 * ones hold the score below 0.5: one code is one legal person.
 */
export function likeness(one: Likenable, other: Likenable, places: ReadonlySet<string> = nowhere): Likeness | null {
  const reasons: LikenessReason[] = [];
  const [oneCode, otherCode] = [one.uscc, other.uscc].map((code) => (code === null ? '' : normaliseUscc(code)));
  if (oneCode && oneCode === otherCode) reasons.push({ kind: 'uscc', value: otherCode });
  const name = bestName(one.names, other.names, places);
  if (name && name.score >= nameThreshold) reasons.push({ kind: 'name', ...name });
  const site = siteOf(other.website);
  if (site !== null && site === siteOf(one.website)) reasons.push({ kind: 'website', value: site });
  if (one.address !== null && other.address !== null) {
    const score = rounded(addressLikeness(one.address, other.address));
    if (score >= addressThreshold) reasons.push({ kind: 'address', score, value: other.address });
  }
  if (reasons.length === 0) return null;
  if (reasons[0]!.kind === 'uscc') return { score: 1, reasons };
  const against = reasons.reduce(
    (product, reason) =>
      product * (1 - (reason.kind === 'uscc' ? 1 : weights[reason.kind] * ('score' in reason ? reason.score : 1))),
    1,
  );
  const score = rounded(1 - against);
  return { score: oneCode && otherCode ? Math.min(score, 0.49) : Math.min(score, 0.99), reasons };
}

function bestName(
  names: readonly string[],
  others: readonly string[],
  places: ReadonlySet<string>,
): { score: number; value: string } | null {
  let best: { score: number; value: string } | null = null;
  const cores = names.map((name) => coreName(name, places));
  for (const value of others) {
    const other = coreName(value, places);
    for (const core of cores) {
      const score = rounded(coreLikeness(core, other));
      if (best === null || score > best.score) best = { score, value };
    }
  }
  return best;
}

function pairsOf(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, index) => `${characters[index]!}${character}`);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
