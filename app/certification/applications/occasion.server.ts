import type { Occasion } from '../../accounts/occasion.server';

/** What a command of certification is told of its request; any `Occasion` will do. */
export type CertificationOccasion = Pick<
  Occasion,
  'now' | 'requestId' | 'keys' | 'random' | 'origin' | 'formerOrigins'
>;
