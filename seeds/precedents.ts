import { z } from 'zod';
import {
  allianceMembers,
  alliances,
  certificationFacts,
  organisations,
  policies,
  standardKinds,
  standards,
} from '../db/schema';
import type { CompanyLedger } from './company-ledger';
import { cell, readRows, referred } from './rows';
import type { Shipment } from './shipment';
import { optionalCity, type StudyCities } from './study-cities';

/** What other cities and bodies have already done: policies, standards, alliances, certification, organisations. */
export function loadPrecedents(folder: string, shipment: Shipment, cities: StudyCities, ledger: CompanyLedger): void {
  loadPolicies(folder, shipment, cities);
  loadStandards(folder, shipment, cities);
  loadAlliances(folder, shipment, cities, ledger);
  loadCertificationFacts(folder, shipment, cities);
  loadOrganisations(folder, shipment, cities);
}

function loadPolicies(folder: string, shipment: Shipment, cities: StudyCities): void {
  const columns = {
    title_zh: cell.text,
    issuer_or_place: cell.text,
    year: cell.optionalDate,
    horizon: cell.years,
    what_the_paper_says_en: cell.text,
    source: cell.text,
  };
  readRows(folder, 'study/policies.csv', columns, ['title_zh']).forEach(({ value }, index) => {
    const ofCity = cities.names.has(value.issuer_or_place);
    shipment.put(policies, ['titleZh'], {
      titleZh: value.title_zh,
      ordinal: index + 1,
      citySlug: ofCity ? value.issuer_or_place : null,
      issuerZh: ofCity ? null : value.issuer_or_place,
      issuedOn: value.year,
      horizonYears: value.horizon,
      saysEn: value.what_the_paper_says_en,
      source: value.source,
    });
  });
}

function loadStandards(folder: string, shipment: Shipment, cities: StudyCities): void {
  const columns = {
    kind: z.enum(standardKinds),
    name_zh: cell.text,
    name_en: cell.text,
    publisher: cell.text,
    year: cell.optionalInteger,
    city_id: cell.optional,
    statement_en: cell.text,
    source: cell.text,
  };
  readRows(folder, 'study/standards.csv', columns, ['name_zh']).forEach((row, index) => {
    const { value } = row;
    shipment.put(standards, ['nameZh'], {
      nameZh: value.name_zh,
      ordinal: index + 1,
      kind: value.kind,
      nameEn: value.name_en,
      publisherZh: value.publisher,
      year: value.year,
      citySlug: optionalCity(row, 'city_id', value.city_id, cities),
      statementEn: value.statement_en,
      source: value.source,
    });
  });
}

function loadAlliances(folder: string, shipment: Shipment, cities: StudyCities, ledger: CompanyLedger): void {
  const columns = {
    alliance_zh: cell.text,
    alliance_en: cell.text,
    founded: cell.optionalDate,
    city_id: cell.text,
    initiator_zh: cell.text,
    initiator_en: cell.text,
    member_zh: cell.text,
    member_role_in_paper: cell.text,
    source: cell.text,
  };
  const headOf = new Map<string, string>();
  for (const row of readRows(folder, 'study/alliances.csv', columns, ['alliance_zh', 'member_zh'])) {
    const { value } = row;
    referred(row, 'city_id', value.city_id, cities.names, 'city of the study');
    const head = {
      nameEn: value.alliance_en,
      foundedOn: value.founded,
      citySlug: value.city_id,
      initiatorZh: value.initiator_zh,
      initiatorEn: value.initiator_en,
    };
    const earlier = headOf.get(value.alliance_zh);
    if (earlier === undefined) {
      headOf.set(value.alliance_zh, JSON.stringify(head));
      shipment.put(alliances, ['nameZh'], { nameZh: value.alliance_zh, ...head, source: value.source });
    } else if (earlier !== JSON.stringify(head)) {
      throw row.fault('alliance_zh', 'is described otherwise on an earlier line');
    }
    shipment.put(allianceMembers, ['allianceNameZh', 'memberZh'], {
      allianceNameZh: value.alliance_zh,
      memberZh: value.member_zh,
      companyId: ledger.find(value.member_zh) ?? null,
      roleEn: value.member_role_in_paper,
      source: value.source,
    });
  }
}

function loadCertificationFacts(folder: string, shipment: Shipment, cities: StudyCities): void {
  const columns = {
    fact_id: cell.text,
    city_id: cell.text,
    certification_zh: cell.text,
    certification_en: cell.text,
    issuer_or_body: cell.optional,
    date: cell.optionalDate,
    statement_zh: cell.text,
    source: cell.text,
  };
  readRows(folder, 'study/certifications.csv', columns, ['fact_id']).forEach((row, index) => {
    const { value } = row;
    referred(row, 'city_id', value.city_id, cities.names, 'city of the study');
    shipment.put(certificationFacts, ['id'], {
      id: value.fact_id,
      ordinal: index + 1,
      citySlug: value.city_id,
      nameZh: value.certification_zh,
      nameEn: value.certification_en,
      issuerZh: value.issuer_or_body,
      asOf: value.date,
      statementZh: value.statement_zh,
      source: value.source,
    });
  });
}

function loadOrganisations(folder: string, shipment: Shipment, cities: StudyCities): void {
  const columns = {
    name_zh: cell.text,
    name_en: cell.text,
    city_id: cell.optional,
    role_en: cell.text,
    source: cell.text,
  };
  readRows(folder, 'study/organisations.csv', columns, ['name_zh']).forEach((row, index) => {
    const { value } = row;
    const citySlug = optionalCity(row, 'city_id', value.city_id, cities);
    shipment.put(organisations, ['nameZh'], {
      nameZh: value.name_zh,
      ordinal: index + 1,
      nameEn: value.name_en,
      citySlug,
      roleEn: value.role_en,
      source: value.source,
    });
  });
}
