import { formEnd } from '../../app/web/form-end';
import { formsOfTheDemonstration, type FoundForm } from '../forms/demonstration-forms';
import { processorTimeOf } from '../processor-time';
import { quantile } from './quantile';
import { readerWaits, type SentRequest } from './reader-waits';
import { worstBodies, worstFile } from './worst-bodies';

/** Requests of each body to each form; the clock of /proc ticks in hundredths of a second. */
const times = 6;
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

function requestTo(base: string, form: FoundForm, body: string | FormData): SentRequest {
  const type: Record<string, string> =
    typeof body === 'string' ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {};
  return { url: `${base}${form.action}`, headers: { Origin: base, cookie: form.cookie, ...type }, body };
}

async function send(base: string, form: FoundForm, body: string | FormData): Promise<number> {
  const { url, ...rest } = requestTo(base, form, body);
  const answer = await fetch(url, { method: 'POST', redirect: 'manual', ...rest });
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
  for (const [name, body] of worstBodies)
    kept = (await measure(base, pid, name, forms, (form) => body(encodeURIComponent(fieldOf(form))))) && kept;
  const files = forms.filter((form) => form.files.length > 0);
  return (await measure(base, pid, 'a file, 1 MB', files, (form) => worstFile(form.files[0]!))) && kept;
}

async function measure(
  base: string,
  pid: number,
  name: string,
  forms: readonly FoundForm[],
  body: (form: FoundForm) => string | FormData,
): Promise<boolean> {
  const measured: { form: FoundForm; time: number }[] = [];
  const statuses = new Set<number>();
  const unread = new Set<string>();
  for (const form of forms) {
    const text = body(form);
    const first = await send(base, form, text);
    statuses.add(first);
    if (first === 0) unread.add(`${form.by} ${form.action}`);
    let time = await timeOf(pid, async () => void statuses.add(await send(base, form, text)));
    // What the server did beside it, a mail or a count, it does not do again at once.
    if (time > limits.processor / 2)
      time = Math.min(time, await timeOf(pid, async () => void statuses.add(await send(base, form, text))));
    measured.push({ form, time });
  }
  const worst = measured.reduce((most, one) => (one.time > most.time ? one : most));
  const median = quantile(
    measured.map(({ time }) => time),
    0.5,
  );
  const lacking = unread.size > 0 ? `; not read: ${[...unread].join(', ')}` : '';
  console.log(
    `  ${name}: median ${median.toFixed(0)}, worst ${worst.time.toFixed(0)} (${worst.form.action}); answers ${[...statuses].sort().join(' ')}${lacking}`,
  );
  // What was not read was not measured either.
  return worst.time <= limits.processor && ![...statuses].some((status) => status >= 500) && unread.size === 0;
}

/** Milliseconds of the server's processor time that one of several requests takes. */
async function timeOf(pid: number, request: () => Promise<void>): Promise<number> {
  const before = processorTimeOf(pid)!;
  for (let count = 0; count < times; count += 1) await request();
  return (processorTimeOf(pid)! - before) / times;
}

/** Somebody sends the bodies above, one after the other, to the forms that need no account. */
async function readersBeside(base: string, forms: readonly FoundForm[]): Promise<boolean> {
  const open = forms.filter(({ by }) => by === 'nobody');
  const requests = open.flatMap((form) => [
    ...worstBodies.map(([, body]) => requestTo(base, form, body(encodeURIComponent(fieldOf(form))))),
    ...form.files.map((field) => requestTo(base, form, worstFile(field))),
  ]);
  const { sent, without, beside, slower } = await readerWaits(`${base}/sign-in`, requests);
  console.log(
    `readers of a page made anew, p99: ${without.toFixed(1)} ms without, ${beside.toFixed(1)} ms beside ${sent} such bodies to ${open.length} forms (× ${slower.toFixed(2)})`,
  );
  return slower <= limits.slower;
}
