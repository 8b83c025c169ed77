import { describe, expect, it } from 'vitest';
import { doneSections, missing, type ApplicationContent } from '../../../app/alliance/applications/missing';
import { savedFault } from '../../../app/alliance/applications/missing-fault';

const empty: ApplicationContent = {
  nameZh: null,
  uscc: null,
  regionCode: null,
  address: null,
  website: null,
  contactName: null,
  contactPhone: null,
  contactEmail: null,
  consentedAt: null,
  declaredBy: null,
  declaredAt: null,
  capabilities: [],
  people: [],
  proof: null,
};
const full: ApplicationContent = {
  nameZh: '广州中望龙腾软件股份有限公司',
  uscc: '91440101712408557U',
  regionCode: '440100',
  address: '广州市天河区建业路39号',
  website: null,
  contactName: '王芳',
  contactPhone: '020-12345678',
  contactEmail: 'wang@example.cn',
  consentedAt: '2026-11-23T00:00:00.000Z',
  declaredBy: '王芳',
  declaredAt: '2026-11-23T00:00:00.000Z',
  capabilities: [{ segmentId: 'gis.cim', summary: 'CIM 平台', evidence: 1 }],
  people: [{}],
  proof: null,
};

describe('what an application still lacks', () => {
  it('is everything at first, in the order of the task list', () => {
    expect(missing(empty).map(({ section, field, code }) => `${section} ${field} ${code}`)).toEqual([
      'identity nameZh empty',
      'identity uscc uscc-empty',
      'identity regionCode empty',
      'identity address empty',
      'identity contactName empty',
      'identity contactPhone empty',
      'identity contactEmail empty',
      'capabilities capabilities no-capability',
      'people people no-people',
      'consent consent not-given',
      'declaration declaredBy empty',
    ]);
    expect(doneSections(empty)).toEqual([]);
  });

  it('is nothing when all is there', () => {
    expect(missing(full)).toEqual([]);
    expect(doneSections(full)).toEqual(['identity', 'capabilities', 'people', 'consent', 'declaration']);
  });

  it('names the check digit a wrong code should have', () => {
    expect(missing({ ...full, uscc: '91440101712408557A' })).toEqual([
      { section: 'identity', field: 'uscc', code: 'uscc-check-digit', expected: 'U' },
    ]);
  });

  it('lets a code pass whose inner organisation code alone is off', () =>
    expect(missing({ ...full, uscc: '914401131911696976' })).toEqual([]));

  it('asks evidence and words for each capability', () => {
    expect(
      missing({ ...full, capabilities: [{ segmentId: 'gis.cim', summary: '', evidence: 0 }, ...full.capabilities] }),
    ).toEqual([
      { section: 'capabilities', field: 'capabilities.gis.cim', code: 'empty' },
      { section: 'capabilities', field: 'capabilities.gis.cim', code: 'no-evidence' },
    ]);
  });

  it('refuses what is no mail address, phone number or website', () => {
    expect(
      missing({ ...full, contactEmail: 'wang', contactPhone: '打电话', website: 'no site' }).map((one) => one.code),
    ).toEqual(['not-a-website', 'not-a-phone', 'not-an-address']);
  });

  it('shows a section that was saved with faults those faults by field, and none for what is only empty', () => {
    const wrong = missing({ ...full, uscc: '91440101712408557A', contactPhone: 'abc', address: null });
    expect(savedFault(wrong, 'identity')).toEqual({
      values: {},
      refusals: [
        { ok: false, code: 'uscc-check-digit', field: 'uscc', allowed: ['U'] },
        { ok: false, code: 'not-a-phone', field: 'contactPhone' },
      ],
    });
    expect([savedFault(wrong, 'people'), savedFault(missing(empty), 'identity')]).toEqual([null, null]);
  });
});
