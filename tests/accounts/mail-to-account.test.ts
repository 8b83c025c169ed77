import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { mailToAccount } from '../../app/accounts/mail-to-account.server';
import { accounts } from '../../db/schema/index';
import { write } from '../../db/write';
import { scene, useClock } from './scene';

useClock();

test('an account gets its mail in its own language; one that is disabled or without an address gets none', async () => {
  const { db, account, occasion, openMails } = scene();
  const reader = await account('wang@example.cn');
  const disabled = await account('chen@example.cn');
  const anonymised = await account('zhou@example.cn');
  const change = (id: number, to: Partial<typeof accounts.$inferInsert>) =>
    db.update(accounts).set(to).where(eq(accounts.id, id)).run();
  change(reader, { language: 'en' });
  change(disabled, { state: 'disabled' });
  change(anonymised, { state: 'anonymised', email: null });
  write(db, (tx) => {
    for (const id of [reader, disabled, anonymised])
      mailToAccount(tx, id, 'noted', occasion(), (language) => ({ subject: `in ${language}`, text: '……' }));
  });
  expect(openMails()).toMatchObject([{ kind: 'noted', to: 'wang@example.cn', subject: 'in en', text: '……' }]);
});
