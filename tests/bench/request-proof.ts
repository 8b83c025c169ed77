import { usualForm } from '../../app/web/form-limits';
import { formEnd } from '../../app/web/form-end';
import { formsOfTheDemonstration, type FoundForm } from '../forms/demonstration-forms';
import { processorTimeOf } from '../processor-time';
import { quantile } from './quantile';

const end = `&${formEnd.name}=${formEnd.value}`;
/** What hurt, or would: each as long as a form may be, and once as long as the gate lets in. */
const worstBodies: readonly (readonly [name: string, body: (field: string) => string])[] = [
  [
    'one name repeated as often as a form may have fields',
    (field) =>
      Array<string>(usualForm.fields - 1)
        .fill(`${field}=x`)
        .join('&') + end,
  ],
  [
    'one name repeated, 300 KB',
    (field) => `${field}=&`.repeat(Math.floor((usualForm.bytes - end.length) / (field.length + 2))) + end.slice(1),
  ],
  [
    'one name repeated, 990 KB',
    (field) => `${field}=&`.repeat(Math.floor(990_000 / (field.length + 2))) + end.slice(1),
  ],
  ['distinct names, 300 KB', () => Array.from({ length: 30_000 }, (_, index) => `a${index}=`).join('&') + end],
  [
    'long answers, every character escaped',
    (field) =>
      Array<string>(9)
        .fill(`${field}=${'%E4%BD%A0'.repeat(3_600)}`)
        .join('&') + end,
  ],
  [
    'long answers to be shown again',
    (field) =>
      Array<string>(9)
        .fill(`${field}=${'%3C%26%22'.repeat(3_600)}`)
        .join('&') + end,
  ],
  ['names of objects', () => `constructor=1&__proto__=1&__intent__=%7B${end}`],
];

/** Requests of each body to each form; the clock of /proc ticks in hundredths of a second. */
const times = 10;
const limits = { processor: 50, slower: 2 } as const;

/** Items 1 and 2 of what a request must not do; prints a table and returns whether every limit is kept. */
export async function proveRequests(): Promise<boolean> {
  const found = await formsOfTheDemonstration();
  try {
    const kept = await processorTimes(
      found.base,
      found.server.child.pid!,
      found.forms.filter(({ action }) => !endsSession.test(action)),
    );
    return (await readersBeside(found.base, found.forms)) && kept;
  } finally {
    await found.stop();
  }
}

/** Forms that end a session: once sent whole, their people's other forms would lead to the sign-in and not be read. */
const endsSession = /^\/(sign-out|account\/(sessions|deletion)|people\/)/;
/** Where a request is sent whose form was not read at all. */
const turnedAway = /^\/(sign-in|account\/proof)\b/;

async function send(base: string, form: FoundForm, body: string): Promise<number> {
  const headers = { Origin: base, cookie: form.cookie, 'Content-Type': 'application/x-www-form-urlencoded' };
  const answer = await fetch(`${base}${form.action}`, { method: 'POST', redirect: 'manual', headers, body });
  await answer.arrayBuffer();
  // 0 stands for a form that nobody read.
  return answer.status === 302 && form.by !== 'nobody' && turnedAway.test(answer.headers.get('Location') ?? '')
    ? 0
    : answer.status;
}

const fieldOf = (form: FoundForm) => form.fields.find(([name]) => name !== formEnd.name)?.[0] ?? 'a';

async function processorTimes(base: string, pid: number, forms: readonly FoundForm[]): Promise<boolean> {
  console.log(`${forms.length} forms, each ${times} times with each body: processor milliseconds of one request`);
  let kept = true;
  for (const [name, body] of worstBodies) {
    const measured: { form: FoundForm; time: number }[] = [];
    const statuses = new Set<number>();
    const unread = new Set<string>();
    for (const form of forms) {
      const text = body(encodeURIComponent(fieldOf(form)));
      const first = await send(base, form, text);
      statuses.add(first);
      if (first === 0) unread.add(`${form.by} ${form.action}`);
      const before = processorTimeOf(pid)!;
      for (let count = 0; count < times; count += 1) statuses.add(await send(base, form, text));
      measured.push({ form, time: (processorTimeOf(pid)! - before) / times });
    }
    const worst = measured.reduce((most, one) => (one.time > most.time ? one : most));
    const broken = [...statuses].some((status) => status >= 500);
    // What was not read was not measured either.
    kept &&= worst.time <= limits.processor && !broken && unread.size === 0;
    console.log(
      `  ${name}: median ${quantile(
        measured.map(({ time }) => time),
        0.5,
      ).toFixed(
        0,
      )}, worst ${worst.time.toFixed(0)} (${worst.form.action}); answers ${[...statuses].sort().join(' ')}${unread.size > 0 ? `; not read: ${[...unread].join(', ')}` : ''}`,
    );
  }
  return kept;
}

/** How long readers wait while somebody sends the bodies above, one after the other, to the forms that need no account. */
async function readersBeside(base: string, forms: readonly FoundForm[]): Promise<boolean> {
  const open = forms.filter(({ by }) => by === 'nobody');
  const quiet = await readFor(base, 6_000);
  let sending = true;
  let sent = 0;
  const attack = (async () => {
    while (sending) {
      for (const form of open) {
        for (const [, body] of worstBodies) {
          if (!sending) return;
          await send(base, form, body(encodeURIComponent(fieldOf(form))));
          sent += 1;
        }
      }
    }
  })();
  const loaded = await readFor(base, 6_000);
  sending = false;
  await attack;
  const [without, beside] = [quantile(quiet, 0.99), quantile(loaded, 0.99)];
  console.log(
    `readers of a page made anew, p99: ${without.toFixed(1)} ms without, ${beside.toFixed(1)} ms beside ${sent} such bodies to ${open.length} forms (× ${(beside / without).toFixed(2)})`,
  );
  return beside <= limits.slower * without;
}

/** Milliseconds of each answer while four readers ask for a page that is not kept. */
async function readFor(base: string, milliseconds: number): Promise<number[]> {
  const until = performance.now() + milliseconds;
  const waits: number[] = [];
  const reader = async () => {
    while (performance.now() < until) {
      const begun = performance.now();
      await (await fetch(`${base}/sign-in`)).arrayBuffer();
      waits.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: 4 }, reader));
  return waits;
}
