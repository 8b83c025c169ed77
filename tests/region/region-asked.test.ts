import { describe, expect, test } from 'vitest';
import { needQueryOf } from '../../app/needs/need-request.server';
import { listNeeds } from '../../app/needs/need-list.server';
import { listOffers } from '../../app/offers/offer-list.server';
import { offerQueryOf } from '../../app/offers/offer-request.server';
import { listProjects } from '../../app/projects/public/project-list.server';
import { projectQueryOf } from '../../app/projects/public/project-request.server';
import { regionMeant } from '../../app/region/region-search.server';
import { testDatabase } from '../database';

const db = testDatabase();
const today = '2026-11-23';
const at = (region: string) => new Request(`http://localhost/?region=${encodeURIComponent(region)}`);

function thrownBy(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

const lists = [
  ['needs', (region: string) => listNeeds(db, null, needQueryOf(at(region), db, 'zh'), 'zh', today)],
  ['offers', (region: string) => listOffers(db, offerQueryOf(at(region), db, 'zh'), 'zh', today)],
  ['projects', (region: string) => listProjects(db, projectQueryOf(at(region), db, 'zh'), 'zh')],
] as const;

test.each([
  ['440100', '440100'],
  ['广州', '440100'],
  ['guang zhou', '440100'],
  ['黄埔区', '440100'],
  ['440112', '440100'],
  ['萝岗', '440100'],
  ['仙桃', '429000'],
  ['', ''],
  ['999999', null],
  ['广东广西', null],
])('“%s” means the region %s', (asked, code) => {
  expect(regionMeant(db, asked)).toBe(code);
});

describe.each(lists)('the list of %s', (_name, list) => {
  test('asked for a district it shows and names the city, though nothing there is on the list', () => {
    const { query, regions } = list('黄埔区');
    expect([query.region, regions]).toEqual(['440100', [['440100', '广州']]]);
  });

  test('refuses a region that does not exist, by the parameter and what it may hold', async () => {
    const thrown = thrownBy(() => list('999999'));
    expect(thrown).toBeInstanceOf(Response);
    const said: unknown = await (thrown as Response).json();
    expect(said).toMatchObject({
      field: 'region',
      value: '999999',
      allowed: ['城市名或行政区划代码，例：广州、440100'],
    });
  });
});
