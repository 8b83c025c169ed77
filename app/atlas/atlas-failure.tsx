import { isRouteErrorResponse, useLocation } from '@remix-run/react';
import { languageOf } from '../i18n/language';
import { Failure } from '../ui/failure';
import { useRequestId } from '../web/request-id';
import { RegionChoice, type RegionChoiceProps } from './region-choice';

/** A region code that does not exist offers those that do; any other failure is said as everywhere. */
export function AtlasFailure({ error }: { error: unknown }) {
  const language = languageOf(new URLSearchParams(useLocation().search));
  const requestId = useRequestId();
  const unknownRegion =
    isRouteErrorResponse(error) && error.status === 404 ? (error.data as RegionChoiceProps | null) : null;
  if (unknownRegion?.recorded) return <RegionChoice {...unknownRegion} />;
  return <Failure language={language} error={error} homeRegion="" requestId={requestId} />;
}
