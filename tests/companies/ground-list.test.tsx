import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CompanyCapabilities } from '../../app/company-page/company-capabilities';
import { findCompany } from '../../app/company-page/company.server';
import { addGrounds, retractGrounds } from '../../app/companies/capability-grounds.server';
import { directoryPieces } from '../../app/directory/directory-csv.server';
import { ClaimsHere } from '../../app/segments/segment-claims';
import { segmentView } from '../../app/segments/segment.server';
import { write } from '../../db/write';
import { testDatabase } from '../database';
import { anyCompany } from '../directory/any-company';

const db = testDatabase();
const now = new Date('2026-11-23T02:00:00Z');
const companyId = db.$client.prepare("select id from companies where slug = 'zhonghaida'").pluck().get() as number;
const segmentId = 'sensing.gnss';
const given = { companyId, segmentId, confidence: 'medium', validFrom: '2026-11-20' } as const;
write(db, (tx) =>
  addGrounds(
    tx,
    [
      { ...given, kind: 'project', reference: 'P-1', evidence: 'built in P-1', evidenceZh: '在 P-1 中研制' },
      { ...given, kind: 'project', reference: 'P-2', evidence: 'canary of P-2' },
      { ...given, kind: 'statement', reference: 'A-1', evidence: 'said in A-1' },
    ],
    now,
  ),
);
write(db, (tx) => retractGrounds(tx, { kind: 'project', reference: 'P-2' }, '撤回', now));

/** The tags of each ground, in order. */
const tagsIn = (page: string) =>
  page
    .split('<li class="space-y-1">')
    .slice(1)
    .map((ground) => [...ground.matchAll(/class="tag">([^<]*)</g)].map(([, text]) => text));

test('the page of a company and of a segment list all grounds, the strongest first, without what was retracted', () => {
  const company = findCompany(db, 'zhonghaida', 'zh')!;
  const chains = company.chains
    .map((chain) => ({ ...chain, capabilities: chain.capabilities.filter((one) => one.segmentId === segmentId) }))
    .filter((chain) => chain.capabilities.length > 0);
  const page = renderToStaticMarkup(<CompanyCapabilities language="zh" company={{ ...company, chains }} />);
  const expected = [
    ['分类', '可信度高', expect.stringMatching(/^截至 /)],
    ['协作项目', '可信度中', '截至 2026-11-20'],
    ['企业申报', '可信度中', '截至 2026-11-20'],
  ];
  expect(tagsIn(page)).toEqual(expected);
  expect(page).toContain('在 P-1 中研制');
  expect(page).not.toContain('P-2');
  const outcome = segmentView(db, segmentId, '', 'registry');
  const here = outcome.ok ? outcome.value.here.filter((claim) => claim.companyId === companyId) : [];
  const claims = renderToStaticMarkup(<ClaimsHere language="zh" claims={here} unsourced={null} registered="" />);
  expect(tagsIn(claims)).toEqual(expected);
  expect(claims).not.toContain('P-2');
});

test('the download of the directory names the kinds of grounds of each segment', () => {
  const firms = [...directoryPieces(db, anyCompany, '2026-11-23')].flat();
  expect(firms.find((firm) => firm.slug === 'zhonghaida')!.grounds).toContain('sensing.gnss:listing|project|statement');
});
