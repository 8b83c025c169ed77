import type { Language } from '../../i18n/language';
import { colon, listed } from '../../i18n/punctuation';
import { feeWords } from './scheme-fee';
import { schemeMessages } from './scheme-messages';
import type { SchemeView } from './scheme-view';

/** One thing two schemes say differently, in the reader's words; null: one of them says nothing of it. */
export interface SchemeDifference {
  readonly about: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What of a scheme can differ; a list for what has no fixed places (routes, papers by name). */
type Said = ReadonlyMap<string, { readonly about: string; readonly text: string }>;

type Line = readonly [key: string, about: string, text: string];

/**
 * Everything the later scheme says otherwise than the earlier one, in the order a reader meets it. Empty when they say
 * the same.
 */
export function schemeDifferences(language: Language, before: SchemeView, after: SchemeView): SchemeDifference[] {
  const [earlier, later] = [saidBy(language, before), saidBy(language, after)];
  const keys = [...new Set([...earlier.keys(), ...later.keys()])];
  return keys.flatMap((key) => {
    const [was, is] = [earlier.get(key), later.get(key)];
    return was?.text === is?.text
      ? []
      : [{ about: (is ?? was)!.about, before: was?.text ?? null, after: is?.text ?? null }];
  });
}

function saidBy(language: Language, scheme: SchemeView): Said {
  const words = schemeMessages[language];
  const lines: Line[] = [
    ['title', words.titleName, scheme.title],
    ['description', words.descriptionName, scheme.description],
    ...routeLines(language, scheme),
    ['fields', words.fields, listed(language, scheme.fields)],
    ...paperLines(language, scheme),
    ...afterwardsLines(language, scheme),
  ];
  return new Map(lines.map(([key, about, text]) => [key, { about, text }]));
}

/** A route is what it asks: one that was changed is one gone and one new. */
function routeLines(language: Language, { routes }: SchemeView): Line[] {
  const words = schemeMessages[language];
  return routes.map((route) => {
    const text = route.length === 0 ? words.nothing : route.join(words.and);
    return [`route ${text}`, words.conditions, text];
  });
}

function paperLines(language: Language, { papers }: SchemeView): Line[] {
  const words = schemeMessages[language];
  return papers.map(({ id, name, weight, passMark, assessors, mostDifference, rubric }) => {
    const scoring = assessors === 2 ? words.twoAssessors(String(mostDifference)) : words.oneAssessor;
    const criteria = listed(language, rubric, (one) => `${one.name} ${words.points(String(one.points))}`);
    const text = `${name}${colon(language)}${weight}% · ${words.passMark} ${passMark} · ${scoring} · ${criteria}`;
    return [`paper ${id}`, words.paper, text];
  });
}

function afterwardsLines(
  language: Language,
  { validityMonths, renewal, resit, feeYuan, issuers, standard, sample }: SchemeView,
): Line[] {
  const words = schemeMessages[language];
  return [
    ['validity', words.validity, validityMonths === null ? words.forGood : words.months(String(validityMonths))],
    [
      'renewal',
      words.renewal,
      renewal === null
        ? words.noRenewal
        : words.renewalText(String(renewal.windowMonths), String(renewal.trainingHours)),
    ],
    [
      'resit',
      words.resit,
      words.resitText(String(resit.waitMonths), String(resit.attempts), String(resit.keepPassedMonths)),
    ],
    ['fee', words.fee, feeWords(language, feeYuan)],
    ['issuers', words.issuers, listed(language, issuers, (issuer) => issuer.name)],
    ['standard', words.standard, standard],
    ['sample', words.sample, sample ?? words.notPublished],
  ];
}
