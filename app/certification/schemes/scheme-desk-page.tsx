import type { Language } from '../../i18n/language';
import { colon } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { FormActions } from '../../ui/form';
import { LongTextField } from '../../ui/form-fields';
import { PageTitle } from '../../ui/page-title';
import type { FormFault } from '../../web/form-fault';
import { certificationDeskMessages } from '../desk-messages';
import { DifferenceTable } from './difference-table';
import type { AffectedLine, AffectedView, SchemeDeskView } from './scheme-desk-view';
import { SchemeForm } from './scheme-edit-form';
import { schemeEditMessages } from './scheme-edit-messages';
import { schemeSections } from './typed-scheme';

/** One scheme at the desk: where it stands, what its draft changes and whom that would meet, and the way on. */
export function SchemeDeskPage({
  language,
  desk,
  fault,
}: {
  language: Language;
  desk: SchemeDeskView;
  fault: FormFault | null;
}) {
  const words = schemeEditMessages[language];
  const to = paths(language);
  const { open, inForce, present } = desk;
  return (
    <>
      <PageTitle
        language={language}
        title={desk.title}
        purpose={words.purpose}
        above={[
          [to.certificationDesk(), certificationDeskMessages[language].title],
          [to.certificationDeskSchemes(), words.listTitle],
        ]}
        actions={
          present && (
            <a href={to.scheme(desk.occupationId, desk.level)} className="button button-secondary">
              {words.readerPage}
            </a>
          )
        }
      />
      <div className="space-y-10">
        <section aria-labelledby="standing" className="max-w-3xl">
          <h2 id="standing">{words.standing}</h2>
          <p>
            {inForce ? words.inForce(String(inForce.version)) : words.notInForce}{' '}
            {open &&
              (open.state === 'draft'
                ? words.writing(String(open.version))
                : words.waiting(String(open.version), open.proposedByMe))}
          </p>
          {open?.returnReason && (
            <p className="notice notice-warning mt-2">
              {words.returned}
              {colon(language)}
              {open.returnReason}
            </p>
          )}
        </section>
        {open && (
          <section aria-labelledby="differences">
            <h2 id="differences">{inForce ? words.differences : words.differencesDraft}</h2>
            <DifferenceTable language={language} differences={desk.differences} />
            {open.state === 'draft' && desk.mayEdit && (
              <ul className="mt-4 flex flex-wrap gap-2">
                {schemeSections.map((section) => (
                  <li key={section}>
                    <a
                      href={to.schemeSection(desk.occupationId, desk.level, section)}
                      className="button button-secondary"
                    >
                      {words.edit}
                      {colon(language)}
                      {words.sections[section]}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </section>
        )}
        {desk.affected && <Affected language={language} affected={desk.affected} />}
        <Moves language={language} desk={desk} fault={fault} />
      </div>
    </>
  );
}

function Affected({ language, affected }: { language: Language; affected: AffectedView }) {
  const words = schemeEditMessages[language];
  return (
    <section aria-labelledby="affected" className="max-w-3xl">
      <h2 id="affected">{words.affected}</h2>
      <p>{words.affectedText(String(affected.asked))}</p>
      <h3 className="mt-3">
        {words.lose}
        {colon(language)}
        {words.people(String(affected.lose))}
      </h3>
      <AffectedList language={language} lines={affected.losing} />
      <h3 className="mt-3">
        {words.gain}
        {colon(language)}
        {words.people(String(affected.gain))}
      </h3>
      <AffectedList language={language} lines={affected.gaining} />
    </section>
  );
}

function AffectedList({ language, lines }: { language: Language; lines: readonly AffectedLine[] }) {
  const words = schemeEditMessages[language];
  return (
    <ul className="list-disc ps-5">
      {lines.map((line) => (
        <li key={line.applicationId}>
          {line.mayOpen ? (
            <a href={paths(language).certificationReview(line.applicationId)}>{line.reference}</a>
          ) : (
            line.reference
          )}
          {line.lacks && ` · ${words.wouldLack}${colon(language)}${line.lacks}`}
        </li>
      ))}
    </ul>
  );
}

/** Each move with what it does; those that undo something ask for a reason. */
function Moves({ language, desk, fault }: { language: Language; desk: SchemeDeskView; fault: FormFault | null }) {
  const words = schemeEditMessages[language];
  const action = paths(language).schemeDesk(desk.occupationId, desk.level);
  const unauthorised = (move: string) => move === 'publish' && !desk.mayCertify;
  const reasoned = (move: string) =>
    move === 'end' || (move === 'return' && desk.open?.proposedByMe === false) || unauthorised(move);
  const main = ['start', 'propose', 'publish'];
  return (
    <div className="max-w-xl space-y-6">
      {desk.moves.map((move) => {
        const own = fault?.values.move === move ? fault : null;
        return (
          <section key={move} aria-label={words.moves[move]} className="card">
            <SchemeForm language={language} action={action} fault={own}>
              <input type="hidden" name="move" value={move} />
              <p>
                {
                  words.moveText[
                    move === 'start' && !desk.inForce ? 'startDraft' : (move as keyof typeof words.moveText)
                  ]
                }
              </p>
              {unauthorised(move) && <p className="notice notice-warning">{words.nobodyCertifies}</p>}
              {reasoned(move) && <LongTextField name="reason" label={words.reason} rows={2} />}
              <FormActions>
                <button type="submit" className={main.includes(move) ? 'button' : 'button button-secondary'}>
                  {words.moves[move]}
                </button>
              </FormActions>
            </SchemeForm>
          </section>
        );
      })}
    </div>
  );
}
