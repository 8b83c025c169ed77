import { z } from 'zod';
import {
  measureBenchmarks,
  measurePlatforms,
  measureProblems,
  measures,
  platformAliases,
  platforms,
  problemBenchmarks,
  problems,
} from '../db/schema';
import { cell, readRows, referred, type SeedRow } from './rows';
import type { Shipment } from './shipment';
import type { StudyCities } from './study-cities';

/** What the study finds wrong, what it recommends, and the platforms both speak of. */
export function loadProblemsAndMeasures(folder: string, shipment: Shipment, cities: StudyCities): void {
  const platformOf = loadPlatforms(folder, shipment, cities);
  const problemTitles = loadProblems(folder, shipment, cities);
  loadMeasures(folder, shipment, { cities, problemTitles, platformOf });
}

const platformColumns = {
  name_zh: cell.text,
  name_en: cell.text,
  city_id: cell.text,
  type: cell.text,
  description_zh: cell.text,
  description_en: cell.text,
  status_in_paper: z.enum(['existing', 'planned', 'proposed']),
  source: cell.text,
};

/** Returns platform ids by `city:name` and `city:alias`. */
function loadPlatforms(folder: string, shipment: Shipment, cities: StudyCities): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const rows = readRows(folder, 'study/platforms.csv', platformColumns, ['city_id', 'name_zh']);
  rows.forEach((row, index) => {
    const { value } = row;
    referred(row, 'city_id', value.city_id, cities.names, 'city of the study');
    const id = `${value.city_id}:${value.name_zh}`;
    ids.set(id, id);
    shipment.put(platforms, ['id'], {
      id,
      ordinal: index + 1,
      citySlug: value.city_id,
      nameZh: value.name_zh,
      nameEn: value.name_en,
      kindEn: value.type,
      descriptionZh: value.description_zh,
      descriptionEn: value.description_en,
      status: value.status_in_paper,
      source: value.source,
    });
  });
  loadPlatformAliases(folder, shipment, ids);
  return ids;
}

function loadPlatformAliases(folder: string, shipment: Shipment, ids: Map<string, string>): void {
  const columns = { city_id: cell.text, platform: cell.text, alias: cell.text, source: cell.text };
  for (const row of readRows(folder, 'platform_aliases.csv', columns, ['city_id', 'platform', 'alias'])) {
    const { value } = row;
    const platformId = referred(row, 'platform', `${value.city_id}:${value.platform}`, ids, 'platform');
    ids.set(`${value.city_id}:${value.alias}`, platformId);
    shipment.put(platformAliases, ['platformId', 'alias'], { platformId, alias: value.alias, source: value.source });
  }
}

const problemColumns = {
  problem_id: cell.text,
  section: cell.text,
  title_zh: cell.text,
  title_en: cell.text,
  item_no: cell.integer,
  finding_zh: cell.text,
  finding_en: cell.text,
  benchmark: cell.list,
  source: cell.text,
};

function loadProblems(folder: string, shipment: Shipment, cities: StudyCities): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const row of readRows(folder, 'study/problems.csv', problemColumns, ['problem_id', 'item_no'])) {
    const { value } = row;
    const id = `${value.problem_id}.${value.item_no}`;
    titles.set(id, value.title_zh);
    shipment.put(problems, ['id'], {
      id,
      groupId: value.problem_id,
      itemNumber: value.item_no,
      section: value.section,
      titleZh: value.title_zh,
      titleEn: value.title_en,
      findingZh: value.finding_zh,
      findingEn: value.finding_en,
      source: value.source,
    });
    for (const citySlug of value.benchmark) {
      referred(row, 'benchmark', citySlug, cities.names, 'city of the study');
      shipment.put(problemBenchmarks, ['problemId', 'citySlug'], { problemId: id, citySlug });
    }
  }
  return titles;
}

const mapping = 'addresses_problem(our mapping)';

const measureColumns = {
  action_id: cell.text,
  section: cell.text,
  measure_zh: cell.text,
  measure_en: cell.text,
  action_zh: cell.text,
  action_en: cell.text,
  benchmark_cities: cell.list,
  owner_named_in_paper: cell.optional,
  target_year: cell.optionalInteger,
  platform: cell.list,
  [mapping]: cell.list,
  source: cell.text,
};
type MeasureRow = SeedRow<z.output<z.ZodObject<typeof measureColumns>>>;

interface MeasureTargets {
  readonly cities: StudyCities;
  readonly problemTitles: ReadonlyMap<string, string>;
  readonly platformOf: ReadonlyMap<string, string>;
}

function loadMeasures(folder: string, shipment: Shipment, targets: MeasureTargets): void {
  readRows(folder, 'study/actions.csv', measureColumns, ['action_id']).forEach((row, index) => {
    const { value } = row;
    shipment.put(measures, ['id'], {
      id: value.action_id,
      ordinal: index + 1,
      section: value.section,
      titleZh: value.measure_zh,
      titleEn: value.measure_en,
      actionZh: value.action_zh,
      actionEn: value.action_en,
      ownerZh: value.owner_named_in_paper,
      targetYear: value.target_year,
      source: value.source,
    });
    putTargets(shipment, row, targets);
  });
}

/** The cities a measure looks to, the platforms it builds on and the problems it answers. */
function putTargets(shipment: Shipment, row: MeasureRow, { cities, problemTitles, platformOf }: MeasureTargets): void {
  const { value } = row;
  const measureId = value.action_id;
  for (const citySlug of value.benchmark_cities) {
    referred(row, 'benchmark_cities', citySlug, cities.names, 'city of the study');
    shipment.put(measureBenchmarks, ['measureId', 'citySlug'], { measureId, citySlug });
  }
  // The measures are for the study's subject city, so their platforms are its platforms.
  for (const name of value.platform) {
    const platformId = referred(row, 'platform', `${cities.subject}:${name}`, platformOf, 'platform');
    shipment.put(measurePlatforms, ['measureId', 'platformId'], { measureId, platformId });
  }
  for (const problemId of value[mapping]) {
    referred(row, mapping, problemId, problemTitles, 'problem');
    shipment.put(measureProblems, ['measureId', 'problemId'], { measureId, problemId });
  }
}
