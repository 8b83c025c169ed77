import type { LineMark } from '../network/line-mark';
import type { ProjectRole } from '../projects/project-role';
import type { RoleSpan } from './collaboration';

/** How a role is drawn: told apart by width and by what stands on the line. */
interface RoleLine {
  /** In px. */
  readonly width: number;
  readonly mark: LineMark | null;
}

/**
 * The line of each role, those that do most of the work first; a dash says that it ended. The legend explains those
 * drawn.
 */
export const roleLines = {
  lead: { width: 3, mark: null },
  partner: { width: 1.6, mark: null },
  site: { width: 1.6, mark: 'ring' },
  funder: { width: 1.6, mark: 'bars' },
  facility: { width: 1.6, mark: 'bar' },
  adviser: { width: 1.6, mark: 'dot' },
} as const satisfies Readonly<Record<ProjectRole, RoleLine>>;

/** A role as one line shows it. */
export interface HeldRole {
  readonly role: ProjectRole;
  readonly ended: boolean;
}

/** What one line says of several spans, of which there is one at least: the first role that is held, else that was. */
export function heldRole(spans: readonly RoleSpan[]): HeldRole {
  const open = spans.filter(({ until }) => until === null);
  const roles = new Set((open.length > 0 ? open : spans).map(({ role }) => role));
  const names = Object.keys(roleLines) as ProjectRole[];
  return { role: names.find((name) => roles.has(name))!, ended: open.length === 0 };
}
