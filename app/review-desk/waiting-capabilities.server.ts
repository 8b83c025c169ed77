import { worksAtDesk } from '../accounts/permissions/actor';
import { paths } from '../paths';
import type { WaitingSource } from '../waiting/waiting-source.server';
import { waitingCapabilities } from './desk-capabilities.server';
import { deskWaitingWords } from './waiting-words';

/** Capabilities that member firms added: a reviewer of the region accepts or rejects them. */
export const waitingAddedCapabilities: WaitingSource = {
  kind: 'capability',
  mine: (db, { actor, language, limit }) => {
    if (!worksAtDesk(actor)) return [];
    const words = deskWaitingWords[language];
    return waitingCapabilities(db, actor, language, limit).map(({ company, segment, mayDecide, since, dueOn }) => ({
      standing: mayDecide ? 'act' : 'read',
      act: words.capability,
      subject: words.about(company, segment),
      behalf: null,
      waitsFor: null,
      since,
      dueOn,
      href: paths(language).deskCapabilities(),
    }));
  },
};
