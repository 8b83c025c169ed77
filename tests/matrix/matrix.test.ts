import { describe, expect, test } from 'vitest';
import { companies, capabilities, surveys } from '../../db/schema/index';
import { matrixView } from '../../app/matrix/matrix.server';
import { quotientStep } from '../../app/matrix/matrix';
import type { Matrix } from '../../app/matrix/matrix';
import { testDatabase } from '../database';

const cell = (matrix: Matrix, region: string, segment: string) => {
  const column = matrix.regions.findIndex(({ code }) => code === region);
  return matrix.chains.flatMap(({ rows }) => rows).find((row) => row.segment.id === segment)!.cells[column]!;
};

describe('the matrix of the shipped facts', () => {
  test('puts the home region first, then the peers, then every region with records', () => {
    const { matrix } = matrixView(testDatabase(), 'registry');
    expect(matrix.regions.slice(0, 5).map(({ code, role }) => [code, role])).toEqual([
      ['440100', 'home'],
      ['110000', 'peer'],
      ['310000', 'peer'],
      ['440300', 'peer'],
      ['330100', 'peer'],
    ]);
    expect(matrix.regions).toHaveLength(12);
    expect(matrix.regionsRecorded).toBe(12);
    expect(matrix.chains.flatMap(({ rows }) => rows)).toHaveLength(47);
  });

  test('compares no registered firms, because no register is a census', () => {
    const { matrix, shares, survey } = matrixView(testDatabase(), 'registry');
    expect([survey.asOf, survey.completeness, survey.sources.zh]).toEqual([
      '2026-11',
      'partial',
      ['孪图收录企业名录：按公开来源和一般了解整理，并有企业自己登记的，各有可信度；广州查得最细；不是普查'],
    ]);
    expect(matrix.comparison).toEqual({ allowed: false, reason: 'neither-census' });
    expect(
      matrix.chains
        .flatMap(({ rows }) => rows)
        .flatMap(({ cells }) => cells)
        .every(({ firms, quotient, presence }) => firms === null && quotient === null && presence !== 'thin'),
    ).toBe(true);
    expect(shares.map(({ printed }) => printed)).toEqual(['54', '11', '5']);
  });

  test('compares no representative firms either: no region is a census', () => {
    const { matrix } = matrixView(testDatabase(), 'representative');
    expect(matrix.comparison).toEqual({ allowed: false, reason: 'neither-census' });
    expect(matrix.chains.map(({ id, stated }) => [id, stated[0], stated[1]])).toEqual([
      ['sensing', 'absent', 'present'],
      ['gis', 'present', 'present'],
      ['bim', 'present', 'present'],
      ['fusion', 'absent', 'present'],
      ['simulation', 'absent', 'present'],
      ['control', 'absent', 'present'],
    ]);
  });

  test('under a list no segment is shown; an empty cell is no record where somebody has it elsewhere, unknown where nobody has', () => {
    const db = testDatabase();
    expect(matrixView(db, 'representative').matrix.chains.flatMap(({ rows }) => rows)).toEqual([]);
    const { matrix } = matrixView(db, 'registry');
    expect(cell(matrix, '440100', 'simulation.solver').presence).toBe('no-record');
    expect(cell(matrix, '440100', 'sensing.identifier').presence).toBe('unknown');
  });
});

describe('the matrix where two regions are a census', () => {
  const db = testDatabase();
  const chainIds = ['sensing', 'gis', 'bim', 'fusion', 'simulation', 'control'];
  for (const regionCode of ['440100', '440300'])
    for (const chainId of chainIds) {
      db.insert(surveys)
        .values({
          lens: 'registry',
          regionCode,
          chainId,
          completeness: 'census',
          asOf: '2026-11',
          source: 'made up for this test',
        })
        .onConflictDoUpdate({
          target: [surveys.lens, surveys.regionCode, surveys.chainId],
          set: { completeness: 'census' },
        })
        .run();
    }
  // The test counts its own firms only.
  db.delete(capabilities).run();
  const firm = (slug: string, regionCode: string, segmentIds: string[]) => {
    const { id } = db
      .insert(companies)
      .values({ slug, nameZh: slug, regionCode, sortKey: slug, confidence: 'high' })
      .returning({ id: companies.id })
      .get();
    for (const segmentId of segmentIds)
      db.insert(capabilities).values({ companyId: id, segmentId, evidence: 'made up', confidence: 'high' }).run();
  };
  firm('a1', '440100', ['gis.cim']);
  firm('a2', '440100', ['gis.cim']);
  firm('b1', '440300', ['gis.cim']);
  firm('b2', '440300', ['bim.kernel']);
  firm('b3', '440300', ['bim.kernel']);
  firm('c1', '110000', ['gis.cim']);
  const { matrix } = matrixView(db, 'registry');

  test('compares those two and leaves the others out of the sums', () => {
    expect(matrix.comparison).toEqual({ allowed: true, regions: ['440100', '440300'] });
    expect(cell(matrix, '110000', 'gis.cim').quotient).toBeNull();
  });

  test('the shrunk quotient is (x + 2) / (E + 2) with E = row total × column total / grand total', () => {
    // Guangzhou 2 of 5 firms, CIM 3 of 5: E = 2 × 3 / 5.
    expect(cell(matrix, '440100', 'gis.cim').quotient?.expected).toBeCloseTo(1.2, 12);
    expect(cell(matrix, '440100', 'gis.cim').quotient?.mean).toBeCloseTo(4 / 3.2, 12);
    expect(cell(matrix, '440300', 'gis.cim').quotient?.mean).toBeCloseTo(3 / 3.8, 12);
  });

  test('no firm under a census is missing, and a segment nobody has gives no evidence', () => {
    expect(cell(matrix, '440100', 'bim.kernel')).toMatchObject({ firms: 0, presence: 'absent' });
    expect(cell(matrix, '440100', 'control.robot').quotient?.evidence).toBe('no-evidence');
  });
});

test('colours go by half doublings and stop at a quarter and at four', () => {
  expect([0.1, 0.25, 0.5, 0.71, 1, 1.42, 2, 4, 9].map(quotientStep)).toEqual([-4, -4, -2, -1, 0, 1, 2, 4, 4]);
});
