import { refuse } from '../../outcome';
import type { FormFault } from '../../web/form-fault';
import type { Missing, Section } from './missing';

/**
 * What is wrong in a section as it was saved, as the faults its form shows when it is opened again: a draft may be
 * wrong, and says so under the field. What was merely not filled in yet is no fault. Null when nothing is wrong.
 */
export function savedFault(found: readonly Missing[], section: Section): FormFault | null {
  const wrong = found.filter((one) => one.section === section && one.code !== 'empty' && one.code !== 'uscc-empty');
  if (wrong.length === 0) return null;
  return {
    values: {},
    refusals: wrong.map(({ code, field, expected }) =>
      refuse(code, { field, ...(expected === undefined ? {} : { allowed: [expected] }) }),
    ),
  };
}
