import { z } from 'zod';
import { dayField, lastDayField } from '../calendar/day-field';
import { bodyKinds, certificateStateNames } from '../certificates/certificate-state';
import { requestKinds } from '../certificates/issue/request-state';
import { authorities } from '../certification/schemes/claims';
import { ifShown } from '../web/if-shown';

const id = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);
const reason = ifShown(z.string().trim().max(2000), '');
export const proposeForm = z.object({ candidate: z.array(id).max(1000) });
/** Whether names in Latin letters were compared; a batch without any does not ask. */
export const issueForm = z.object({ latinNames: ifShown(z.string(), '').transform((given) => given === 'yes') });
export const declineForm = z.object({ certificate: z.array(id).max(1000), reason });
/** What the page before says was decided about how many revocations; null when nothing was. */
export function decidedOf(url: URL): { done: 'revoke' | 'decline'; count: string } | null {
  const done = url.searchParams.get('done');
  const count = /^[1-9]\d{0,3}$/.exec(url.searchParams.get('count') ?? '')?.[0];
  return count && (done === 'revoke' || done === 'decline') ? { done, count } : null;
}

export const revocationsForm = z.object({
  certificate: z.array(z.string().max(40)).max(500),
  decision: z.enum(['revoke', 'decline']),
  reason,
});

/** What is done to one certificate, each at its own address. */
export const certificateMoveNames = ['suspension', 'resumption', 'revocation', 'replacement'] as const;
export type CertificateMoveName = (typeof certificateMoveNames)[number];
export const certificateMoveForm = z.object({
  reason,
  step: ifShown(z.enum(['ask', 'revoke', 'decline']), 'ask'),
  kind: ifShown(z.enum(requestKinds), 'correction'),
  name: ifShown(z.string().max(200), ''),
});
export type CertificateMoveForm = z.output<typeof certificateMoveForm>;

/** What is to become of each certificate of an annulled exam, by its number: fields `decision-<number>`. */
export function sentDecisions(sent: FormData): Record<string, 'revoke' | 'keep'> {
  return Object.fromEntries(
    [...sent].flatMap(([name, value]) =>
      name.startsWith('decision-') && (value === 'revoke' || value === 'keep')
        ? [[name.slice('decision-'.length), value] as const]
        : [],
    ),
  );
}

export const requestForm = z.object({ decision: z.enum(['accept', 'refuse']), answer: reason });
/** From the wallet; `withdraw` names the request taken back. */
export const changeForm = z.object({
  kind: z.enum(requestKinds).optional(),
  name: ifShown(z.string().max(200), ''),
  reason,
  withdraw: id.optional(),
});

export const bodyForm = z.object({
  id: z.string().trim().max(60),
  nameZh: z.string().trim().min(1).max(120),
  nameEn: z.string().trim().min(1).max(200),
  kind: z.enum(bodyKinds),
  company: z.string().trim().max(120),
  registerUrl: z
    .string()
    .trim()
    .max(300)
    .refine((text) => text === '' || (/^https:\/\/[^\s]+$/.test(text) && URL.canParse(text)), 'address-wrong'),
  mayClaim: z.array(z.enum(authorities)),
});
export type BodyForm = z.output<typeof bodyForm>;

export const bodyPartNames = ['authorisations', 'key', 'lost-key', 'end', 'reissue'] as const;
export type BodyPart = (typeof bodyPartNames)[number];
export const authorisationForm = z.object({
  occupation: z.string().min(1).max(60),
  level: z
    .array(
      z
        .string()
        .regex(/^[1-9]$/)
        .transform(Number),
    )
    .min(1),
  fromOn: dayField,
  untilOn: z.union([z.literal('').transform(() => null), lastDayField]),
  basis: z.string().trim().max(300),
});
export const endAuthorisationForm = z.object({ untilOn: lastDayField, reason });
export const lostKeyForm = z.object({
  key: z.string().max(200),
  reason,
  sure: ifShown(z.string(), '').refine((given) => given === 'yes', 'confirmation-needed'),
});
export const endBodyForm = z.object({ endedOn: dayField, successor: z.string().max(60), reason });

export const accountMoveForm = z.object({
  from: z.string().trim().min(1).max(200),
  to: z.string().trim().min(1).max(200),
  reason,
});
export const moveStepForm = z.object({ step: z.enum(['carry', 'decline', 'undo']), reason });
export const bodyChangeForm = z.object({ decision: z.enum(['carry', 'decline']), reason });
export const annulmentForm = z.object({ step: ifShown(z.enum(['propose', 'carry', 'decline']), 'propose'), reason });
export type AnnulmentForm = z.output<typeof annulmentForm>;
export const certificateStates = certificateStateNames;
