import type { IdentitySection } from '../../app/alliance/applications/application-sections';
import { companySlug, companySortKey } from '../../app/companies/slug';
import { indexStaleCompanies } from '../../app/directory/search-index.server';
import type { Database } from '../../db/client';
import { capabilityEvidence, companies, statements } from '../../db/schema/index';
import { madeUpCode, type Stage } from './stage';

/** Names of firms that do not exist; each says so, in either language. */
const names = [
  ['云岫孪生', 'Yunxiu Twin'],
  ['听澜传感', 'Tinglan Sensing'],
  ['北斗星野测绘', 'Xingye Surveying'],
  ['砚田建模', 'Yantian Modelling'],
  ['朝露渲染', 'Zhaolu Rendering'],
  ['百川数据', 'Baichuan Data'],
  ['青禾物联', 'Qinghe IoT'],
  ['望岳仿真', 'Wangyue Simulation'],
  ['榕荫智造', 'Rongyin Manufacturing'],
  ['扶桑图形', 'Fusang Graphics'],
  ['沧浪算法', 'Canglang Algorithms'],
  ['白鹭城市', 'Bailu City'],
] as const;

/** Who a made-up firm is; `number` picks its name and code. */
export function madeUpFirm(number: number): IdentitySection {
  const [bare, english] = names[number % names.length]!;
  return {
    nameZh: `广州${bare}科技有限公司（演示）`,
    shortName: `${bare}（演示）`,
    nameEn: `${english} (demonstration)`,
    uscc: madeUpCode(number + 1),
    regionCode: '440100',
    address: `广州市天河区演示路${number + 1}号`,
    website: `https://firm${number + 1}.demo.example.cn`,
    contactName: '演示联系人',
    contactPhone: '020-00000000',
    contactEmail: `firm${number + 1}@demo.example.cn`,
  };
}

/** Puts a made-up firm on record, as if from a list; answers its id. */
export function onRecord(
  stage: Stage,
  number: number,
  more: Partial<typeof companies.$inferInsert> = {},
  segmentIds: readonly string[] = [],
): number {
  const { db } = stage;
  const { nameZh, shortName, nameEn, uscc, regionCode, website } = madeUpFirm(number);
  const values = {
    slug: freeSlug(db, shortName!.replace('（演示）', '')),
    nameZh: nameZh!,
    shortName,
    nameEn,
    uscc,
    regionCode,
    website,
    sortKey: companySortKey(shortName!),
    confidence: 'low' as const,
    ...more,
  };
  const { id } = db.insert(companies).values(values).returning({ id: companies.id }).get();
  stateName(db, id, values.nameZh);
  for (const segmentId of segmentIds)
    db.insert(capabilityEvidence)
      .values({ companyId: id, segmentId, ...entered, evidence: source, confidence: 'low', validFrom: '2026-01' })
      .run();
  indexStaleCompanies(db);
  return id;
}

const source = '演示数据，并非事实 made up for the demonstration';
const entered = { kind: 'desk', reference: 'demonstration' } as const;

function freeSlug(db: Database, bare: string): string {
  const rows = db.select({ slug: companies.slug }).from(companies).all();
  return companySlug(`演示 ${bare}`, new Set(rows.map((row) => row.slug)));
}

function stateName(db: Database, companyId: number, nameZh: string): void {
  db.insert(statements)
    .values({
      subjectType: 'company',
      subjectId: String(companyId),
      field: 'name_zh',
      value: nameZh,
      source,
      asOf: '2026-01',
      confidence: 'low',
      basis: 'stated',
    })
    .run();
}
