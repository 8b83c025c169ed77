import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { regionAtlas } from '../../app/atlas/region-atlas.server';
import { addGrounds, retractGrounds } from '../../app/companies/capability-grounds.server';
import { gapsBeside } from '../../app/gaps/fill-value';
import type { Lens } from '../../app/gaps/lens';
import { industry } from '../../app/region/industry.server';
import type { Database } from '../../db/client';
import { companies } from '../../db/schema/index';
import { write } from '../../db/write';
import { testDatabase } from '../database';

/*
 * What a completed project is worth on the gap figures of the shipped facts: its ground is a company's evidence for a
 * segment, and the figures follow.
 */
const now = new Date('2026-11-23T02:00:00Z');
let db: Database;
beforeEach(() => {
  db = testDatabase();
});

const firm = (slug: string) => db.select().from(companies).where(eq(companies.slug, slug)).get()!.id;
function complete(reference: string, slug: string, ...segments: string[]): void {
  const ground = { kind: 'project', reference, evidence: reference, confidence: 'medium' } as const;
  const companyId = firm(slug);
  write(db, (tx) =>
    addGrounds(
      tx,
      segments.map((segmentId) => ({ ...ground, companyId, segmentId })),
      now,
    ),
  );
}
const withdraw = (reference: string) =>
  write(db, (tx) => retractGrounds(tx, { kind: 'project', reference }, '项目撤回', now));

function figures(region = '440100', lens: Lens = 'registry') {
  const headline = regionAtlas(db, region, lens).headline;
  if (!headline) return null;
  const { segments, links, paths } = headline.coverage;
  return [segments.present, links.complete, paths.complete, paths.total];
}
const present = (region = '440100') =>
  new Set(
    regionAtlas(db, region, 'registry')
      .segments.filter(({ firms }) => firms.length > 0)
      .map(({ id }) => id),
  );

describe('a completed project of a Guangzhou firm', () => {
  it('in governance moves segments and links but no path, and the gap on the same paths is named', () => {
    expect(figures()).toEqual([30, 42, 11n, 370n]);
    const before = present();
    complete('P-1', 'zhonghaida', 'fusion.governance');
    expect(figures()).toEqual([31, 47, 11n, 370n]);
    expect(gapsBeside(industry(db).graph, before, 'fusion.governance')).toEqual([
      { segment: 'simulation.decision', more: 12n },
      { segment: 'control.ioc', more: 8n },
      { segment: 'control.lowcode', more: 4n },
    ]);
  });

  it('with low code besides restores four paths', () => {
    complete('P-1', 'zhonghaida', 'fusion.governance');
    complete('P-2', 'nanfangcehui', 'control.lowcode');
    expect(figures()).toEqual([32, 49, 15n, 370n]);
  });

  it('moves the register alone, neither the published list nor what public sources state', () => {
    const lenses = ['representative', 'sourced'] as const;
    const of = () => lenses.map((lens) => [figures('440100', lens), regionAtlas(db, '440100', lens).firmCount]);
    const before = of();
    complete('P-1', 'zhonghaida', 'fusion.governance', 'control.lowcode');
    expect(of()).toEqual(before);
  });

  it('is worth nothing for a segment that another proved, and what is left falls only with the last', () => {
    complete('P-1', 'zhonghaida', 'fusion.governance');
    const first = figures();
    complete('P-2', 'zhonghaida', 'fusion.governance');
    complete('P-3', 'nanfangcehui', 'fusion.governance');
    expect(figures()).toEqual(first);
    withdraw('P-1');
    expect(figures()).toEqual(first);
    withdraw('P-2');
    expect(figures()).toEqual(first);
    withdraw('P-3');
    expect(figures()).toEqual([30, 42, 11n, 370n]);
  });
});

it('a Beijing firm’s part counts in Beijing and leaves Guangzhou unchanged', () => {
  const beijing = figures('110000')!;
  const lacking = industry(db).segments.find(({ id }) => !present('110000').has(id) && !present().has(id))!;
  const slug = db.select().from(companies).where(eq(companies.regionCode, '110000')).get()!.slug;
  complete('P-1', slug, lacking.id);
  expect(figures()).toEqual([30, 42, 11n, 370n]);
  expect(figures('110000')![0]).toBe(Number(beijing[0]) + 1);
});
