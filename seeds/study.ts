import { z } from 'zod';
import { anomalies, citedReferences, definitions, lessons, surveyFacts, technologies } from '../db/schema';
import type { ShippedChains } from './chains';
import { cell, readRows, referred } from './rows';
import type { Shipment } from './shipment';
import { loadFramework } from './study-framework';

/** The study's own reasoning: definitions, lessons, positions per chain, framework, method, references, known slips. */
export function loadStudy(folder: string, shipment: Shipment, known: ShippedChains): void {
  loadDefinitions(folder, shipment);
  loadLessons(folder, shipment);
  loadReferences(folder, shipment);
  loadSurvey(folder, shipment);
  loadAnomalies(folder, shipment);
  loadTechnologies(folder, shipment, known);
  loadFramework(folder, shipment);
}

function loadDefinitions(folder: string, shipment: Shipment): void {
  const columns = {
    term_zh: cell.text,
    author_or_body: cell.optional,
    year: cell.optionalInteger,
    perspective: cell.optional,
    definition_en: cell.text,
    source: cell.text,
  };
  const key = ['term_zh', 'author_or_body', 'year', 'perspective'] as const;
  readRows(folder, 'study/definitions.csv', columns, key).forEach(({ value }, index) => {
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
}

function loadLessons(folder: string, shipment: Shipment): void {
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
}

function loadReferences(folder: string, shipment: Shipment): void {
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
}

function loadSurvey(folder: string, shipment: Shipment): void {
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
}

function loadAnomalies(folder: string, shipment: Shipment): void {
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
