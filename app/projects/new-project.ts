import { z } from 'zod';
import { refuse, type Outcome } from '../outcome';
import { partyFrom, type Party } from '../parties/party';
import type { NeedProject } from '../needs/need';
import { ifShown } from '../web/if-shown';
import { aimNames, type Aim } from './project-role';

/** What a link into a new project brings along: of a need, a segment, a finished project. */
export interface FirstAnswers {
  readonly titleZh: string;
  readonly goalZh: string;
  readonly segments: readonly string[];
  readonly continuesId: number | null;
  /** Who leads, as a value of the form; '' leaves it to the form. */
  readonly party: string;
  /** The key of the need it is for, and the names of those who said yes to that; '' for none. */
  readonly need: string;
  readonly joining: readonly string[];
  /** The one already begun for that need; null for none. */
  readonly present: NeedProject | null;
}

export const newProjectQuery = {
  title: z.string().max(80).optional(),
  goal: z.string().max(500).optional(),
  segment: z.array(z.string().max(60)).max(20).optional(),
  continues: z.coerce.number().int().positive().optional(),
  need: z.string().max(40).optional(),
};

export const newProjectForm = z.object({
  party: z.string().max(40),
  titleZh: z.string().trim().min(1).max(80),
  goalZh: z.string().trim().max(3000),
  segments: z.string().max(1300),
  /** What its party does there, asked where segments come along. */
  aim: ifShown(z.string().min(1).max(20), ''),
  continues: z.string().max(12),
  need: z.string().max(40),
  /** Ticked: another project for a need that has one. */
  another: ifShown(z.string().max(3), ''),
});

type Sent = z.output<typeof newProjectForm>;

/**
 * The form as the command takes it; refuses what names no party, no project to continue, or nothing that is done in the
 * segments that come along. For a need all of that is chosen in the charter.
 */
export function newProjectOf({ party: key, titleZh, goalZh, segments, aim, continues, need, another }: Sent): Outcome<
  {
    party: Party;
    titleZh: string;
    goalZh: string;
    segments: string[];
    aim: Aim | null;
    continuesId: number | null;
    need: string;
    another: boolean;
  },
  'party-unknown' | 'project-unknown' | 'choice-unknown'
> {
  const party = partyFrom(key);
  if (!party) return refuse('party-unknown', { field: 'party', value: key });
  if (continues !== '' && !/^[1-9]\d*$/.test(continues))
    return refuse('project-unknown', { field: 'continues', value: continues });
  const continuesId = continues === '' ? null : Number(continues);
  const places = segments.split(' ').filter(Boolean);
  const does = need === '' && places.length > 0 ? aimNames.find((one) => one === aim) : null;
  if (does === undefined) return refuse('choice-unknown', { field: 'aim', value: aim, allowed: aimNames });
  const rest = {
    titleZh,
    goalZh,
    segments: places,
    aim: does,
    continuesId,
    need,
    another: another === 'yes',
  };
  return { ok: true, value: { party, ...rest } };
}
