import type { Database } from '../../db/client';
import { companySortKey } from '../../app/companies/slug';
import { indexStaleCompanies } from '../../app/directory/search-index.server';

/** Mulberry32: a small seeded generator of numbers in [0, 1). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const firsts =
  '东南西北中华海天云星远达恒盛宏图智联数科创新维信安泰瑞丰源景明博弘睿鸿泽晟睿凌锐拓翔宇航辰昊启迪德佳美嘉禾长重行乐'.split(
    '',
  );
const trades = [
  '测绘',
  '软件',
  '智能',
  '信息',
  '数据',
  '建筑',
  '导航',
  '仿真',
  '传感',
  '视觉',
  '空间',
  '网络',
  '控制',
  '咨询',
  '城市',
  '遥感',
];
const forms = ['科技有限公司', '技术股份有限公司', '科技集团有限公司', '工程有限公司'];

export interface MadeUpCompanies {
  readonly companies: number;
  readonly capabilities: number;
  /** Milliseconds for the rows, and for the search index. */
  readonly inserted: number;
  readonly indexed: number;
}

/**
 * Fills a database that holds the shipped regions and segments with `count` invented companies and about twice as many
 * capabilities. Every name begins with 虚拟 and every slug with `made-up-`, so that none can be taken for a real firm.
 * The same seed gives the same rows.
 */
export function makeUpCompanies(db: Database, count: number, seed = 1): MadeUpCompanies {
  const random = seeded(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const client = db.$client;
  const regions = client
    .prepare("select code, short_name_zh as name from regions where level <> 'province' order by code")
    .all() as { code: string; name: string }[];
  const segments = client.prepare('select id from segments order by id').pluck().all() as string[];
  const offset = client.prepare('select coalesce(max(id), 0) from companies').pluck().get() as number;
  const company = client.prepare(
    'insert into companies (id, slug, name_zh, short_name, name_en, region_code, stock_code, sort_key, confidence) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const capability = client.prepare(
    "insert into capability_evidence (company_id, segment_id, kind, reference, evidence, confidence) values (?, ?, 'desk', 'made up', ?, ?) on conflict do nothing",
  );
  const began = performance.now();
  let joins = 0;
  db.transaction(() => {
    for (let number = 1; number <= count; number += 1) {
      const id = offset + number;
      // A third sit in a few big cities, as real firms do.
      const region = random() < 0.33 ? regions[Math.floor(random() * 8)]! : pick(regions);
      const trade = pick(trades);
      const core = `${pick(firsts)}${pick(firsts)}${pick(firsts)}`;
      const short = `虚拟${core}${trade}`;
      company.run(
        id,
        `made-up-${id}`,
        `${region.name}${short}${pick(forms)}`,
        short,
        random() < 0.3 ? `Made-up Firm ${id} Ltd` : null,
        region.code,
        random() < 0.02 ? `${900_000 + number}.ZZ` : null,
        companySortKey(short),
        'low',
      );
      const kinds = 1 + Math.floor(random() * 3);
      for (let kind = 0; kind < kinds; kind += 1)
        joins += capability.run(id, pick(segments), 'made up for a test', 'low').changes;
    }
  });
  const inserted = performance.now() - began;
  indexStaleCompanies(db);
  return { companies: count, capabilities: joins, inserted, indexed: performance.now() - began - inserted };
}
