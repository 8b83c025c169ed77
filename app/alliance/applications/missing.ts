import { neededFields } from '../../companies/profile-field-groups';
import { checkUscc } from '../../companies/uscc';
import { contactFields } from './application-sections';
import { isPhone } from '../../companies/phone';
import { siteOf } from './likeness';

/** The sections of an application, in the order of its task list. */
const sections = ['identity', 'proof', 'capabilities', 'people', 'consent', 'declaration'] as const;
export type Section = (typeof sections)[number];

/** The sections of one application: only who claims a firm on record proves that they may. */
export const sectionsOf = ({ proof }: Pick<ApplicationContent, 'proof'>): readonly Section[] =>
  proof === null ? sections.filter((section) => section !== 'proof') : sections;

/** The section a field belongs to, as forms and comments name it: `uscc`, `capabilities.gis.cim`, `declaredBy`. */
export function sectionOf(field: string): Section {
  if (field.startsWith('capabilities')) return 'capabilities';
  if (field === 'people' || field === 'consent' || field === 'proof') return field;
  return field === 'declaration' || field === 'declaredBy' ? 'declaration' : 'identity';
}

/** An application as far as completeness depends on it. */
export interface ApplicationContent extends Readonly<
  Record<(typeof neededFields)[number] | (typeof contactFields)[number], string | null>
> {
  readonly website: string | null;
  readonly consentedAt: string | null;
  readonly declaredBy: string | null;
  readonly declaredAt: string | null;
  readonly capabilities: readonly { readonly segmentId: string; readonly summary: string; readonly evidence: number }[];
  readonly people: readonly unknown[];
  /** How a claim is proved; null for a firm that is not on record. */
  readonly proof: { readonly proven: boolean } | null;
}

/** One thing still to do: `field` as forms and comments name it, e.g. `uscc` or `capabilities.gis.cim`. */
export interface Missing {
  readonly section: Section;
  readonly field: string;
  readonly code:
    | 'empty'
    | 'uscc-empty'
    | 'uscc-length'
    | 'uscc-character'
    | 'uscc-check-digit'
    | 'not-an-address'
    | 'not-a-phone'
    | 'not-a-website'
    | 'no-capability'
    | 'no-evidence'
    | 'no-people'
    | 'no-proof'
    | 'not-given';
  /** What would be right, when it can be said: the check digit, the length. */
  readonly expected?: string;
}

/** The code, which has a check of its own, aside. */
const required = [...neededFields.filter((field) => field !== 'uscc'), ...contactFields] as const;

/** Everything that keeps the application from being submitted, in the order of the task list; empty when it may go. */
export function missing(content: ApplicationContent): Missing[] {
  const unproven: Missing[] =
    content.proof && !content.proof.proven ? [{ section: 'proof', field: 'proof', code: 'no-proof' }] : [];
  return [...missingIdentity(content), ...unproven, ...missingCapabilities(content), ...missingRest(content)];
}

/** The sections with nothing missing. */
export function doneSections(content: ApplicationContent): Section[] {
  const open = new Set(missing(content).map((one) => one.section));
  return sectionsOf(content).filter((section) => !open.has(section));
}

function missingIdentity(content: ApplicationContent): Missing[] {
  const section = 'identity';
  const found: Missing[] = required.flatMap((field) =>
    content[field] === null || content[field] === '' ? [{ section, field, code: 'empty' } as const] : [],
  );
  const code = checkUscc(content.uscc ?? '');
  if (!code.ok)
    found.splice(content.nameZh ? 0 : 1, 0, {
      section,
      field: 'uscc',
      code: code.code,
      ...(code.code === 'uscc-check-digit' || code.code === 'uscc-length' ? { expected: code.allowed?.[0] } : {}),
    });
  if (content.website && siteOf(content.website) === null)
    found.push({ section, field: 'website', code: 'not-a-website' });
  if (content.contactPhone && !isPhone(content.contactPhone))
    found.push({ section, field: 'contactPhone', code: 'not-a-phone' });
  if (content.contactEmail && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(content.contactEmail))
    found.push({ section, field: 'contactEmail', code: 'not-an-address' });
  return found;
}

function missingCapabilities({ capabilities }: ApplicationContent): Missing[] {
  const section = 'capabilities';
  if (capabilities.length === 0) return [{ section, field: 'capabilities', code: 'no-capability' }];
  return capabilities.flatMap(({ segmentId, summary, evidence }) => [
    ...(summary === '' ? [{ section, field: `capabilities.${segmentId}`, code: 'empty' } as const] : []),
    ...(evidence === 0 ? [{ section, field: `capabilities.${segmentId}`, code: 'no-evidence' } as const] : []),
  ]);
}

function missingRest(content: ApplicationContent): Missing[] {
  const found: Missing[] = [];
  if (content.people.length === 0) found.push({ section: 'people', field: 'people', code: 'no-people' });
  if (content.consentedAt === null) found.push({ section: 'consent', field: 'consent', code: 'not-given' });
  if (content.declaredBy === null || content.declaredAt === null)
    found.push({
      section: 'declaration',
      field: 'declaredBy',
      code: content.declaredBy === null ? 'empty' : 'not-given',
    });
  return found;
}
