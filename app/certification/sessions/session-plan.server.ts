import type { z } from 'zod';
import type { Database } from '../../../db/client';
import type { Actor } from '../../accounts/permissions/actor';
import { homeRegionCode } from '../../region/home-region.server';
import { planExamSession } from './exam-session.server';
import type { CertificationOccasion } from '../applications/occasion.server';
import type { planForm } from './plan-form';

/** Plans a session in the home region, as the form has it. */
export function planHomeSession(
  db: Database,
  actor: Actor,
  plan: z.output<typeof planForm>,
  occasion: CertificationOccasion,
): ReturnType<typeof planExamSession> {
  const { scheme, online, ...rest } = plan;
  return planExamSession(
    db,
    actor,
    { ...rest, schemeVersionId: scheme, regionCode: homeRegionCode(db), online: online === 'yes' },
    occasion,
  );
}
