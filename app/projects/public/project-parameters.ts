import { parameter } from '../../web/query';
import { partnerKinds, projectSorts, publicStates } from './project-query';

/** What an address of the list of projects may ask. */
export const projectParameters = {
  q: parameter.text(100),
  state: parameter.choices(publicStates),
  scope: parameter.text(60),
  region: parameter
    .text(6)
    .refine((code) => /^(\d{6})?$/.test(code))
    .meta({ allowed: 'GB/T 2260' }),
  partner: parameter.choice(partnerKinds),
  sort: parameter.choice(projectSorts),
  page: parameter.page(),
};
