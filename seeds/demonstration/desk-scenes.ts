import type { Actor } from '../../app/accounts/permissions/actor';
import { proposeCapability } from '../../app/alliance/capabilities/capability-proposal.server';
import type { FileStore } from '../../app/files/file-store.server';
import { raiseContest } from '../../app/review-desk/contest.server';
import { formEnd } from '../../app/web/form-end';
import { crossingPicture } from './crossing-picture';
import type { Members } from './members';
import { done, type Stage } from './stage';

/** What came to the desk about members: a capability to be checked, and an approval that somebody contests. */
export async function deskScenes(
  { db, occasion }: Stage,
  { first, firstId, secondId }: Members,
  contester: Actor,
  files: FileStore,
): Promise<void> {
  const capability = {
    segmentId: 'control.ioc',
    summary: '演示：为园区做运行管理中心，一处在用',
    kind: 'product-page',
    url: 'https://firm1.demo.example.cn/ioc',
  };
  const proposed = await proposeCapability(db, files, first, firstId, sent(capability), occasion(2), new FormData());
  if (!proposed.ok) throw new Error(`the demonstration was refused: ${JSON.stringify(proposed)}`);
  const text = '演示：我们是这家企业，没有授权过现在代表它的人；附营业执照图片。';
  const raised = sent({ text }, new File([new Uint8Array(crossingPicture())], 'licence.png', { type: 'image/png' }));
  done(await raiseContest(db, files, contester, secondId, raised, occasion(1), new FormData()));
}

/** A form as a browser sends it, with a file or none. */
function sent(fields: Readonly<Record<string, string>>, file?: File): Request {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  if (file) body.append('file', file);
  body.append(formEnd.name, formEnd.value);
  return new Request('http://localhost/demonstration', { method: 'POST', body });
}
