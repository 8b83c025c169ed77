import { reviewQueue } from './review-view.server';
import { activeGrants } from '../../accounts/permissions/actor';
import { paths } from '../../paths';
import type { WaitingSource } from '../../waiting/waiting-source.server';
import { certificationWaitingWords } from '../waiting-words';
import { listOpenAppeals } from './appeal-view.server';

/** Applications for certification that a reviewer may decide; those another reviewer holds are left to them. */
export const waitingCertificationReviews: WaitingSource = {
  kind: 'certification-review',
  mine: (db, { actor, language, now, limit }) =>
    activeGrants(actor, 'reviewer').length === 0
      ? []
      : reviewQueue(db, actor, language, now, limit)
          .filter(({ held }) => held !== 'other')
          .map(({ id, title, reference, submittedOn, dueOn }) => ({
            standing: 'act',
            act: certificationWaitingWords[language].review,
            subject: `${title} ${reference}`,
            behalf: null,
            waitsFor: null,
            since: `${submittedOn}T00:00:00.000Z`,
            dueOn,
            href: paths(language).certificationReview(id),
          })),
};

/** Appeals against scores that an official decides; what is scored anew waits for its assessors. */
export const waitingAppeals: WaitingSource = {
  kind: 'score-appeal',
  mine: (db, { actor, language, limit }) =>
    activeGrants(actor, 'official').length === 0
      ? []
      : listOpenAppeals(db, actor, language)
          .filter(({ stage }) => stage === 'open')
          .slice(0, limit)
          .map(({ id, title, candidateNumber, appealedOn }) => ({
            standing: 'act',
            act: certificationWaitingWords[language].appeal,
            subject: `${title} ${candidateNumber}`,
            behalf: null,
            waitsFor: null,
            since: `${appealedOn}T00:00:00.000Z`,
            dueOn: null,
            href: paths(language).certificationAppeal(id),
          })),
};
