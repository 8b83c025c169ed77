import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { atlasChoice } from '../atlas/atlas-choice.server';
import { panelView } from '../atlas/panel-view.server';
import { SegmentPanel } from '../atlas/segment-panel';
import { keptUnder } from '../web/kept-under';

export const headers = () => keptUnder('lens', 'chain', 'segment');

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = context.language;
  return { panel: panelView(context.db, language, atlasChoice(context.db, request, params.region!, language)) };
}

export default function SelectedSegment() {
  const { panel } = useLoaderData<typeof loader>();
  return panel && <SegmentPanel panel={panel} />;
}
