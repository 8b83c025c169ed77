import { inArray } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { projectParties } from '../../db/schema/index';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { partyKey } from '../parties/party';
import { partyNames } from '../parties/party-names.server';
import type { Project } from './project';

/** A party of a project as its pages name it. */
export interface PartyShown {
  readonly name: string;
  /** Its public page; null where it has none any more. */
  readonly href: string | null;
}

/** The names of the parties of some projects by their numbers: those frozen when the project ended, else today's. */
export function projectPartyNames(
  db: Database,
  projects: readonly Pick<Project, 'parties'>[],
  language: Language,
): ReadonlyMap<number, PartyShown> {
  const parties = projects.flatMap((project) => project.parties);
  if (parties.length === 0) return new Map();
  const today = partyNames(
    db,
    parties.map(({ party }) => party),
    language,
  );
  const frozen = new Map(
    db
      .select({ id: projectParties.id, nameZh: projectParties.frozenNameZh, nameEn: projectParties.frozenNameEn })
      .from(projectParties)
      .where(
        inArray(
          projectParties.id,
          parties.map(({ id }) => id),
        ),
      )
      .all()
      .map(({ id, nameZh, nameEn }) => [id, nameZh === null ? null : localised(language, nameZh, nameEn)]),
  );
  return new Map(
    parties.map(({ id, party }) => {
      const present = today.get(partyKey(party));
      return [id, { name: frozen.get(id) ?? present?.name ?? '–', href: present?.href ?? null }];
    }),
  );
}
