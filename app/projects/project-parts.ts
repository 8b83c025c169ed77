import { z } from 'zod';
import { outputKindNames } from './output-state';
import { stepNames } from './step-names';

/** What a party sends from a project's page, each to an address of its own. */
export const projectParts = [
  'proposal',
  'draft',
  'consent',
  'decline',
  'agreement',
  'step',
  'leaving',
  'lead',
  'confirmations',
  'listing',
  'disclosure',
  'milestone',
  'output',
  'party',
  'evidence',
] as const;
export type ProjectPart = (typeof projectParts)[number];

const number = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number)
  .optional();
const text = z.string().trim().max(2000).optional();

/** The fields of all of them; each part reads its own. */
export const partForm = z.object({
  revision: number,
  step: z.enum(stepNames).optional(),
  answer: z.enum(['accept', 'decline', 'withdraw', 'volunteer', 'ask']).optional(),
  listing: z.enum(['submit', 'recall']).optional(),
  /** May one's side be named in public? */
  disclosed: z.enum(['yes', 'no']).optional(),
  milestoneId: number,
  milestoneMove: z.enum(['report', 'accept', 'return', 'drop']).optional(),
  outputId: number,
  outputMove: z.enum(['publish', 'withdraw']).optional(),
  kind: z.enum(outputKindNames).optional(),
  title: z.string().trim().max(120).optional(),
  identifier: z.string().trim().max(80).optional(),
  url: z.string().trim().max(300).optional(),
  party: number,
  partyMove: z.enum(['revoke', 'remove']).optional(),
  contributionId: number,
  reason: text,
});
export type PartForm = z.output<typeof partForm>;
