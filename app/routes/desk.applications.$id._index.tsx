import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DeskFilePage } from '../desk/desk-file-page';
import { requireDeskFile } from '../desk/desk-file.server';
import { deskMessages } from '../desk/messages';
import { privateMeta } from '../web/page-meta';

export function loader(asked: LoaderFunctionArgs) {
  return requireDeskFile(asked);
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  privateMeta(location.search, (language) => deskMessages[language].file.title(data?.file.reference ?? ''));

export default function DeskFileRoute() {
  const { language, file } = useLoaderData<typeof loader>();
  return <DeskFilePage language={language} file={file} fault={null} />;
}
