import { languageName, languages, languageTag, type Language } from '../i18n/language';
import { inLanguage, paths } from '../paths';
import type { BarReader } from '../web/bar-reader';
import { returnAddress } from '../web/return-address';
import { frameMessages } from './messages';
import { PostForm } from './post-form';

interface ReaderBarProps {
  language: Language;
  /** Of the page the bar stands on. */
  url: URL;
  reader: BarReader;
}

/**
 * Into the account and out of it, or the way to sign in, and into the other language, by name or by an offer to whoever
 * reads that one. A kept page gets each reader's own in its place.
 */
export function ReaderLinks({ language, url, reader }: ReaderBarProps) {
  const { signedIn, waiting, offered } = reader;
  const words = frameMessages[language];
  const to = paths(language);
  // On a phone these are in the menu of whoever is signed in.
  const inBar = `${signedIn ? 'hidden sm:inline-flex' : 'inline-flex'} min-h-11 items-center px-1 sm:px-2`;
  return (
    <>
      {signedIn && (
        <a href={to.inbox()} className="inline-flex min-h-11 items-center gap-1 px-1 sm:px-2">
          {words.inbox}
          {waiting !== '' && (
            <>
              <span className="tag" data-reader="waiting">
                {waiting}
              </span>
              <span className="sr-only">{words.waiting}</span>
            </>
          )}
        </a>
      )}
      {signedIn && <ReaderMenu language={language} url={url} reader={reader} />}
      <a
        href={signedIn ? to.account() : to.signIn(returnable(url))}
        rel={signedIn ? undefined : 'nofollow'}
        className={inBar}
      >
        {signedIn ? words.account : words.signIn}
      </a>
      {signedIn && (
        <PostForm action={to.signOut()} data-reader="signed-in" className="hidden sm:block">
          <button
            type="submit"
            className="inline-flex min-h-11 cursor-pointer items-center px-1 text-primary sm:px-2 underline"
          >
            {words.signOut}
          </button>
        </PostForm>
      )}
      <OtherLanguages language={language} url={url} offered={offered} className={inBar} />
    </>
  );
}

/** What a phone has no room for beside what waits: the desks, the account, the way out, the other language. */
function ReaderMenu({ language, url, reader: { desks, offered } }: ReaderBarProps) {
  const words = frameMessages[language];
  const to = paths(language);
  const row = 'flex min-h-11 items-center no-underline aria-[current=page]:font-semibold';
  return (
    <details className="relative sm:hidden">
      <summary className="block px-1">{words.more}</summary>
      <div className="absolute end-0 top-full z-20 w-56 rounded-md border border-line bg-paper px-4 py-1 shadow-card">
        {desks.length > 0 && (
          <nav aria-label={words.desks} className="border-b border-line">
            {desks.map(([href, name]) => (
              <a key={href} href={href} aria-current={isWithin(url, href) ? 'page' : undefined} className={row}>
                {name}
              </a>
            ))}
          </nav>
        )}
        <a href={to.account()} className={row}>
          {words.account}
        </a>
        <OtherLanguages language={language} url={url} offered={offered} className={row} />
        <PostForm action={to.signOut()}>
          <button type="submit" className="flex min-h-11 w-full cursor-pointer items-center text-primary">
            {words.signOut}
          </button>
        </PostForm>
      </div>
    </details>
  );
}

interface OtherLanguagesProps extends Pick<ReaderBarProps, 'language' | 'url'> {
  offered: Language | null;
  className: string;
}

function OtherLanguages({ language, url, offered, className }: OtherLanguagesProps) {
  return (
    <>
      {languages
        .filter((other) => other !== language)
        .map((other) => (
          <a
            key={other}
            href={inLanguage(other, url)}
            lang={languageTag[other]}
            hrefLang={languageTag[other]}
            data-reader={other === offered ? 'offered' : undefined}
            data-language={other === offered ? other : undefined}
            className={`${className} ${other === offered ? 'font-semibold' : ''}`}
          >
            {other === offered ? frameMessages[other].readHere : languageName[other]}
          </a>
        ))}
    </>
  );
}

/** Where the reader works by office, before what is theirs in the bar; on a phone in the menu of it. */
export function DeskLinks({ language, url, reader: { desks } }: ReaderBarProps) {
  if (desks.length === 0) return null;
  return (
    <nav aria-label={frameMessages[language].desks} className="hidden sm:me-auto sm:block" data-reader="desks">
      <ul className="flex flex-wrap gap-x-4 text-sm">
        {desks.map(([href, name]) => (
          <li key={href}>
            <a
              href={href}
              aria-current={isWithin(url, href) ? 'page' : undefined}
              className="inline-flex min-h-9 items-center no-underline hover:underline aria-[current=page]:font-semibold aria-[current=page]:underline"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** On the first page, below the bar: how much waits for its reader, and the way there. */
export function ReaderWaits({ language, url, reader: { waiting } }: ReaderBarProps) {
  if (waiting === '' || url.pathname !== '/') return null;
  const words = frameMessages[language];
  return (
    <p className="border-t border-line bg-surface">
      <span className="mx-auto flex max-w-[100rem] flex-wrap items-center gap-x-4 px-4">
        <strong>{words.waitsForYou(waiting)}</strong>
        <a href={paths(language).inbox()} className="inline-flex min-h-11 items-center">
          {words.seeToIt}
        </a>
      </span>
    </p>
  );
}

/** Whether the page is the one at an address or lies below it. */
function isWithin({ pathname }: URL, href: string): boolean {
  const place = href.split('?')[0]!;
  return pathname === place || pathname.startsWith(`${place}/`);
}

/** The page to come back to after signing in; the home page and the account's own pages need no word of it. */
function returnable(url: URL): string | null {
  const place = `${url.pathname}${url.search}`;
  return url.pathname === '/' ? null : returnAddress(place);
}
