import { describe, expect, it } from 'vitest';
import { announceShippedMatches, namedFirms } from '../../../app/alliance/saved-searches/shipped-matches.server';
import { savedSearchFilters } from '../../../app/alliance/saved-searches/saved-search';
import { saveSearch } from '../../../app/alliance/saved-searches/saved-searches.server';
import { loadShippedFacts } from '../../../seeds/load';
import { emptyDatabase, testDatabase } from '../../database';
import { shippedCopy } from '../../seeds/shipped-copy';
import { scene, valueOf } from '../scene';

const file = 'digital_twin_firms.csv';
const filters = (given: object) => savedSearchFilters.parse(given);

/** A database with the shipped facts, somebody with searches, and files of which a later version can be made. */
function watched(searches: Record<string, object>) {
  const s = scene(testDatabase());
  const owner = s.person();
  for (const [name, given] of Object.entries(searches))
    valueOf(saveSearch(s.db, owner, { name, filters: filters(given) }, s.occasion()));
  const mails = () => s.mails().filter((mail) => mail.kind === 'searchesMatched');
  return { ...s, owner, mails, announce: () => announceShippedMatches(s.db, s.occasion()) };
}

describe('an update of the shipped files', () => {
  it('tells the owner of a search once which firms newly match, and nothing of those that matched before', () => {
    const s = watched({ 改名: { q: 'Allnewname' }, 广州: { region: ['440100'] }, 北京: { region: ['110000'] } });
    const files = shippedCopy();
    files.replace(file, 'Hi-Target', 'Allnewname');
    loadShippedFacts(s.db, files.folder);
    expect([s.announce(), s.announce()]).toEqual([1, 0]);
    expect(s.mails().map((mail) => [mail.to, mail.subject])).toEqual([
      [s.owner.email, 'TwinAtlas 孪图 · “改名”有新的企业'],
    ]);
    expect(s.mails()[0]!.text).toMatch(
      /新符合这项检索的企业有 1 家：\n.+\nhttps:\/\/atlas\.example\.cn\/companies\/[a-z0-9-]+\n\n查看全部结果：https:\/\/atlas\.example\.cn\/companies\?q=/,
    );
    loadShippedFacts(s.db, 'seeds/data');
    loadShippedFacts(s.db, files.folder);
    expect(s.announce()).toBe(0);
  });

  it('is told of after a stop between load and mail, and not at all when the load is taken back', () => {
    const s = watched({ 改名: { q: '全新名称' } });
    const files = shippedCopy();
    files.replace(file, ',中海达,', ',全新名称中海达,');
    files.replace('representative_listings.csv', '中海达,bim', '全新名称中海达,bim');
    files.replace('representative_listings.csv', '中海达,gis', '全新名称中海达,gis');
    expect(() =>
      s.db.transaction(() => {
        loadShippedFacts(s.db, files.folder);
        throw new Error('power cut');
      }),
    ).toThrow('power cut');
    expect(s.announce()).toBe(0);
    loadShippedFacts(s.db, files.folder);
    expect(s.mails()).toEqual([]);
    // The next start loads nothing, but tells.
    expect(loadShippedFacts(s.db, files.folder).changed).toBe(false);
    expect(s.announce()).toBe(1);
    expect(s.mails()).toHaveLength(1);
  });

  it('names a few firms of many', () => {
    const s = scene(emptyDatabase());
    const owner = s.person();
    valueOf(saveSearch(s.db, owner, { name: '全部', filters: filters({}) }, s.occasion()));
    loadShippedFacts(s.db, 'seeds/data');
    announceShippedMatches(s.db, s.occasion());
    const { text } = s.mails().find((mail) => mail.kind === 'searchesMatched')!;
    expect(text).toContain('93 家');
    expect(text.match(/\/companies\/[a-z0-9-]+$/gm)).toHaveLength(namedFirms);
    expect(text).toContain('\n…\n');
  });

  it('tells nobody at the first installation', () => {
    const s = scene(emptyDatabase());
    loadShippedFacts(s.db, 'seeds/data');
    expect(announceShippedMatches(s.db, s.occasion())).toBe(0);
    expect(s.mails()).toEqual([]);
  });
});
