import { and, count, desc, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { storedFiles, threadMessages } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { authorise } from '../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { throttled, type ThrottleRefusal } from '../accounts/sign-in/throttled.server';
import { recordEvent, type Moment } from '../events/record.server';
import type { ReceiveRefusal } from '../files/file-receipt.server';
import type { FileStore } from '../files/file-store.server';
import { keepUpload, type KeptFile } from '../files/kept-upload.server';
import { uploadRules } from '../files/upload-limits';
import { ok, refuse, type Outcome } from '../outcome';
import { sentUpload } from '../web/sent-upload.server';
import { threadMails } from './mails';
import { keepMessage, requireSide, tellOther, type ThreadRefusal } from './thread-move.server';
import { threadById, voiceOf } from './thread-sides.server';
import { thingOfSide } from './thread-sides';
import { threadMoves } from './thread-state';

type FileRefusal = ThreadRefusal | ReceiveRefusal | ThrottleRefusal | 'too-many-files';

/** Takes a file for a conversation from the request into the store, as a message of its own; sent twice, it is one. */
export async function receiveThreadFile(
  db: Database,
  files: FileStore,
  actor: Actor,
  id: number,
  request: Request,
  occasion: Occasion,
): Promise<Outcome<{ id: number }, FileRefusal>> {
  const slowed = throttled(occasion, [['message:account', String(actor.accountId)]]);
  if (slowed) return slowed;
  const received = await sentUpload(request, (file) => {
    // Asked before the bytes are taken in.
    const may = write(db, (tx) => mayAttach(tx, actor, id, occasion));
    if (!may.ok) return Promise.resolve(may);
    return keepUpload(files, file, uploadRules.thread, occasion.random, (kept) =>
      write(db, (tx) =>
        isLastSent(tx, actor, id, kept) ? refuse(sentAlready) : attach(tx, actor, id, kept, occasion),
      ),
    );
  });
  return !received.ok && received.code === sentAlready
    ? ok({ id })
    : (received as Outcome<{ id: number }, FileRefusal>);
}

/** Drops the bytes that came a second time. */
const sentAlready = 'sent-already';

/** Whether the newest message of a conversation is this very file, from the same person. */
function isLastSent(tx: Transaction, { accountId }: Actor, id: number, { sha256 }: KeptFile): boolean {
  const newest = tx
    .select({ id: threadMessages.id })
    .from(threadMessages)
    .where(eq(threadMessages.threadId, id))
    .orderBy(desc(threadMessages.id))
    .limit(1)
    .get();
  const same = and(
    eq(storedFiles.thingType, 'thread'),
    eq(storedFiles.thingId, String(id)),
    eq(storedFiles.question, String(newest?.id)),
    eq(storedFiles.sha256, sha256),
    eq(storedFiles.uploadedBy, accountId),
  );
  return tx.select({ id: storedFiles.id }).from(storedFiles).where(same).get() !== undefined;
}

function mayAttach(tx: Transaction, actor: Actor, id: number, occasion: Occasion) {
  const found = requireSide(tx, actor, id, occasion);
  if (!found.ok) return found;
  const { thread } = found.value;
  if (thread.state === 'ended')
    return refuse('move-not-allowed', { value: 'write', state: thread.state, allowed: threadMoves(thread.state) });
  const held = and(eq(storedFiles.thingType, 'thread'), eq(storedFiles.thingId, String(id)));
  const { rows } = tx.select({ rows: count() }).from(storedFiles).where(held).get()!;
  const most = uploadRules.thread.files;
  return rows >= most ? refuse('too-many-files', { field: 'file', allowed: [String(most)] }) : found;
}

function attach(
  tx: Transaction,
  actor: Actor,
  id: number,
  file: KeptFile,
  occasion: Occasion,
): Outcome<{ id: number }, FileRefusal> {
  const may = mayAttach(tx, actor, id, occasion);
  if (!may.ok) return may;
  const { thread, voice, role } = may.value;
  const { accountId } = actor;
  const message = keepMessage(tx, thread, voice, { text: null, accountId }, occasion);
  const row = {
    ...file,
    thingType: 'thread',
    thingId: String(id),
    question: String(message),
    uploadedBy: accountId,
    uploadedAt: occasion.now.toISOString(),
  };
  tx.insert(storedFiles).values(row).run();
  recordEvent(
    tx,
    {
      actor: { accountId, role },
      deed: 'thread.attach',
      thing: { type: 'thread', id },
      after: { sha256: file.sha256 },
    },
    occasion,
  );
  tellOther(tx, thread, voice, threadMails.threadMessage, file.originalName, occasion);
  return ok({ id });
}

/** A file of a conversation for download: to those who take part in it and to nobody else. */
export function findThreadFile(
  db: Database,
  actor: Actor,
  fileId: number,
  moment: Moment,
): Outcome<typeof storedFiles.$inferSelect, PermissionRefusal | 'file-unknown'> {
  const unseen = refuse('file-unknown', { value: String(fileId) });
  const ofThread = and(eq(storedFiles.id, fileId), eq(storedFiles.thingType, 'thread'));
  const file = db.select().from(storedFiles).where(ofThread).get();
  const thread = file && threadById(db, Number(file.thingId));
  if (!file || !thread) return unseen;
  const voice = voiceOf(db, actor, thread);
  const thing = voice?.thing ?? (thread.circle === 'sides' ? thingOfSide(thread, 'owner') : {});
  const named = { type: 'thread', id: thread.id };
  const allowed = authorise(db, actor, 'thread.see', thing, named, moment, unseen);
  if (allowed.ok) return ok(file);
  return allowed.code === 'not-allowed' ? unseen : allowed;
}
