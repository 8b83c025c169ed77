import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerCase } from '../../app/case-studies/answer-case.server';
import { findCase } from '../../app/case-studies/case-study.server';
import { decideCase } from '../../app/case-studies/decide-case.server';
import { prefilledCase } from '../../app/case-studies/prefill.server';
import { moveOwnCase, writeCase } from '../../app/case-studies/write-case.server';
import { moveMilestone } from '../../app/projects/milestones.server';
import { addOutput } from '../../app/projects/outputs.server';
import { openDatabase, type Database } from '../../db/client';
import { valueOf } from '../alliance/scene';
import { crawl, type CrawledPage } from '../browser/crawl';
import { projectScene } from '../projects/project-scene';
import { startServer, type ServerProcess } from '../setup/server-process';

const secret = (what: string) => `密语${what}不外传`;

let server: ServerProcess;
let db: Database;
let id: number;
let pages: CrawledPage[];

/** A project in public with a case study; what is not everybody's has a word of its own in every field. */
function secretive(): number {
  const s = projectScene(db);
  const [lead, partner] = [s.firm('明面甲有限公司'), s.firm('明面乙有限公司')];
  const quiet = s.university(secret('一方'));
  const milestones = [{ by: 2, title: secret('里程碑'), dueOn: '2026-12-31' }];
  const parts = [partner, quiet].map((side) => ({ side, role: 'partner' as const }));
  const made = s.running({ lead, parts, work: [{ by: 0, segmentId: 'gis.cim', aim: 'explore' }], milestones });
  s.conceal(made, quiet);
  const [milestone] = s.project(made).milestones;
  const step = { id: made, milestoneId: milestone!.id };
  valueOf(moveMilestone(db, quiet.person, { ...step, move: 'report', text: secret('报告') }, s.occasion()));
  valueOf(moveMilestone(db, lead.person, { ...step, move: 'return', text: secret('退回') }, s.occasion()));
  valueOf(moveMilestone(db, quiet.person, { ...step, move: 'report', text: secret('再报') }, s.occasion()));
  valueOf(moveMilestone(db, lead.person, { ...step, move: 'accept', text: secret('通过') }, s.occasion()));
  const draft = { kind: 'report' as const, title: secret('成果草稿'), identifier: null, url: null };
  valueOf(addOutput(db, lead.person, { id: made, output: draft }, s.occasion()));
  valueOf(s.step(made, lead, 'close'));
  valueOf(s.step(made, lead, 'reopen', undefined, secret('重开')));
  valueOf(s.step(made, lead, 'close'));
  for (const side of [lead, partner, quiet]) valueOf(s.confirm(made, side, side === quiet ? 'not-seen' : 'confirm'));
  s.list(made, lead);
  const text = { ...prefilledCase(db, made)!, resultZh: '公开的结果。', reuseZh: '谁都可以。' };
  valueOf(writeCase(db, lead.person, { id: made, text }, s.occasion()));
  valueOf(moveOwnCase(db, lead.person, { id: made, move: 'send', reason: null }, s.occasion()));
  const objection = { id: made, answer: 'object', reason: secret('异议') } as const;
  valueOf(answerCase(db, partner.person, objection, s.occasion()));
  const sent = findCase(db, made)!.sentAt!;
  valueOf(decideCase(db, s.reviewer, { id: made, deed: 'publish', reason: secret('说明'), sent }, s.occasion()));
  s.proposed({ lead, parts: [{ side: partner, role: 'partner' }], text: { titleZh: secret('组建中') } });
  return made;
}

beforeAll(async () => {
  server = await startServer({ environment: { SECRET_KEY: '07'.repeat(32) } });
  db = openDatabase(join(server.dataDir, 'twinatlas.db'));
  id = secretive();
  const own = [`/projects/${id}`, `/cases/${id}`, '/network/440100/projects', '/segments/gis.cim'];
  const files = ['/projects.csv', '/network/440100/projects.csv', '/network/440100/projects.gexf'];
  const found = ['/', '/projects', '/cases', '/history', '/companies?q=%E6%98%8E%E9%9D%A2', '/sitemap.xml', '/needs'];
  const searched = ['/projects', '/cases', '/companies'].map((page) => `${page}?q=${encodeURIComponent('密语')}`);
  const both = [...own, ...found, ...searched].flatMap((path) => [
    path,
    `${path}${path.includes('?') ? '&' : '?'}lang=en`,
  ]);
  pages = await crawl(server.address, [...both, ...files, '/network/440100/projects.json'], { perShape: 4 });
}, 600_000);
afterAll(async () => {
  db?.$client.close();
  await server?.stop();
});

test('nothing of a project that is not everybody’s stands on a page, in a file, a list, a search or history', () => {
  const shown = pages.filter(({ text }) => text.includes('明面甲'));
  expect(shown.map(({ url }) => url)).toEqual(
    expect.arrayContaining([`/projects/${id}`, `/cases/${id}`, '/projects.csv', '/network/440100/projects.csv']),
  );
  // A search repeats what was searched for, and no more.
  const leaks = pages.flatMap(({ url, text }) => {
    const words = [...new Set(text.match(/密语[^不<"]+不外传/gu))];
    // That an institution is on record is everybody's; that it is in the project is not.
    const others = url.startsWith('/institutions') ? words.filter((word) => word !== secret('一方')) : words;
    return others.map((word) => `${url}: ${word}`);
  });
  expect(leaks).toEqual([]);
});
