import { z } from 'zod';
import { roleNames, type RoleGrant } from '../accounts/permissions/role';

const text = z.string().default('');

/** Forms of administrators, as they are sent; the messages are refusal codes. The commands judge the reasons. */
export const stateForm = z.object({ move: z.enum(['disable', 'enable'], { error: 'required' }), reason: text });
export const reasonForm = z.object({ reason: text });
export const grantForm = z.object({
  role: z.enum(roleNames, { error: 'role-unknown' }),
  region: text,
  company: text,
  institution: text,
});
export const revocationForm = z.object({ grant: z.string({ error: 'role-unknown' }), reason: text });

/**
 * The grant the form asks for; a company or institution that is no number is none, and the command refuses what does
 * not fit.
 */
export function askedGrant({ role, region, company, institution }: z.output<typeof grantForm>): RoleGrant {
  return {
    role,
    regionCode: region.trim() || null,
    companyId: numberOf(company),
    institutionId: numberOf(institution),
  };
}

function numberOf(text: string): number | null {
  return /^\d{1,12}$/.test(text.trim()) ? Number(text) : null;
}

/** The grant a value of `grantText` names; null when it is none. */
export function namedGrant(value: string): RoleGrant | null {
  const [role, region, company = '', institution = ''] = value.split(':');
  const known = roleNames.find((name) => name === role);
  if (!known) return null;
  return {
    role: known,
    regionCode: region || null,
    companyId: numberOf(company),
    institutionId: numberOf(institution),
  };
}
