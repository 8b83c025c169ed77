import { describe, expect, it } from 'vitest';
import { comparisonAllowed, presenceOf, type Completeness, type SurveyStatement } from '../../app/gaps/lens';

describe('presence', () => {
  it('says absent only where the survey is a census', () => {
    const of = (firms: number, completeness: Completeness, regionsElsewhere: number) =>
      presenceOf({ firms, completeness, regionsElsewhere });
    expect([of(2, 'none', 0), of(1, 'census', 5), of(0, 'census', 5), of(0, 'census', 0)]).toEqual([
      'present',
      'thin',
      'absent',
      'absent',
    ]);
    expect([of(0, 'partial', 5), of(0, 'none', 5), of(0, 'partial', 0), of(0, 'none', 0)]).toEqual([
      'no-record',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });
});

describe('a comparison of two regions', () => {
  const surveys = (
    completeness: Completeness,
    chains = ['bim', 'gis'],
    lens: SurveyStatement['lens'] = 'representative',
  ) => chains.map((chainId) => ({ lens, chainId, completeness }));

  it('is allowed between two censuses of the same chains', () => {
    expect(comparisonAllowed(surveys('census'), surveys('census'))).toEqual({ allowed: true });
  });

  it('is withheld, with the reason, where a survey is no census', () => {
    const reason = (home: SurveyStatement[], peer: SurveyStatement[]) => {
      const comparison = comparisonAllowed(home, peer);
      return comparison.allowed ? null : comparison.reason;
    };
    expect(reason(surveys('census'), surveys('partial'))).toBe('peer-not-census');
    expect(reason(surveys('none'), surveys('census'))).toBe('home-not-census');
    expect(reason(surveys('partial'), [])).toBe('neither-census');
    expect(reason([], [])).toBe('neither-census');
    expect(reason(surveys('census'), surveys('census', ['bim']))).toBe('peer-not-census');
    expect(reason(surveys('census'), surveys('census', ['bim', 'gis'], 'registry'))).toBe('different-lens');
  });
});
