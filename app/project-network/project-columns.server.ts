import type { Database } from '../../db/client';
import type { Language } from '../i18n/language';
import { nodeId } from '../network/network';
import { homeRegionCode } from '../region/home-region.server';
import { industry } from '../region/industry.server';
import { institutionNode, wholeCollaboration } from './collaboration.server';
import type { ColumnPicture } from './columns';
import { partyColumns, projectColumns, segmentColumns } from './project-columns';
import { gapsOf } from './project-network-view.server';

/** The picture of a listed project; null where it is not in public. Gaps are those of the home region. */
export function projectPictureView(db: Database, id: number, language: Language): ColumnPicture | null {
  const gaps = new Set((gapsOf(db, homeRegionCode(db)) ?? []).map((segment) => segment.id));
  const { segments } = industry(db);
  return projectColumns(wholeCollaboration(db, ''), `project:${id}`, { segments, gaps }, language);
}

/** The listed projects of a firm and who else is in them; null where there are none. */
export function firmProjects(db: Database, slug: string, language: Language): ColumnPicture | null {
  return partyColumns(wholeCollaboration(db, ''), nodeId('firm', slug), language);
}

/** The same of an institution. */
export function institutionProjects(db: Database, slug: string, language: Language): ColumnPicture | null {
  return partyColumns(wholeCollaboration(db, ''), institutionNode(slug), language);
}

/** The listed projects that work on a segment and who is in them; null where there are none. */
export function segmentProjects(db: Database, segmentId: string, language: Language): ColumnPicture | null {
  const segment = industry(db).segments.find(({ id }) => id === segmentId);
  if (!segment) return null;
  const gap = (gapsOf(db, homeRegionCode(db)) ?? []).some(({ id }) => id === segmentId);
  return segmentColumns(wholeCollaboration(db, ''), segment, gap, language);
}
