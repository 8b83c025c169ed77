import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { certificationDeskMessages } from '../desk-messages';
import { sessionTime } from './session-time';
import type { SessionDesk } from './session-view';

/** The pages above a part of a session. */
export function aboveParts(language: Language, view: SessionDesk) {
  const to = paths(language);
  return [
    [to.certificationDesk(), certificationDeskMessages[language].title],
    [to.certificationDeskSession(view.id), `${view.title} ${sessionTime(view)}`],
  ] as const;
}
