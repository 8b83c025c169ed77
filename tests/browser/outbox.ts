import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ReadMail {
  readonly to: string;
  readonly text: string;
}

/** A mail as it went over the wire, with its text decoded. */
export function readMail(source: string): ReadMail {
  const [head = '', ...rest] = source.replaceAll('\r\n', '\n').split('\n\n');
  const body = rest.join('\n\n');
  const encoding = /^Content-Transfer-Encoding: (\S+)/im.exec(head)?.[1]?.toLowerCase();
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString('utf8')
      : encoding === 'quoted-printable'
        ? Buffer.from(
            body
              .replaceAll('=\n', '')
              .replaceAll(/=([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          ).toString('utf8')
        : body;
  return { to: /^To: .*?([^\s<>]+@[^\s<>]+)/im.exec(head)?.[1] ?? '', text };
}

/** Waits until the outbox holds a mail to an address that matches, and answers what it matched. */
export async function mailed(dataDir: string, to: string, pattern: RegExp): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    const folder = join(dataDir, 'outbox');
    const mails = readdirSync(folder)
      .filter((name) => name.endsWith('.eml'))
      .sort()
      .map((name) => readMail(readFileSync(join(folder, name), 'utf8')));
    const found = mails.find((mail) => mail.to === to && pattern.test(mail.text));
    if (found) return pattern.exec(found.text)![0];
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no mail to ${to} that matches ${String(pattern)}`);
}
