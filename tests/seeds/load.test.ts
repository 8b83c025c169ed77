import { describe, expect, it } from 'vitest';
import { dataVersion } from '../../db/client';
import { loadShippedFacts } from '../../seeds/load';
import { emptyDatabase, testDatabase } from '../database';

const count = (db: ReturnType<typeof testDatabase>, table: string) => db.$client.prepare(`select count(*) from ${table}`).pluck().get();

describe('loading the shipped facts', () => {
  it('brings every shipped row', () => {
    const db = testDatabase();
    expect({
      regions: count(db, 'regions'),
      chains: count(db, 'chains'),
      segments: count(db, 'segments'),
      segmentLinks: count(db, 'segment_links'),
      surveys: count(db, 'surveys'),
      listings: count(db, 'representative_listings'),
      peers: count(db, 'region_peers'),
    }).toEqual({ regions: 371, chains: 6, segments: 47, segmentLinks: 95, surveys: 24, listings: 6, peers: 4 });
  });

  it('changes nothing when run again, not even the data version', () => {
    const db = emptyDatabase();
    expect(loadShippedFacts(db, 'seeds/data').changed).toBe(true);
    const version = dataVersion(db);
    expect(loadShippedFacts(db, 'seeds/data').changed).toBe(false);
    expect(dataVersion(db)).toBe(version);
  });
});
