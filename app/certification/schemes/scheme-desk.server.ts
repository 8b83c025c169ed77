import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificationApplications, schemeVersions } from '../../../db/schema/index';
import type { Actor } from '../../accounts/permissions/actor';
import { can } from '../../accounts/permissions/permissions';
import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { ok, refuse, type Outcome } from '../../outcome';
import { dateInChina } from '../../calendar/working-days';
import { homeRegionCode } from '../../region/home-region.server';
import { affectedApplicants, type AffectedApplicant } from '../applications/affected.server';
import { certificationReference } from '../applications/candidate-view';
import { someBodyAuthorised } from './authorised-body.server';
import { findOccupation, levelNames } from './occupation-register.server';
import { schemeDifferences } from './scheme-difference';
import type { AffectedLine, AffectedView, SchemeDeskView } from './scheme-desk-view';
import type { SchemeVersion } from './scheme-version.server';
import { openSchemeStates, schemeMoves, type SchemeMove } from './scheme-state';
import { contentView } from './scheme-view.server';
import { shortfallWords } from '../levels/shortfall-words';

export interface SchemeAddress {
  readonly occupationId: string;
  readonly level: number;
}

interface Reader {
  readonly actor: Actor;
  readonly language: Language;
  readonly now: Date;
}

/** The version being written or awaiting publication; null when there is none. */
export function findOpenVersion(db: Database, { occupationId, level }: SchemeAddress): SchemeVersion | null {
  return (
    db
      .select()
      .from(schemeVersions)
      .where(
        and(
          eq(schemeVersions.occupationId, occupationId),
          eq(schemeVersions.level, level),
          inArray(schemeVersions.state, [...openSchemeStates]),
        ),
      )
      .get() ?? null
  );
}

/** One scheme as officials see it at the desk. */
export function schemeDesk(db: Database, of: SchemeAddress, reader: Reader): Outcome<SchemeDeskView, 'scheme-unknown'> {
  const { actor, language, now } = reader;
  const occupation = findOccupation(db, of.occupationId);
  const scheme = occupation?.schemes[of.level - 1];
  const open = findOpenVersion(db, of);
  const content = scheme?.published?.content ?? scheme?.draft ?? null;
  if (!occupation || !scheme || (!content && !open))
    return refuse('scheme-unknown', { value: `${of.occupationId}/${of.level}` });
  const view = (version: SchemeVersion | null, said = version?.content ?? content!) =>
    contentView(db, occupation, of.level, said, version, { actor: null, language, now });
  const present = content && view(scheme.published, content);
  const draft = open && view(open);
  const { title } = (open?.content ?? content)!;
  const mayEdit = can(actor, 'scheme.edit', { regionCode: homeRegionCode(db) });
  return ok({
    occupationId: of.occupationId,
    level: of.level,
    title: localised(language, title.zh, title.en),
    present,
    inForce: scheme.published && { id: scheme.published.id, version: scheme.published.version },
    open: open &&
      draft && {
        id: open.id,
        version: open.version,
        revision: open.revision,
        state: open.state as 'draft' | 'proposed',
        view: draft,
        returnReason: open.returnReason,
        proposedByMe: open.proposedBy === actor.accountId,
      },
    differences: present && draft ? schemeDifferences(language, present, draft) : [],
    affected: open && affectedView(db, { ...of, content: open.content }, reader),
    moves: mayEdit ? movesOf(db, actor, open, scheme.published) : [],
    mayEdit,
    mayCertify: open !== null && someBodyAuthorised(db, { ...of, ...open.content }, dateInChina(now)),
  });
}

function movesOf(
  db: Database,
  actor: Actor,
  open: SchemeVersion | null,
  published: SchemeVersion | null,
): (SchemeMove | 'start')[] {
  if (!open) return published ? ['start', 'end'] : ['start'];
  const mayPublish = can(actor, 'scheme.publish', { regionCode: homeRegionCode(db), proposedBy: open.proposedBy });
  return schemeMoves(open.state).filter((move) => move !== 'publish' || mayPublish);
}

function affectedView(
  db: Database,
  draft: SchemeAddress & { content: SchemeVersion['content'] },
  { actor, language, now }: Reader,
): AffectedView {
  const { asked, lose, gain } = affectedApplicants(db, draft, now);
  const home = homeRegionCode(db);
  const ids = JSON.stringify([...lose, ...gain].map((one) => one.applicationId));
  const rows = new Map(
    db
      .select()
      .from(certificationApplications)
      .where(sql`${certificationApplications.id} in (select value from json_each(${ids}))`)
      .all()
      .map((row) => [row.id, row] as const),
  );
  const name = levelNames(db, language, draft.occupationId);
  const lines = (applicants: readonly AffectedApplicant[]): AffectedLine[] =>
    applicants.flatMap(({ applicationId, then }) => {
      const row = rows.get(applicationId)!;
      const thing = { ownerId: row.accountId, companyId: row.companyId, regionCode: row.regionCode ?? home };
      if (row.state === 'draft' || !can(actor, 'certification.see', thing)) return [];
      return [
        {
          applicationId,
          reference: certificationReference(row),
          lacks: then.eligible ? '' : then.shortfalls[0] ? shortfallWords(language, then.shortfalls[0], name) : '',
          mayOpen: can(actor, 'certification.review', thing),
        },
      ];
    });
  return { asked, lose: lose.length, gain: gain.length, losing: lines(lose), gaining: lines(gain) };
}
