import { describe, expect, it } from 'vitest';
import { sourcedRows } from '../../app/atlas/region-surveys.server';
import { translationsOf } from '../../app/i18n/translations.server';
import { studyView } from '../../app/study/study.server';
import { loadShippedFacts } from '../../seeds/load';
import { emptyDatabase, testDatabase } from '../database';
import { shippedCopy } from './shipped-copy';

const db = testDatabase();

describe('TwinAtlas’s own translations', () => {
  it('cover every text of the study that exists in English only, but names, dates and what is 中文 already', () => {
    const view = studyView(db);
    const english = [
      ...view.policies.map((one) => one.saysEn),
      ...view.standards.map((one) => one.statementEn),
      ...view.definitions.map((one) => one.definitionEn),
      ...view.organisations.map((one) => one.roleEn),
      ...view.references.map((one) => one.supportsEn),
      ...view.anomalies.flatMap((one) => [one.issueEn, one.treatmentEn]),
      ...view.madeHow.flatMap((one) => [one.fact, one.value]),
    ];
    expect(english.filter((text) => view.translations.zh[text] === undefined)).toEqual([
      'Shahat et al.',
      'Saeed et al.',
      'Caprari',
      '向玉琼等',
      '毛超等',
      '2022-08-05; 2022-08-12',
    ]);
  });

  it('cover every source of a survey in both languages', () => {
    const sources = db.$client.prepare('select distinct source from surveys').pluck().all() as string[];
    const { zh, en } = translationsOf(db);
    expect(sources.filter((source) => zh[source] === undefined || en[source] === undefined)).toEqual([]);
    expect(zh['working register of firms found in public sources; Guangzhou was searched hardest; not a census']).toBe(
      '孪图收录企业名录：按公开来源和一般了解整理，并有企业自己登记的，各有可信度；广州查得最细；不是普查',
    );
  });

  it('stand only for texts that the facts still hold, or that say what is left of them', () => {
    const columns = db.$client
      .prepare(
        "select t.name as tableName, c.name as columnName from sqlite_master t join pragma_table_info(t.name) c where t.type = 'table' and t.name != 'translations' and lower(c.type) = 'text'",
      )
      .all() as { tableName: string; columnName: string }[];
    const facts = columns.filter(({ tableName }) => !/^(sqlite|company_search|shipped_rows|events)/.test(tableName));
    const held = new Set<unknown>(
      facts.flatMap(({ tableName, columnName }) =>
        db.$client.prepare(`select distinct "${columnName}" from "${tableName}"`).pluck().all(),
      ),
    );
    const texts = db.$client.prepare('select distinct text from translations').pluck().all();
    expect(texts.filter((text) => !held.has(text))).toEqual([sourcedRows]);
  });

  it('are refused where one repeats its text', () => {
    const copy = shippedCopy();
    copy.replace('translations.csv', 'London,zh,伦敦', 'London,zh,London');
    expect(() => loadShippedFacts(emptyDatabase(), copy.folder)).toThrow(/translations\.csv.*repeats the text/s);
  });
});
