import { z } from 'zod';
import { invitedRoles } from './project-role';

/** An invitation as its form sends it. */
export const inviteForm = z.object({
  party: z.string().min(1).max(40),
  role: z.enum(invitedRoles),
  note: z.string().trim().max(2000),
});
