import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { codeNow, type CastName, type SignIn } from '../../seeds/demonstration/people';
import { crawl, shapeOf, type CrawledPage } from '../browser/crawl';
import { demonstrationCopy } from '../seeds/demonstration-copy';
import { startServer, type ServerProcess } from '../setup/server-process';
import { genuineForm } from '../web/genuine-form';
import { formsOf, type PageForm } from './page-forms';

export interface FoundForm extends PageForm {
  readonly cookie: string;
  readonly by: CastName | 'nobody';
}

export interface FormServer {
  readonly base: string;
  readonly server: ServerProcess;
  /** One form of each kind (where it is sent, and its fields) that anybody of the cast is shown. */
  readonly forms: readonly FoundForm[];
  stop(): Promise<void>;
}

/** One of each role, members of firms in several states, and people who only have an account. */
export const cast: readonly CastName[] = [
  'administrator',
  'official',
  'reviewer',
  'reviewer2',
  'assessor',
  'firm1',
  'firm5',
  'firm6',
  'talent2',
  'talent7',
];
const manyAlike = /^\/(atlas|companies\/[^/?]+(\?|$)|segments|matrix|study|methods|glossary|regions|comparison)/;

/**
 * A demonstration served from the build, and every form that the pages of its people show. `look` is given each page
 * that somebody comes to by links: what everybody sees is left to who is not signed in.
 */
export async function formsOfTheDemonstration(
  look: (by: FoundForm['by'], page: CrawledPage) => void = () => undefined,
): Promise<FormServer> {
  const dataDir = await demonstrationCopy();
  const signIns = JSON.parse(readFileSync(join(dataDir, 'demonstration-sign-ins.json'), 'utf8')) as SignIn[];
  const server = await startServer({ dataDir });
  const base = server.address.replace('127.0.0.1', 'localhost');
  const forms = new Map<string, FoundForm>();
  for (const by of ['nobody', ...cast] as const) {
    const cookie =
      by === 'nobody'
        ? ''
        : await signedIn(
            base,
            signIns.find(({ email }) => email === `${by}@demo.example.cn`)!,
          );
    const pages =
      by === 'nobody'
        ? await crawl(base, ['/', '/registration', '/password-reset', '/verification', '/certification/check'], {
            perShape: 2,
          })
        : await crawl(base, '/account', { perShape: 4, cookie, leaveOut: manyAlike });
    for (const page of pages) {
      look(by, page);
      for (const form of formsOf(page.html, page.url)) {
        const kind = `${shapeOf(form.action)} ${[...new Set(form.fields.map(([name]) => name))].join(' ')} ${form.files.join(' ')}`;
        if (!forms.has(kind)) forms.set(kind, { ...form, cookie, by });
      }
    }
  }
  return {
    base,
    server,
    forms: [...forms.values()],
    async stop() {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function signedIn(base: string, { email, password, totp }: SignIn): Promise<string> {
  const post = (path: string, fields: Record<string, string>, cookie = '') =>
    fetch(`${base}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: base, cookie },
      body: genuineForm(fields),
    });
  const first = await post('/sign-in', { email, password });
  if (!totp) return cookiesOf(first);
  const second = await post(
    first.headers.get('Location')!,
    { kind: 'totp', code: codeNow(totp, new Date()) },
    cookiesOf(first),
  );
  return cookiesOf(second) || cookiesOf(first);
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0]!)
    .join('; ');
}
