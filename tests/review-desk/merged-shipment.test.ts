import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { redirectedSlug } from '../../app/companies/named-company.server';
import { mergeCompanies } from '../../app/review-desk/company-merge.server';
import { companies } from '../../db/schema/index';
import { loadShippedFacts } from '../../seeds/load';
import { scene, valueOf } from '../alliance/scene';
import { testDatabase } from '../database';

it('a merged company stays merged when a later version of the shipped files still lists it', () => {
  const s = scene(testDatabase());
  const { db } = s;
  const of = (slug: string) => db.select().from(companies).where(eq(companies.slug, slug)).get();
  const [kept, merged] = [of('zhonghaida')!, of('nanfangcehui')!];
  db.update(companies).set({ uscc: null }).where(eq(companies.id, kept.id)).run();
  valueOf(mergeCompanies(db, s.reviewer(), { keptId: kept.id, mergedId: merged.id, reason: '试' }, s.occasion()));
  const before = of('zhonghaida');
  const folder = mkdtempSync(join(tmpdir(), 'twinatlas-shipped-'));
  try {
    cpSync('seeds/data', folder, { recursive: true });
    const file = join(folder, 'digital_twin_firms.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('South Surveying & Mapping', 'South Surveying and Mapping'));
    expect(loadShippedFacts(db, folder).changed).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  expect(of('nanfangcehui')).toBeUndefined();
  expect(of('zhonghaida')).toEqual(before);
  expect(redirectedSlug(db, 'nanfangcehui')).toBe('zhonghaida');
});
