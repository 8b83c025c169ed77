import { DeskFilePage } from '../review-desk/desk-file-page';
import { requireDeskFile } from '../review-desk/desk-file.server';
import { deskMessages } from '../review-desk/messages';
import { pageOf, privateTitle } from '../web/page';

export const loader = requireDeskFile;

export const meta = privateTitle<typeof loader>((language, { data }) =>
  deskMessages[language].file.title(data?.file.reference ?? ''),
);

export default pageOf<typeof loader>(DeskFilePage);
