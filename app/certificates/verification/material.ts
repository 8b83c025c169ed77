import { dateInChina } from '../../calendar/working-days';
import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { originOf } from '../address';
import { isAddressedTo } from './badge-elsewhere';
import type { BodyKind } from '../certificate-state';
import { titlesIn, type Credential } from '../credential';
import type { DidDocument } from '../keys/did-document';
import type { PublicFacts } from '../public-view';
import type { StatusListCredential } from '../keys/status-list';
import type { VerificationSources } from './verification';

interface Name {
  readonly zh: string;
  readonly en: string;
}

/** Everything public that checking takes, so that a browser can check without a network. Of people it holds nothing. */
export interface Material {
  /** When the server put it together, ISO 8601 UTC. */
  readonly madeAt: string;
  /**
   * The addresses certificates are verified under here, the present one first; left out by a copy kept from before they
   * were told.
   */
  readonly origins?: readonly string[];
  /** Addresses certificates of this installation are signed for that are not verified here now. */
  readonly otherOrigins?: readonly string[];
  readonly documents: readonly DidDocument[];
  /** Signed by their bodies, for both purposes. */
  readonly lists: readonly StatusListCredential[];
  /** Dates are ISO and included; null is open. In the order in which the register asks. */
  readonly authorisations: readonly {
    readonly did: string;
    readonly occupationId: string;
    readonly levels: readonly number[];
    readonly fromOn: string;
    readonly untilOn: string | null;
    readonly basis: string;
  }[];
  readonly bodies: readonly {
    readonly did: string;
    readonly id: string;
    readonly name: Name;
    readonly kind: BodyKind;
    readonly registerUrl: string | null;
    readonly endedOn: string | null;
  }[];
  readonly occupations: readonly { readonly id: string; readonly name: Name; readonly levels: readonly Name[] }[];
}

/** What is known without any material, at the earliest at `madeAt`: of every status that it cannot be had. */
export function noMaterial(madeAt: string): Material {
  return { madeAt, documents: [], lists: [], authorisations: [], bodies: [], occupations: [] };
}

/** The material as the source verification looks things up in. */
export function materialSources(material: Material): VerificationSources {
  return {
    didDocument: async (did) => material.documents.find(({ id }) => id === did) ?? null,
    isOurs: (badge) =>
      !material.origins || isAddressedTo(badge, [...material.origins, ...(material.otherOrigins ?? [])]),
    signedFor: async (did) => originOf(did, material.otherOrigins ?? []),
    statusList: async (address) => material.lists.find(({ id }) => id === address) ?? null,
    authorisedBy: async (did, occupationId, level, day) =>
      material.authorisations.find(
        (one) =>
          one.did === did &&
          one.occupationId === occupationId &&
          one.levels.includes(level) &&
          one.fromOn <= day &&
          (one.untilOn === null || day <= one.untilOn),
      )?.basis ?? null,
  };
}

/** The later of a device's clock and the material's moment: a clock that was set back makes nothing valid again. */
export function momentOf(material: Material, clock: Date): Date {
  return new Date(Math.max(clock.getTime(), Date.parse(material.madeAt)));
}

/** What a genuine credential says, with the names the material knows; null for a body or level it does not know. */
export function factsInMaterial(credential: Credential, material: Material, language: Language): PublicFacts | null {
  const { achievement, identifier, licenseNumber } = credential.credentialSubject;
  const [occupationId, level] = achievement.humanCode.split('/');
  const body = material.bodies.find(({ did }) => did === credential.issuer.id);
  const occupation = material.occupations.find(({ id }) => id === occupationId);
  const rung = occupation?.levels[Number(level) - 1];
  if (!body || !occupation || !rung) return null;
  const name = (of: Name) => localised(language, of.zh, of.en);
  return {
    number: licenseNumber,
    name: identifier[0].identityHash,
    latinName: identifier[1]?.identityHash ?? null,
    ...titlesIn(language, achievement.name),
    occupation: name(occupation.name),
    level: name(rung),
    body: { id: body.id, name: name(body.name), kind: body.kind, registerUrl: body.registerUrl, endedOn: body.endedOn },
    issuedOn: dateInChina(new Date(credential.validFrom)),
    validUntil: credential.validUntil === undefined ? null : dateInChina(new Date(credential.validUntil)),
    replacedBy: null,
  };
}
