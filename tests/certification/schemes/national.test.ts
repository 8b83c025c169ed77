import { expect, test } from 'vitest';
import { credentialOf } from '../../../app/certificates/credential';
import {
  isOfTheState,
  nationalNamesNear,
  nationalOccupations,
  noStateCertificate,
} from '../../../app/certification/schemes/national';
import { schemeView } from '../../../app/certification/schemes/scheme-view.server';
import { issuingBodies } from '../../../db/schema';
import { eq } from 'drizzle-orm';
import { facts } from '../../certificates/issued';
import { testDatabase } from '../../database';
import { valueOf } from '../exam-scene';

const zh = { actor: null, language: 'zh', now: new Date('2026-11-23T02:00:00Z') } as const;

test('the two national names stand next to our drafts, with their source, and a code only where it is verified', () => {
  expect(nationalOccupations.map((one) => [one.nameZh, one.code])).toEqual([
    ['建筑信息模型技术员', '4-04-05-04'],
    ['数字孪生应用技术员', null],
  ]);
  expect(nationalNamesNear('bim-twin').map((one) => one.nameZh)).toEqual(['建筑信息模型技术员', '数字孪生应用技术员']);
  expect(nationalNamesNear('gis-twin').map((one) => one.nameZh)).toEqual(['数字孪生应用技术员']);
  expect(nationalOccupations.every((one) => one.source.zh !== '' && one.source.en !== '')).toBe(true);
});

test('a scheme of levels named like the state’s says that it is none of the state’s, until its bodies may speak for the state', () => {
  const db = testDatabase();
  const of = { occupationId: 'iot-twin', level: 1 };
  const scheme = valueOf(schemeView(db, of, zh));
  expect([scheme.levelName, scheme.ofTheState, scheme.national.map((one) => one.name)]).toEqual([
    '五级/初级工',
    false,
    ['数字孪生应用技术员'],
  ]);
  db.update(issuingBodies)
    .set({ mayClaim: ['national'] })
    .where(eq(issuingBodies.id, 'alliance'))
    .run();
  expect(valueOf(schemeView(db, of, zh)).ofTheState).toBe(true);
  expect(isOfTheState([])).toBe(false);
});

test('the signed credential says so too', () => {
  const description = (mayClaim: ('national' | 'ministry')[]) =>
    credentialOf({ ...facts, body: { ...facts.body, mayClaim } }).credentialSubject.achievement.description;
  expect(description([])).toBe(`能独立建模。 Models on their own. ${noStateCertificate.zh} ${noStateCertificate.en}`);
  expect(description(['ministry'])).toContain(noStateCertificate.zh);
  expect(description(['national'])).toBe('能独立建模。 Models on their own.');
});
