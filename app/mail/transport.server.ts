import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Mail } from './mail';

export interface MailTransport {
  /** Where mail goes, for the terminal: `smtp://host:port` without credentials, or the outbox folder. */
  readonly where: string;
  /** Resolves once the mail is accepted; rejects with nodemailer's error (`responseCode` of the server). */
  readonly send: (mail: Mail) => Promise<void>;
}

export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://…`; without it mail lies in the outbox folder. */
  readonly SMTP_URL?: string | undefined;
  /** Sender, e.g. `TwinAtlas <atlas@example.cn>`. */
  readonly MAIL_FROM?: string | undefined;
}

/**
 * Real SMTP when configured, else a folder of .eml files that any mail program opens. Throws on a malformed SMTP_URL.
 */
export function mailTransport(settings: MailSettings, dataDir: string): MailTransport {
  const from = settings.MAIL_FROM || 'TwinAtlas <no-reply@localhost>';
  return settings.SMTP_URL ? smtp(settings.SMTP_URL, from) : outbox(join(dataDir, 'outbox'), from);
}

const fields = (mail: Mail, from: string) => ({
  from,
  // An object, so that an address is never read as a list of addresses.
  to: { name: '', address: mail.to },
  subject: mail.subject,
  text: mail.stop ? `${mail.text}\n${mail.stop.line}\n${mail.stop.url}\n` : mail.text,
  headers: { 'Auto-Submitted': 'auto-generated', ...(mail.stop ? stopHeaders(mail.stop.url) : {}) },
});

/** One press in the mail program stops mails of this kind (RFC 2369, RFC 8058). */
function stopHeaders(url: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

function smtp(address: string, from: string): MailTransport {
  const url = new URL(address);
  if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:')
    throw new Error('SMTP_URL must begin with smtp:// or smtps://');
  // A server that hangs is given up long before another process may take the mail up (claimMinutes).
  const limits = { connectionTimeout: 30_000, greetingTimeout: 30_000, socketTimeout: 60_000 };
  // Options given beside an address are defaults of its mails: the time limits belong to the connection itself.
  const transport = createTransport({
    url: address,
    ...limits,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as object);
  return {
    where: `${url.protocol}//${url.host}`,
    send: async (mail) => {
      await transport.sendMail(fields(mail, from));
    },
  };
}

function outbox(folder: string, from: string): MailTransport {
  // Codes and links lie here in clear, so only the owner may look.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    where: folder,
    send: async (mail) => {
      const { message } = await transport.sendMail(fields(mail, from));
      const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.eml`;
      writeFileSync(join(folder, name), message as Buffer, { mode: 0o600, flag: 'wx' });
    },
  };
}
