import { z } from 'zod';
import { parameter } from '../../web/query';
import { partnerKinds, projectSorts, publicStates, type ProjectQuery } from './project-query';

/** What an address of the list of projects may ask. */
export const projectParameters = {
  q: parameter.text(100),
  state: parameter.choices(publicStates),
  scope: parameter.text(60),
  region: parameter.text(40),
  partner: parameter.choice(partnerKinds),
  sort: parameter.choice(projectSorts),
  page: parameter.page(),
};

const saved = z.object({
  q: z.string().max(100),
  state: z.array(z.enum(publicStates)),
  scope: z.string().max(60),
  region: z.string().max(6),
  partner: z.enum(partnerKinds).optional(),
});

/** What a query asks for, without how it is shown: what a saved search keeps. */
export function projectSearchOf(query: ProjectQuery): z.output<typeof saved> {
  return saved.parse(query);
}

/** The query of a kept search. */
export function queryOfProjectSearch(filters: unknown): ProjectQuery {
  return { ...saved.parse(filters), page: 1 };
}
