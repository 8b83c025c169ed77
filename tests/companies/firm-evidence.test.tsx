import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { regionAtlas } from '../../app/atlas/region-atlas.server';
import { panelView } from '../../app/atlas/panel-view.server';
import { CompanyCapabilities } from '../../app/company-page/company-capabilities';
import { CompanyRegister } from '../../app/company-page/company-register';
import { findCompany } from '../../app/company-page/company.server';
import { ClaimsHere } from '../../app/segments/segment-claims';
import { segmentView } from '../../app/segments/segment.server';
import { testDatabase } from '../database';

const rows = (file: string) =>
  parse(readFileSync(`seeds/data/${file}`), { bom: true, columns: true }) as Record<string, string>[];
const firms = rows('digital_twin_firms.csv');
const evidence = rows('firm_segments.csv');
const db = testDatabase();
const slugOf = new Map(db.$client.prepare('select name_zh, slug from companies').raw().all() as [string, string][]);

const textOf = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
/** Whether the text is shown, whatever an address inside it becomes. */
const shows = (page: string, text: string) => page.replace(/\s+/g, '').includes(text.replace(/\s+/g, ''));

const confidence = {
  zh: { high: '可信度高', medium: '可信度中', low: '可信度低' },
  en: { high: 'high confidence', medium: 'medium confidence', low: 'low confidence' },
} as const;
type Grade = keyof (typeof confidence)['zh'];

describe.each([
  ['zh', 'en'],
  ['en', 'zh'],
] as const)('in %s', (language, other) => {
  test.each(evidence)(
    '$name_zh, $segment_id: evidence in the language of the page, with source, date and grade',
    (row) => {
      const company = findCompany(db, slugOf.get(row.name_zh!)!, language)!;
      const only = {
        ...company,
        chains: company.chains.flatMap((chain) => {
          const capabilities = chain.capabilities.filter((one) => one.segmentId === row.segment_id);
          return capabilities.length === 0 ? [] : [{ ...chain, capabilities }];
        }),
      };
      expect(only.chains).toHaveLength(1);
      const page = textOf(renderToStaticMarkup(<CompanyCapabilities language={language} company={only} />));
      expect(shows(page, row[`evidence_${language}`]!)).toBe(true);
      expect(shows(page, row[`evidence_${other}`]!)).toBe(false);
      expect(shows(page, row.source_title!)).toBe(true);
      expect(shows(page, row.as_of!)).toBe(true);
      expect(page).toContain(confidence[language][row.confidence as Grade]);
    },
  );

  test.each(firms)(
    '$name_zh: the seat with its source, date and grade, and the remark in the language of the page',
    (row) => {
      const company = findCompany(db, slugOf.get(row.name_zh!)!, language)!;
      const uncited = '未找到可引用的公开来源，按企业名称或一般了解填写';
      expect(company.stated.region_code[0]!.provenance).toEqual({
        source:
          language === 'en' && row.seat_source_title === uncited
            ? 'No citable public source was found; filled in from the firm’s name or general knowledge'
            : [row.seat_source_title, row.seat_source_url].filter(Boolean).join(' '),
        asOf: row.seat_as_of || null,
        confidence: row.seat_confidence,
      });
      const page = textOf(renderToStaticMarkup(<CompanyRegister language={language} company={company} />));
      expect(shows(page, row[`note_${language}`]!)).toBe(true);
      if (row[`note_${other}`]) expect(shows(page, row[`note_${other}`]!)).toBe(false);
      else expect(company.notes).toEqual([]);
    },
  );

  test('a segment page and the atlas show the same evidence for every firm of Guangzhou', () => {
    for (const segment of regionAtlas(db, '440100', 'registry').segments) {
      const outcome = segmentView(db, segment.id, '', 'registry');
      if (!outcome.ok) throw new Error(outcome.code);
      const page = textOf(
        renderToStaticMarkup(
          <ClaimsHere language={language} claims={outcome.value.here} unsourced={null} registered="" />,
        ),
      );
      const panel = panelView(db, language, { region: '440100', lens: 'registry', chain: null, segment: segment.id })!;
      const marks = panel.here.map((firm) => firm.provenance.source).join('\n');
      for (const row of evidence.filter((one) => one.segment_id === segment.id)) {
        const firm = firms.find((one) => one.name_zh === row.name_zh)!;
        if (firm.city !== '广州') continue;
        for (const text of [row[`evidence_${language}`]!, row.source_title!]) {
          expect(shows(page, text)).toBe(true);
          expect(shows(marks, text)).toBe(true);
        }
        expect(shows(page, row[`evidence_${other}`]!)).toBe(false);
        for (const text of [row.as_of!, firm[`note_${language}`]!]) expect(shows(page, text)).toBe(true);
      }
    }
  });
});

test('a segment page says which seats have no public source', () => {
  const outcome = segmentView(db, 'gis.map', '', 'registry');
  const page =
    outcome.ok &&
    renderToStaticMarkup(<ClaimsHere language="zh" claims={outcome.value.here} unsourced={null} registered="" />);
  expect(page).toContain('注册地没有公开来源');
});
