import type { ReactNode } from 'react';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { frameMessages } from './messages';

interface PageTitleProps {
  language: Language;
  title: ReactNode;
  /** One sentence of purpose. */
  purpose?: ReactNode;
  /** The home page itself has nothing above it. */
  top?: boolean;
  /** From the second level on: [address, name] of each page above this one; home is added. */
  above?: readonly (readonly [href: string, name: string])[];
  /** At most two. */
  actions?: ReactNode;
}

/** Breadcrumb, title, one sentence of purpose and at most two actions: how every page begins. */
export function PageTitle({ language, title, purpose, top = false, above = [], actions }: PageTitleProps) {
  const words = frameMessages[language];
  return (
    <div className="mb-6">
      {!top && (
        <nav aria-label={words.breadcrumb} className="no-print text-sm">
          <ol className="flex flex-wrap gap-x-2 gap-y-1 text-muted">
            {[[paths(language).home(), words.home] as const, ...above].map(([href, name]) => (
              <li key={href} className="not-first:before:me-2 not-first:before:content-['/']">
                <a href={href} className="inline-flex min-h-6 items-center">
                  {name}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="mt-1 flex flex-wrap items-end gap-x-6 gap-y-3">
        <div>
          <h1>{title}</h1>
          {purpose && <p className="prose-width text-muted">{purpose}</p>}
        </div>
        {actions && <div className="no-print ms-auto flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
