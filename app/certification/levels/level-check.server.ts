import type { Database } from '../../../db/client';
import { dateInChina } from '../../calendar/working-days';
import type { Language } from '../../i18n/language';
import { fieldsOf } from '../../web/fields.server';
import { faultOf } from '../../web/form.server';
import type { FormFault } from '../../web/form-fault';
import { levelCheckForm, personOfCheck } from './level-check';
import { fieldChoices, levelNames, listOccupations } from '../schemes/occupation-register.server';
import type { SchemeList } from '../schemes/scheme-view';
import { checkedLevels } from '../schemes/scheme-view.server';

/** What the form offers: fields, and every certificate there is, `bim-twin.1`. */
export function levelCheckChoices(db: Database, language: Language) {
  const certificates = listOccupations(db, 'all').flatMap((occupation) =>
    occupation.ladder.levels.map(
      (_, index) => [`${occupation.id}.${index + 1}`, levelNames(db, language, '')(occupation.id, index + 1)] as const,
    ),
  );
  return { fields: fieldChoices(db, language), certificates };
}

/**
 * Works out every level for what was sent; reads schemes and writes nothing. null for the answer when the form is
 * wrong.
 */
export function checkLevels(
  db: Database,
  sent: FormData,
  language: Language,
  now: Date,
): { sent: FormFault; occupations: SchemeList['occupations'] | null } {
  const form = fieldsOf(sent, levelCheckForm);
  if (!form.ok) return { sent: faultOf(sent, form.refusals), occupations: null };
  return {
    sent: faultOf(sent, []),
    occupations: checkedLevels(db, personOfCheck(form.value, dateInChina(now)), { language, now }),
  };
}
