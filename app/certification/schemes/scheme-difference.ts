import type { Language } from '../../i18n/language';
import { colon } from '../../i18n/punctuation';
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

/** Everything the later scheme says otherwise than the earlier one, in the order a reader meets it. Empty when they say the same. */
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
  const comma = language === 'zh' ? '、' : ', ';
  const said = new Map<string, { about: string; text: string }>();
  const say = (key: string, about: string, text: string) => said.set(key, { about, text });
  say('title', words.titleName, scheme.title);
  say('description', words.descriptionName, scheme.description);
  // A route is what it asks: one that was changed is one gone and one new.
  for (const route of scheme.routes) {
    const text = route.length === 0 ? words.nothing : route.join(words.and);
    say(`route ${text}`, words.conditions, text);
  }
  say('fields', words.fields, scheme.fields.join(comma));
  for (const paper of scheme.papers) {
    const scoring = paper.assessors === 2 ? words.twoAssessors(String(paper.mostDifference)) : words.oneAssessor;
    const rubric = paper.rubric.map((one) => `${one.name} ${words.points(String(one.points))}`).join(comma);
    say(
      `paper ${paper.id}`,
      words.paper,
      `${paper.name}${colon(language)}${paper.weight}% · ${words.passMark} ${paper.passMark} · ${scoring} · ${rubric}`,
    );
  }
  say(
    'validity',
    words.validity,
    scheme.validityMonths === null ? words.forGood : words.months(String(scheme.validityMonths)),
  );
  say(
    'renewal',
    words.renewal,
    scheme.renewal === null
      ? words.noRenewal
      : words.renewalText(String(scheme.renewal.windowMonths), String(scheme.renewal.trainingHours)),
  );
  say(
    'resit',
    words.resit,
    words.resitText(
      String(scheme.resit.waitMonths),
      String(scheme.resit.attempts),
      String(scheme.resit.keepPassedMonths),
    ),
  );
  say('issuers', words.issuers, scheme.issuers.map((issuer) => issuer.name).join(comma));
  say('standard', words.standard, scheme.standard);
  return said;
}
