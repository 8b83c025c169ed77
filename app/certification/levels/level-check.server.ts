import type { Database } from '../../../db/client';
import type { Occasion } from '../../accounts/occasion.server';
import { dateInChina } from '../../calendar/working-days';
import type { Language } from '../../i18n/language';
import { fieldsOf } from '../../web/fields.server';
import { faultOf } from '../../web/form.server';
import type { FormFault } from '../../web/form-fault';
import { sealedCheck } from './carried-check.server';
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
 * Works out every level for what was sent; reads schemes and writes nothing. `carried` is what takes the answers into
 * one's record. null for both when the form is wrong.
 */
export function checkLevels(
  db: Database,
  sent: FormData,
  { language, now, keys }: Pick<Occasion, 'language' | 'now' | 'keys'>,
): { sent: FormFault; occupations: SchemeList['occupations'] | null; carried: string | null } {
  const form = fieldsOf(sent, levelCheckForm);
  if (!form.ok) return { sent: faultOf(sent, form.refusals), occupations: null, carried: null };
  const today = dateInChina(now);
  return {
    sent: faultOf(sent, []),
    occupations: checkedLevels(db, personOfCheck(form.value, today), { language, now }),
    carried: sealedCheck(keys, form.value, today),
  };
}
