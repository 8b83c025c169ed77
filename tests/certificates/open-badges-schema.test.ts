import { readFileSync } from 'node:fs';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { expect, test } from 'vitest';
import { issued, madeBody } from './issued';

/** Our own writing of the schema; OPEN_BADGES_SCHEMA names a copy of the official file to ask that instead. */
const path = process.env.OPEN_BADGES_SCHEMA ?? new URL('open-badges.schema.json', import.meta.url).pathname;
const ajv = new Ajv2019({ strict: false, allErrors: true });
// RFC 3339, as JSON Schema means it.
ajv.addFormat('date-time', /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-6]\d(\.\d+)?(Z|[+-][0-2]\d:[0-5]\d)$/i);
ajv.addFormat('date', /^\d{4}-[01]\d-[0-3]\d$/);
const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object);
const body = await madeBody('alliance', 1);

test.each([
  ['with an end', {}],
  ['for good', { validUntil: null }],
  [
    'renewed under another number',
    {
      number: 'TA-2029-7K3M9QX3',
      validFrom: '2029-11-01T02:00:00Z',
      validUntil: '2032-10-31T15:59:59Z',
      status: { list: 2, index: 0 },
    },
  ],
  ['with the name in Latin letters too', { latinName: "OU Jin'lin" }],
  ['with a name in rare characters', { name: '𠮷田·𫚉' }],
])('a credential %s is one after Open Badges 3.0', async (_kind, more) => {
  const credential = await issued(body, more);
  validate(credential);
  expect(validate.errors).toBeNull();
});

type Json = Record<string, unknown>;
const of = (credential: Json, ...way: readonly string[]): Json => way.reduce((at, key) => at[key] as Json, credential);

test.each<[string, (credential: Json) => void]>([
  ['its context of credentials', (one) => (one['@context'] as string[]).shift()],
  ['its kind', (one) => (one.type as string[]).pop()],
  ['its issuer’s kind', (one) => delete of(one, 'issuer').type],
  ['its beginning', (one) => delete one.validFrom],
  ['a moment for its end', (one) => (one.validUntil = '2029-11-22')],
  ['a list for its proof', (one) => ([one.proof] = one.proof as unknown[])],
  ['one status', (one) => (one.credentialStatus = [one.credentialStatus])],
  ['what was achieved', (one) => delete of(one, 'credentialSubject').achievement],
  ['criteria', (one) => delete of(one, 'credentialSubject', 'achievement').criteria],
  [
    'a known kind of achievement',
    (one) => (of(one, 'credentialSubject', 'achievement').achievementType = 'certification'),
  ],
  ['a known kind of identity', (one) => (of(one, 'credentialSubject', 'identifier', '0').identityType = 'idCard')],
  ['nothing beside the identity', (one) => (of(one, 'credentialSubject', 'identifier', '0').number = '1')],
])('a credential without %s is not', async (_what, harm) => {
  const credential = structuredClone(await issued(body)) as unknown as Json;
  harm(credential);
  expect(validate(credential)).toBe(false);
});
