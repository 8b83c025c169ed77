import type { Actor } from '../../app/accounts/permissions/actor';
import { answerCase } from '../../app/case-studies/answer-case.server';
import { addPicture } from '../../app/case-studies/case-pictures.server';
import { findCase } from '../../app/case-studies/case-study.server';
import { decideCase } from '../../app/case-studies/decide-case.server';
import { prefilledCase } from '../../app/case-studies/prefill.server';
import { moveOwnCase, writeCase } from '../../app/case-studies/write-case.server';
import type { FileStore } from '../../app/files/file-store.server';
import { crossingPicture } from './crossing-picture';
import type { Members } from './members';
import type { DemoCases } from './project-life-scenes';
import { done, type Stage } from './stage';
import type { DemoSide } from './made-project';

const made = {
  problemZh: '演示：早高峰出站口排队，站务员只能凭经验限流。',
  problemEn: 'Demonstration: queues at a metro exit in the morning, and only experience to steer them by.',
  reuseZh: '演示：有三维底图和客流计数的车站可以照着做；先选一个出站口试两周。',
  reuseEn: 'Demonstration: stations with a 3D base map and people counters; begin with one exit for two weeks.',
};

/** A case study that is published with a picture, one that is being checked, one that is being written. */
export async function caseScenes(
  stage: Stage,
  { first, second }: Members,
  { reviewer, university }: { readonly reviewer: Actor; readonly university: DemoSide },
  { published, sent, draft }: DemoCases,
  files: FileStore,
): Promise<void> {
  const { db, occasion } = stage;
  const write = (id: number, ago: number) => {
    const text = prefilledCase(db, id)!;
    const result = { resultZh: text.resultZh || '演示：现场的人说有用。', resultEn: text.resultEn ?? null };
    done(writeCase(db, first, { id, text: { ...text, ...made, ...result } }, occasion(ago)));
  };
  const send = (id: number, ago: number) =>
    done(moveOwnCase(db, first, { id, move: 'send', reason: null }, occasion(ago)));
  write(published, 16);
  const stream = (async function* () {
    yield crossingPicture();
  })();
  const picture = {
    id: published,
    name: 'crossing.png',
    stream,
    captionZh: '演示：出站口客流示意，深色表示人多',
    captionEn: 'Demonstration: flows at the exit, darker where more people walk',
  };
  done(await addPicture(db, files, first, picture, occasion(16)));
  send(published, 15);
  for (const actor of [second, university.actor])
    done(answerCase(db, actor, { id: published, answer: 'agree', reason: null }, occasion(14)));
  const decision = { id: published, deed: 'publish', reason: '', sent: findCase(db, published)!.sentAt! } as const;
  done(decideCase(db, reviewer, decision, occasion(13)));
  write(sent, 3);
  send(sent, 2);
  write(draft, 1);
}
