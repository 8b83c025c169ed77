import type { Language } from '../../i18n/language';
import { credential as credentialSchema } from '../credential';
import type { HandedOver } from './handed-over';
import { factsInMaterial, materialSources, momentOf, type Material } from './material';
import type { Primitives } from './primitives';
import type { VerificationView } from '../public-view';
import { validity, verify, type Standing } from './verification';
import type { Verification } from './answers';

interface Here {
  readonly material: Material;
  /** The device's. */
  readonly clock: Date;
  readonly primitives: Primitives;
}

/** What the server would answer about a file, from the material alone; the public log is not asked. */
export async function viewInMaterial(
  credential: unknown,
  language: Language,
  { material, clock, primitives }: Here,
  shows: HandedOver['shows'] = null,
): Promise<VerificationView> {
  const now = momentOf(material, clock);
  const verification = await verify(credential, materialSources(material), now, primitives);
  const parsed = credentialSchema.safeParse(credential);
  const facts =
    verification.genuine.answer === 'yes' && parsed.success ? factsInMaterial(parsed.data, material, language) : null;
  return {
    verification,
    checkedAt: now.toISOString(),
    checkedHere: material.madeAt,
    facts,
    ...(shows && { shows }),
    standing: null,
    log: null,
  };
}

/**
 * A former answer of the server with its third question asked again. Whether it is genuine cannot be asked without the
 * file.
 */
export async function answeredAnew(
  before: { standing: Standing; verification: Verification },
  { material, clock, primitives }: Here,
): Promise<{ verification: Verification; checkedAt: string }> {
  const now = momentOf(material, clock);
  return {
    verification: {
      ...before.verification,
      valid: await validity(before.standing, materialSources(material), now, primitives),
    },
    checkedAt: now.toISOString(),
  };
}
