import { getTableColumns } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { identitySection } from '../../app/alliance/applications/application-sections';
import { missing } from '../../app/alliance/applications/missing';
import { compared } from '../../app/alliance/applications/review-file.server';
import { profileForm } from '../../app/alliance/profile/profile-form';
import { profileValue } from '../../app/alliance/profile/profile-values';
import { publishedFields } from '../../app/alliance/profile/published-profile.server';
import { companyFields } from '../../app/companies/company-facts';
import { fieldConflicts } from '../../app/companies/field-conflicts';
import {
  appliedFormFields,
  atOnceFields,
  comparedFields,
  proposedFields,
  filledFields,
  ownWordsFields,
  ownWordsLines,
  recordFields,
  reviewedFields,
  type AppliedField,
  type ProfileField,
  type RecordValues,
} from '../../app/companies/profile-field-groups';
import { mergeFills } from '../../app/review-desk/merge-fills';
import { companies, companyProfiles, membershipApplications, profileChanges } from '../../db/schema/index';

/** The list with two more: one of the record that a reviewer checks, and a line of the firm's own. */
vi.mock('../../app/companies/profile-fields', async (original) => {
  const { profileFields } = await original<typeof import('../../app/companies/profile-fields')>();
  const common = { kind: 'line', limit: 4 } as const;
  const head = { statedAs: 'head', keptIn: 'record', publishes: 'review', required: true, inApplication: 'must' };
  const motto = { statedAs: null, keptIn: 'profile', publishes: 'at-once', required: false, inApplication: 'no' };
  return { profileFields: { ...profileFields, head: { ...common, ...head }, motto: { ...common, ...motto } } };
});
const [head, motto] = ['head' as AppliedField, 'motto' as ProfileField];

test('a field added to the list is in every list that derives from it, at its place', () => {
  expect({ reviewedFields, atOnceFields, recordFields, filledFields, ownWordsFields, ownWordsLines }).toEqual({
    reviewedFields: ['nameZh', 'shortName', 'nameEn', 'uscc', 'regionCode', 'address', 'head'],
    atOnceFields: ['website', 'introZh', 'introEn', 'motto'],
    recordFields: ['nameZh', 'shortName', 'nameEn', 'uscc', 'regionCode', 'website', 'stockCode', 'head'],
    filledFields: ['shortName', 'nameEn', 'regionCode', 'uscc', 'stockCode', 'website', 'head'],
    ownWordsFields: ['address', 'introZh', 'introEn', 'motto'],
    ownWordsLines: ['address', 'motto'],
  });
  expect({ companyFields, appliedFormFields, comparedFields }).toEqual({
    companyFields: ['name_zh', 'short_name', 'name_en', 'region_code', 'uscc', 'stock_code', 'website', 'head'],
    appliedFormFields: ['nameZh', 'uscc', 'shortName', 'nameEn', 'regionCode', 'address', 'website', 'head'],
    comparedFields: ['nameZh', 'shortName', 'nameEn', 'uscc', 'regionCode', 'website', 'head', 'address'],
  });
});

test('it is in the form of the profile, with its limit, and among the changes the database takes', () => {
  expect(Object.keys(profileForm.shape)).toEqual([
    ...['nameZh', 'shortName', 'nameEn', 'uscc', 'regionCode', 'address', 'head'],
    ...['website', 'introZh', 'introEn', 'motto'],
    // One more name, and the address of the evidence, are no fields of the list.
    ...['alias', 'url'],
  ]);
  expect(profileValue(motto, '五个字的话')).toEqual({ ok: false, code: 'too-long', field: 'motto', allowed: ['4'] });
  expect(profileValue(motto, ' ')).toEqual({ ok: true, value: null });
  expect(profileValue(head, ' ')).toEqual({ ok: false, code: 'required', field: 'head' });
  expect(profileChanges.field.enumValues).toEqual(proposedFields);
});

test('it is in the schema of an application, and missing from one without it', () => {
  expect(Object.keys(identitySection.shape)).toEqual([
    ...['nameZh', 'shortName', 'nameEn', 'uscc', 'regionCode', 'address', 'website', 'head'],
    ...['contactName', 'contactPhone', 'contactEmail'],
  ]);
  expect(identitySection.shape[head].safeParse('五个字的话').success).toBe(false);
  expect(identitySection.shape[head].parse('王\t某 ')).toBe('王 某');
  expect(missing({ head: null, capabilities: [], people: [] } as never).map((one) => one.field)).toContain('head');
});

test('it is published, and compared at the desk with what an application says', () => {
  const company = { nameZh: '甲', head: '王某' };
  const published = publishedFields({ company, profile: { motto: '实' } } as never);
  expect(published).toMatchObject({ nameZh: '甲', head: '王某', motto: '实' });
  expect(compared({ nameZh: '甲', head: '李某' } as never, published)).toContainEqual({
    field: 'head',
    said: '李某',
    known: '王某',
    differs: true,
  });
});

test('sources that differ on it are a conflict, and a merge fills it', () => {
  const claim = { basis: 'stated', source: 's' };
  const claims = ['王某', '李某'].map((value) => ({ ...claim, field: 'head', value }));
  expect([...fieldConflicts(claims).keys()]).toEqual(['head']);
  const nothing = Object.fromEntries(filledFields.map((field) => [field, null]));
  const kept = { nameZh: '甲', ...nothing } as unknown as RecordValues;
  expect(mergeFills(kept, { ...kept, head: '王某', website: 'a.example' } as never)).toEqual(['website', 'head']);
});

test('each field of the list has its column, and the name in statements is that of the column', async () => {
  const { profileFields } = await vi.importActual<typeof import('../../app/companies/profile-fields')>(
    '../../app/companies/profile-fields',
  );
  const columns = { record: getTableColumns(companies), profile: getTableColumns(companyProfiles) };
  const application = getTableColumns(membershipApplications);
  const found = Object.entries(profileFields).map(([field, { keptIn, statedAs }]) => {
    const { name } = (columns[keptIn] as Record<string, { name: string }>)[field]!;
    return [field, statedAs === null || name === statedAs, Object.hasOwn(application, field)];
  });
  expect(found).toEqual(
    Object.entries(profileFields).map(([field, { inApplication }]) => [field, true, inApplication !== 'no']),
  );
});
