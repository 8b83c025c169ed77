import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { ButtonForm } from '../../ui/form';
import { schemeMessages } from './scheme-messages';
import { verdictOf } from './scheme-standing';
import { takesApplications, type SchemeView } from './scheme-view';

/** How far the reader is from a level, and the way to apply for it. */
export function SchemeDistance({ language, scheme }: { language: Language; scheme: SchemeView }) {
  const words = schemeMessages[language].own;
  const list = schemeMessages[language].list;
  const to = paths(language);
  const { own } = scheme;
  const open = takesApplications(scheme.standing);
  return (
    <section aria-labelledby="distance" className="card">
      <h2 id="distance">{words.title}</h2>
      {!scheme.signedIn && (
        <p>
          <a href={to.levelCheck()}>{list.check}</a> {words.signIn}{' '}
          <a href={to.signIn(to.scheme(scheme.occupation.id, scheme.level))} rel="nofollow">
            {list.signIn}
          </a>
        </p>
      )}
      {scheme.signedIn && !own && (
        <p>
          {words.none} <a href={to.talent()}>{list.fillIn}</a>
        </p>
      )}
      {own && (
        <>
          <p className={own.eligible && open ? 'font-semibold text-success' : 'font-semibold'}>
            {own.eligible && !open ? words.notYetOpen : verdictOf(language, scheme.standing, own)}
          </p>
          {own.lacks.length > 0 && (
            <>
              <p>{words.routes}</p>
              <ul className="list-disc ps-5">
                {own.lacks.map((lack) => (
                  <li key={lack}>{lack}</li>
                ))}
              </ul>
            </>
          )}
          <p className="mt-2 text-sm text-muted">
            {words.basis} <a href={to.talent()}>{list.mine}</a>
          </p>
          {own.applicationId !== null ? (
            <p className="mt-3">
              <a href={to.certificationApplication(own.applicationId)} className="button">
                {words.open}
              </a>
            </p>
          ) : (
            own.eligible &&
            open && (
              <div className="mt-3">
                <ButtonForm
                  action={to.certificationApplications()}
                  values={{ occupation: scheme.occupation.id, level: String(scheme.level) }}
                  look="button"
                >
                  {words.apply(scheme.levelShort)}
                </ButtonForm>
              </div>
            )
          )}
        </>
      )}
    </section>
  );
}
