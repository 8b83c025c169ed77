import { expect, test } from 'vitest';
import { countsByRegion } from '../../../app/atlas/firms.server';
import { regionModel } from '../../../app/atlas/scenario/region-model.server';
import type { Database } from '../../../db/client';
import { copyOfDatabase, testDatabase } from '../../database';

const shipped = testDatabase();

const unrelated = "insert into settings (key, value) values ('a commit that concerns no company', '1')";
const model = (db: Database) => regionModel(db, '440100', 'registry')!;
const placeOf = (db: Database, segment: string) => model(db).prepared.placeOf.get(segment)!;

test('a scenario page after a commit that concerns no company reads no firm of another region again', () => {
  const db = copyOfDatabase(shipped);
  const before = model(db);
  const counts = countsByRegion(db, 'registry');
  const asked: string[] = [];
  const prepare = db.$client.prepare.bind(db.$client);
  db.$client.prepare = (source: string) => {
    asked.push(source);
    return prepare(source);
  };
  db.$client.exec(unrelated);
  expect(model(db)).toBe(before);
  expect(countsByRegion(db, 'registry')).toBe(counts);
  expect(asked.filter((source) => /from "companies"/.test(source))).toEqual([]);
});

test.each([
  [
    'a firm elsewhere gets another name',
    "update companies set short_name = '新名', name_en = null where slug = 'shuzizhengtong'",
    (db: Database) => model(db).firmNames.get('shuzizhengtong')?.nameZh,
    ['数字政通', '新名'],
  ],
  [
    'a firm moves here from another region',
    "update companies set region_code = '440100' where slug = 'shuzizhengtong'",
    (db: Database) => [
      model(db).prepared.firmsElsewhere.has('shuzizhengtong'),
      model(db).prepared.firmsHere.has('shuzizhengtong'),
    ],
    [
      [true, false],
      [false, true],
    ],
  ],
  [
    'a segment supplies another one less, which concerns no company',
    "delete from segment_links where supplier_id = 'sensing.operation' and customer_id = 'control.ioc'",
    (db: Database) =>
      model(db).prepared.model.links.some(
        ([one, other]) => one === placeOf(db, 'sensing.operation') && other === placeOf(db, 'control.ioc'),
      ),
    [true, false],
  ],
] as const)('the model follows when %s', (_what, change, seen, [before, after]) => {
  const db = copyOfDatabase(shipped);
  expect(seen(db)).toEqual(before);
  db.$client.exec(change);
  expect(seen(db)).toEqual(after);
});
