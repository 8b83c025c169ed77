import { aroundNeed } from '../../app/needs/asked-need.server';
import type { AskedNeed } from '../../app/needs/matching';
import { firmsFor } from '../../app/needs/matching-firms.server';
import { leftOutFirms } from '../../app/needs/matching-left-out.server';
import { matchOffers } from '../../app/needs/matching-offers.server';
import type { Poster } from '../../app/needs/poster';
import { industry } from '../../app/region/industry.server';
import { resourceKinds } from '../../app/region/resource-kind';
import type { Database } from '../../db/client';
import { quantile } from './quantile';

const offersMade = 20_000;
const asked = 120;
const today = '2026-11-23';
const poster: Poster = { kind: 'desk', regionCode: '440100' };

/** Offers over all segments, kinds and member firms; one in four is of use in its whole chain. */
function makeUpOffers(db: Database): void {
  const { segments } = industry(db);
  const members = db.$client
    .prepare("select company_id from memberships where state = 'active'")
    .pluck()
    .all() as number[];
  const insert = db.$client.prepare(
    `insert into offers (company_id, kind, chain_id, segment_id, title_zh, description_zh, region_code, terms, state, valid_until, published_at, created_at, updated_at)
     values (?, ?, ?, ?, '样例', '样例', ?, 'agreed', 'published', '2027-06-01', '2026-11-01', '', '')`,
  );
  db.$client.transaction(() => {
    for (let n = 0; n < offersMade; n += 1) {
      const { id, chainId } = segments[(n * 7) % segments.length]!;
      const kind = resourceKinds[n % resourceKinds.length]!;
      insert.run(
        members[(n * 13) % members.length]!,
        kind,
        chainId,
        n % 4 === 0 ? null : id,
        n % 3 === 0 ? null : '440100',
      );
    }
  })();
  // Members whom somebody can be asked for.
  db.$client.exec(
    `insert into accounts (email, email_verified_at, password_hash, state, language, created_at)
       values ('bench@example.cn', '2026-11-01', 'x', 'active', 'zh', '2026-11-01');
     insert into role_grants (account_id, role, company_id, granted_at)
       select (select max(id) from accounts), 'member', company_id, '2026-11-01' from memberships where state = 'active'`,
  );
  db.$client.exec('analyze');
}

/** Processor time of the lists of a need of one to four segments, anywhere or in one city: asked one after another, each another. */
export function needTimes(db: Database): void {
  makeUpOffers(db);
  const { segments } = industry(db);
  const parts = {
    'firms to invite': [] as number[],
    'other firms': [] as number[],
    offers: [] as number[],
    'left out': [] as number[],
  };
  const whole: number[] = [];
  for (let n = 0; n < asked; n += 1) {
    const need: AskedNeed = {
      kind: resourceKinds[n % resourceKinds.length]!,
      segments: Array.from({ length: 1 + (n % 4) }, (_, at) => segments[(n * 5 + at * 11) % segments.length]!.id),
      regionCode: n % 3 === 0 ? null : '440100',
      validUntil: '2027-01-31',
    };
    const around = aroundNeed(db, need);
    const began = process.cpuUsage();
    const timed = (name: keyof typeof parts, work: () => unknown) => {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      parts[name].push((user + system) / 1000);
    };
    let firms: ReturnType<typeof firmsFor>;
    timed('firms to invite', () => (firms = firmsFor(db, need, around, { poster, today }))(true, 20));
    timed('other firms', () => firms(false, 10));
    timed('offers', () => matchOffers(db, need, around, { poster, limit: 10, today }));
    timed('left out', () => leftOutFirms(db, need, poster));
    const { user, system } = process.cpuUsage(began);
    whole.push((user + system) / 1000);
  }
  const line = (name: string, times: number[]) =>
    console.log(
      `${name.padEnd(30)} p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`,
    );
  for (const [name, times] of Object.entries(parts)) line(name, times);
  line(`one need, ${offersMade} offers`, whole);
}
