import { z } from 'zod';
import type { Language } from '../i18n/language';
import { besideLanguage, localised } from '../i18n/messages';
import type { Authority } from '../certification/schemes/claims';
import { isOfTheState, noStateCertificate } from '../certification/schemes/national';
import { certificateAddresses } from './address';
import { bothTypes, listOfOne, one, proofOf } from './verification/json-ld-shapes';

export const credentialsContext = 'https://www.w3.org/ns/credentials/v2';
export const openBadgesContext = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

const cryptosuite = 'eddsa-rdfc-2022';

const moment = one(z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/));
const text = one(z.string().min(1));

export const proof = z.strictObject({
  type: one(z.literal('DataIntegrityProof')),
  cryptosuite: one(z.literal(cryptosuite)),
  created: moment,
  verificationMethod: text,
  proofPurpose: one(z.literal('assertionMethod')),
  proofValue: one(z.string().regex(/^z[1-9A-HJ-NP-Za-km-z]+$/)),
});

const achievement = z.strictObject({
  id: text,
  type: listOfOne(z.literal('Achievement')),
  achievementType: one(z.literal('Certification')),
  name: text,
  description: text,
  /** Occupation and level, `bim-twin/2`: what the body must be authorised for. */
  humanCode: one(z.string().regex(/^[a-z0-9-]+\/[1-9]$/)),
  criteria: one(z.strictObject({ narrative: text })),
});

/** What kind of identity a name in Latin letters is: one that Open Badges leaves to who issues. */
const latinName = 'ext:latinName';

const identity = <Kind extends string>(kind: Kind) =>
  z.strictObject({
    type: one(z.literal('IdentityObject')),
    hashed: one(z.literal(false)),
    identityHash: text,
    identityType: one(z.literal(kind)),
  });

/** JSON-LD keeps no order of them: the name is read as the first. */
function nameFirst(given: unknown): unknown {
  const all: unknown[] = Array.isArray(given) ? given : [given];
  const kindOf = (each: unknown) => [(each as { identityType?: unknown } | null)?.identityType].flat()[0];
  return all.length === 2 && kindOf(all[0]) === latinName ? [all[1], all[0]] : all;
}

const subject = z.strictObject({
  type: listOfOne(z.literal('AchievementSubject')),
  /**
   * The name only, in Latin letters too where the holder wants it. An identity number, or a hash of one, never is in a
   * credential.
   */
  identifier: z.preprocess(
    nameFirst,
    z.union([z.tuple([identity('name')]), z.tuple([identity('name'), identity(latinName)])]),
  ),
  licenseNumber: text,
  achievement: one(achievement),
});

const unsigned = z.strictObject({
  '@context': z.tuple([z.literal(credentialsContext), z.literal(openBadgesContext)]),
  id: text,
  type: bothTypes('VerifiableCredential', 'OpenBadgeCredential'),
  name: text,
  issuer: one(z.strictObject({ id: text, type: listOfOne(z.literal('Profile')), name: text, description: text })),
  validFrom: moment,
  validUntil: moment.optional(),
  awardedDate: moment,
  credentialSubject: one(subject),
  credentialStatus: one(
    z.strictObject({
      id: text,
      type: one(z.literal('BitstringStatusListEntry')),
      statusPurpose: one(z.literal('suspension')),
      statusListIndex: one(z.string().regex(/^\d{1,9}$/)),
      statusListCredential: text,
    }),
  ),
});

/**
 * An Open Badges 3.0 AchievementCredential as TwinAtlas signs it, in any shape that means the same; anything beside is
 * not ours.
 */
export const credential = unsigned.extend({ proof: proofOf(proof, cryptosuite) });

/**
 * What says it is signed by a body in our manner, whatever else it holds: ours if the body is, and then altered if it
 * is not a `credential`.
 */
export const signedInOurManner = z.looseObject({
  issuer: one(z.looseObject({ id: text })),
  proof: proofOf(z.looseObject({ cryptosuite: one(z.literal(cryptosuite)) }), cryptosuite),
});

export type Credential = z.infer<typeof credential>;
export type UnsignedCredential = z.infer<typeof unsigned>;

/** What a credential is made of. Moments are ISO 8601 UTC. */
export interface CredentialFacts {
  readonly origin: string;
  readonly number: string;
  readonly name: string;
  /** The same in Latin letters; null for none. */
  readonly latinName: string | null;
  readonly body: {
    readonly id: string;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly mayClaim: readonly Authority[];
  };
  readonly occupationId: string;
  readonly level: number;
  readonly schemeVersion: number;
  readonly title: { readonly zh: string; readonly en: string };
  readonly description: { readonly zh: string; readonly en: string };
  readonly criteria: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
  /** When the exam was confirmed. */
  readonly awardedAt: string;
  readonly status: { readonly list: number; readonly index: number };
}

/** A title is signed as one text, 中文 first. */
const between = ' · ';

/** The signed title in the reader's language, and in the other; whole where it is not two halves. */
export function titlesIn(language: Language, signed: string): { title: string; otherTitle: string | null } {
  const [zh, en, ...more] = signed.split(between);
  if (!zh || !en || more.length > 0) return { title: signed, otherTitle: null };
  return { title: localised(language, zh, en), otherTitle: localised(besideLanguage(language), zh, en) };
}

/**
 * The credential before signing. Its one status entry has the purpose `suspension` and is set whatever makes the
 * certificate unacceptable now, because the Open Badges schema allows one entry (docs/decisions/0012-credentials.md).
 */
export function credentialOf(facts: CredentialFacts): UnsignedCredential {
  const addresses = certificateAddresses(facts.origin);
  const list = addresses.statusList(facts.body.id, facts.status.list, 'suspension');
  const name = `${facts.title.zh}${between}${facts.title.en}`;
  return {
    '@context': [credentialsContext, openBadgesContext],
    id: addresses.certificate(facts.number),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name,
    issuer: {
      id: addresses.did(facts.body.id),
      type: ['Profile'],
      name: facts.body.nameZh,
      description: facts.body.nameEn,
    },
    validFrom: facts.validFrom,
    ...(facts.validUntil === null ? {} : { validUntil: facts.validUntil }),
    awardedDate: facts.awardedAt,
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: identitiesOf(facts),
      licenseNumber: facts.number,
      achievement: achievementOf(facts, name),
    },
    credentialStatus: {
      id: `${list}#${facts.status.index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'suspension',
      statusListIndex: String(facts.status.index),
      statusListCredential: list,
    },
  };
}

function identitiesOf({
  name,
  latinName: latin,
}: CredentialFacts): UnsignedCredential['credentialSubject']['identifier'] {
  const shared = { type: 'IdentityObject', hashed: false } as const;
  const own = { ...shared, identityHash: name, identityType: 'name' } as const;
  return latin === null ? [own] : [own, { ...shared, identityHash: latin, identityType: latinName }];
}

function achievementOf(facts: CredentialFacts, name: string): UnsignedCredential['credentialSubject']['achievement'] {
  return {
    id: certificateAddresses(facts.origin).achievement(facts.occupationId, facts.level, facts.schemeVersion),
    type: ['Achievement'],
    achievementType: 'Certification',
    name,
    description: [
      facts.description.zh,
      facts.description.en,
      ...(isOfTheState([facts.body]) ? [] : [noStateCertificate.zh, noStateCertificate.en]),
    ].join(' '),
    humanCode: `${facts.occupationId}/${facts.level}`,
    criteria: { narrative: facts.criteria },
  };
}
