import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  anomalies,
  citedReferences,
  definitions,
  frameworkGoals,
  frameworkLayers,
  frameworkParts,
  frameworkRemarks,
  lessons,
  surveyFacts,
  technologies,
} from '../db/schema';
import type { ShippedChains } from './chains';
import { cell, readRows, referred } from './rows';
import { SeedError } from './seed-error';
import type { Shipment } from './shipment';

/** The study's own reasoning: definitions, lessons, positions per chain, framework, method, references, known slips. */
export function loadStudy(folder: string, shipment: Shipment, known: ShippedChains): void {
  const definitionColumns = {
    term_zh: cell.text,
    author_or_body: cell.optional,
    year: cell.optionalInteger,
    perspective: cell.optional,
    definition_en: cell.text,
    source: cell.text,
  };
  readRows(folder, 'study/definitions.csv', definitionColumns, [
    'term_zh',
    'author_or_body',
    'year',
    'perspective',
  ]).forEach(({ value }, index) => {
    const { term_zh: termZh, author_or_body: author, year, perspective, definition_en: definitionEn, source } = value;
    shipment.put(definitions, ['ordinal'], {
      ordinal: index + 1,
      termZh,
      author,
      year,
      perspective,
      definitionEn,
      source,
    });
  });
  for (const { value } of readRows(
    folder,
    'study/lessons.csv',
    { lesson_no: cell.integer, title_zh: cell.text, title_en: cell.text, basis_cities: cell.list, source: cell.text },
    ['lesson_no'],
  )) {
    shipment.put(lessons, ['number'], {
      number: value.lesson_no,
      titleZh: value.title_zh,
      titleEn: value.title_en,
      basis: value.basis_cities,
      source: value.source,
    });
  }
  for (const { value } of readRows(
    folder,
    'study/references_cited.csv',
    { ref_no: cell.integer, supports_en: cell.text, sections: cell.list },
    ['ref_no'],
  )) {
    shipment.put(citedReferences, ['number'], {
      number: value.ref_no,
      supportsEn: value.supports_en,
      sections: value.sections,
    });
  }
  readRows(folder, 'study/survey.csv', { fact: cell.text, value: cell.text, source: cell.text }, ['fact']).forEach(
    ({ value }, index) => {
      shipment.put(surveyFacts, ['fact'], {
        fact: value.fact,
        ordinal: index + 1,
        value: value.value,
        source: value.source,
      });
    },
  );
  for (const { value } of readRows(
    folder,
    'study/anomalies.csv',
    { no: cell.integer, where: cell.text, issue_en: cell.text, how_to_treat: cell.text },
    ['no'],
  )) {
    shipment.put(anomalies, ['number'], {
      number: value.no,
      section: value.where,
      issueEn: value.issue_en,
      treatmentEn: value.how_to_treat,
    });
  }
  loadTechnologies(folder, shipment, known);
  loadFramework(folder, shipment);
}

/** The study's names for two chains differ from the ids in chains.csv. */
const chainOfTechnology: Readonly<Record<string, string>> = {
  fusion_rendering: 'fusion',
  interaction_control: 'control',
};

function loadTechnologies(folder: string, shipment: Shipment, known: ShippedChains): void {
  const columns = {
    tech_id: cell.text,
    name_zh_in_brief: cell.text,
    name_zh_in_paper: cell.text,
    name_en: cell.text,
    guangzhou_has_representative_firm: z.enum(['yes', 'no']),
    guangzhou_position: z.enum(['gap', 'existing strength']),
    recommended_action: cell.text,
    source: cell.text,
  };
  for (const row of readRows(folder, 'study/technologies.csv', columns, ['tech_id'])) {
    const { value } = row;
    const chainId = chainOfTechnology[value.tech_id] ?? value.tech_id;
    referred(row, 'tech_id', chainId, known.chainIds, 'chain');
    shipment.put(technologies, ['chainId'], {
      chainId,
      namePrinted: value.name_zh_in_paper,
      statedPresence: value.guangzhou_has_representative_firm === 'yes' ? 'present' : 'absent',
      position: value.guangzhou_position,
      recommendedActionZh: value.recommended_action,
      source: value.source,
    });
  }
}

const named = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const frameworkSchema = z.strictObject({
  source: z.string().min(1),
  goals: z.array(named.extend({ year: z.int() })),
  purpose: named,
  layers: z.array(named.extend({ id: z.string().min(1), driver_zh: z.string().optional(), parts: z.array(named) })),
  leading_group: z.strictObject({
    zh: z.string().min(1),
    head_zh: z.string().min(1),
    members_zh: z.array(z.string().min(1)),
  }),
});

function loadFramework(folder: string, shipment: Shipment): void {
  const file = 'study/framework.json';
  const { source, goals, purpose, layers, leading_group: group } = parseFramework(folder, file);
  for (const goal of goals)
    shipment.put(frameworkGoals, ['year'], { year: goal.year, textZh: goal.zh, textEn: goal.en, source });
  layers.forEach((layer, index) => {
    shipment.put(frameworkLayers, ['id'], {
      id: layer.id,
      ordinal: index + 1,
      nameZh: layer.zh,
      nameEn: layer.en,
      driverZh: layer.driver_zh ?? null,
      source,
    });
    layer.parts.forEach((part, place) =>
      shipment.put(frameworkParts, ['layerId', 'ordinal'], {
        layerId: layer.id,
        ordinal: place + 1,
        nameZh: part.zh,
        nameEn: part.en,
      }),
    );
  });
  const remark = (key: (typeof frameworkRemarks.$inferInsert)['key'], textZh: string, textEn: string | null) =>
    shipment.put(frameworkRemarks, ['key'], { key, textZh, textEn, source });
  remark('purpose', purpose.zh, purpose.en);
  remark('leading_group', group.zh, null);
  remark('leading_group_head', group.head_zh, null);
  remark('leading_group_members', group.members_zh.join('、'), null);
}

function parseFramework(folder: string, file: string): z.infer<typeof frameworkSchema> {
  const fault = (field: string, reason: string) => new SeedError({ file, line: 1, field, value: '', reason });
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  } catch (error) {
    throw fault('(file)', error instanceof Error ? error.message : String(error));
  }
  const parsed = frameworkSchema.safeParse(content);
  if (!parsed.success) throw fault(parsed.error.issues[0]!.path.join('.'), parsed.error.issues[0]!.message);
  return parsed.data;
}
