import { isRouteErrorResponse } from '@remix-run/react';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { frameMessages } from './messages';

/** What a reader sees instead of a page: a 404 that helps, a 400 that says what is allowed, a 500 that leaks nothing. */
export function Failure({ language, error, homeRegion }: { language: Language; error: unknown; homeRegion: string }) {
  const words = frameMessages[language];
  const to = paths(language);
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const title = status === 404 ? words.notFound : status === 400 ? words.badRequest : words.broken;
  return (
    <div className="prose-width space-y-4">
      <h1>{title}</h1>
      {status === 400 && isRouteErrorResponse(error) && typeof error.data === 'string' && <p className="notice notice-warning">{error.data}</p>}
      {status === 404 && <p>{words.notFoundHelp}</p>}
      {status >= 500 && <p>{words.brokenHelp}</p>}
      <ul className="list-disc space-y-1 ps-6">
        <li>
          <a href={to.home()}>{words.backHome}</a>
        </li>
        <li>
          <a href={to.atlas(homeRegion)}>{words.atlas}</a>
        </li>
        <li>
          <a href={to.companies()}>{words.companies}</a>
        </li>
      </ul>
    </div>
  );
}
