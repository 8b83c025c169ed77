import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { nationalNamesNear } from './national';
import type { SchemeContent } from './scheme';
import type { SchemeView } from './scheme-view';

interface Body {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** The papers in the reader's language. */
export function papersShown({ papers }: SchemeContent, language: Language): SchemeView['papers'] {
  return papers.map(({ id, name, weight, passMark, assessors, mostDifference, rubric }) => ({
    id,
    name: localised(language, name.zh, name.en),
    weight,
    passMark,
    assessors,
    mostDifference,
    rubric: rubric.map((one) => ({
      id: one.id,
      name: localised(language, one.name.zh, one.name.en),
      points: one.points,
    })),
  }));
}

/** Fee and sample question; null for what is not published. */
export function publishedShown(
  { feeYuan, sample }: SchemeContent,
  language: Language,
): Pick<SchemeView, 'feeYuan' | 'sample'> {
  return { feeYuan: feeYuan ?? null, sample: sample ? localised(language, sample.zh, sample.en) : null };
}

/** The bodies by name; one that is gone by its id. */
export function issuersShown(
  { issuers }: SchemeContent,
  bodies: readonly Body[],
  language: Language,
): SchemeView['issuers'] {
  return issuers.map((id) => {
    const body = bodies.find((one) => one.id === id);
    return { id, name: body ? localised(language, body.nameZh, body.nameEn) : id };
  });
}

/** National names next to an occupation. */
export function nationalShown(occupationId: string, language: Language): SchemeView['national'] {
  return nationalNamesNear(occupationId).map((one) => ({
    name: localised(language, one.nameZh, one.nameEn),
    code: one.code,
    source: localised(language, one.source.zh, one.source.en),
  }));
}
