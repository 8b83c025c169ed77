const badges = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
const credentials = 'https://www.w3.org/2018/credentials#';
const status = 'https://www.w3.org/ns/credentials/status#';
const security = 'https://w3id.org/security#';
const schema = 'https://schema.org/';
const dateTime = { datatype: 'http://www.w3.org/2001/XMLSchema#dateTime' };

interface Meaning {
  /** Of the property in RDF. */
  readonly address: string;
  readonly as: 'text' | 'address' | 'type' | 'node' | { readonly datatype: string };
}

/**
 * What the contexts of VC 2.0 and Open Badges 3.0.3 make of the terms we sign with, as far as we use them.
 * tests/certificates/log/canonical-lines.test.ts holds every line against a JSON-LD processor with the contexts
 * themselves; a term added to app/certificates/credential.ts needs its row here, and that test says so.
 */
export const meanings: Readonly<Record<string, Meaning>> = {
  name: { address: `${schema}name`, as: 'text' },
  description: { address: `${schema}description`, as: 'text' },
  issuer: { address: `${credentials}issuer`, as: 'address' },
  validFrom: { address: `${credentials}validFrom`, as: dateTime },
  validUntil: { address: `${credentials}validUntil`, as: dateTime },
  // The published context writes this datatype so: short, and never expanded.
  awardedDate: { address: `${badges}awardedDate`, as: { datatype: 'xsd:dateTime' } },
  credentialSubject: { address: `${credentials}credentialSubject`, as: 'node' },
  identifier: { address: `${badges}identifier`, as: 'node' },
  hashed: { address: `${badges}hashed`, as: { datatype: 'https://www.w3.org/2001/XMLSchema#boolean' } },
  identityHash: { address: `${badges}identityHash`, as: 'text' },
  identityType: { address: `${badges}identityType`, as: 'text' },
  licenseNumber: { address: `${badges}licenseNumber`, as: 'text' },
  achievement: { address: `${badges}achievement`, as: 'node' },
  achievementType: { address: `${badges}achievementType`, as: 'text' },
  humanCode: { address: `${badges}humanCode`, as: 'text' },
  criteria: { address: `${badges}Criteria`, as: 'node' },
  narrative: { address: `${badges}narrative`, as: 'text' },
  credentialStatus: { address: `${credentials}credentialStatus`, as: 'node' },
  statusPurpose: { address: `${status}statusPurpose`, as: 'text' },
  statusListIndex: { address: `${status}statusListIndex`, as: 'text' },
  statusListCredential: { address: `${status}statusListCredential`, as: 'address' },
  encodedList: { address: `${status}encodedList`, as: { datatype: `${security}multibase` } },
  cryptosuite: { address: `${security}cryptosuite`, as: { datatype: `${security}cryptosuiteString` } },
  created: { address: 'http://purl.org/dc/terms/created', as: dateTime },
  verificationMethod: { address: `${security}verificationMethod`, as: 'address' },
  proofPurpose: { address: `${security}proofPurpose`, as: 'type' },
};

export const typeAddresses: Readonly<Record<string, string>> = {
  VerifiableCredential: `${credentials}VerifiableCredential`,
  OpenBadgeCredential: `${badges}OpenBadgeCredential`,
  Profile: `${badges}Profile`,
  AchievementSubject: `${badges}AchievementSubject`,
  IdentityObject: `${badges}IdentityObject`,
  Achievement: `${badges}Achievement`,
  BitstringStatusListEntry: `${status}BitstringStatusListEntry`,
  BitstringStatusListCredential: `${status}BitstringStatusListCredential`,
  BitstringStatusList: `${status}BitstringStatusList`,
  DataIntegrityProof: `${security}DataIntegrityProof`,
  assertionMethod: `${security}assertionMethod`,
};
