import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { DataTable } from '../ui/data-table';
import { PageTitle } from '../ui/page-title';
import { PostForm, TicksShown } from '../ui/post-form';
import type { FormFault } from '../web/form-fault';
import { IssuingFaults } from './desk-parts';
import type { AskedRevocation } from './desk-view';
import { certificateDeskMessages } from './messages';
import { explainIssuing, stateName } from './refusals';
import type { Refusal } from '../outcome';

interface RevocationsProps {
  language: Language;
  /** What was just decided, about how many. */
  decided: { readonly done: 'revoke' | 'decline'; readonly count: string } | null;
  asked: readonly AskedRevocation[];
  fault: FormFault | null;
  /** What stood in the way of which, when a batch was refused. */
  lines?: readonly { readonly number: string; readonly refusal: Refusal }[];
}

/** Revocations that wait for a second person, decided one by one or together. */
export function RevocationsPage({ language, decided, asked, fault, lines = [] }: RevocationsProps) {
  const words = certificateDeskMessages[language];
  const own = words.revocationPage;
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.revocations}
        purpose={own.purpose}
        above={[[to.certificateDesk(), words.title]]}
      />
      {decided && !fault && (
        <p role="status" className="notice notice-good mb-5 max-w-2xl">
          {own.done[decided.done](decided.count)}
        </p>
      )}
      <IssuingFaults language={language} fault={fault}>
        <ul className="list-disc ps-5">
          {lines.map((line) => (
            <li key={line.number}>
              {line.number} {explainIssuing(language, line.refusal)}
            </li>
          ))}
        </ul>
      </IssuingFaults>
      {asked.length === 0 ? (
        <p>{words.noRevocations}</p>
      ) : (
        <PostForm action={to.certificateRevocations()}>
          <TicksShown name="certificate" />
          <DataTable
            className="max-w-6xl"
            rows={asked}
            keyOf={(one) => one.number}
            columns={[
              {
                heading: words.session.choose,
                cell: (one) =>
                  one.mine ? (
                    own.mine
                  ) : (
                    <input
                      type="checkbox"
                      name="certificate"
                      value={one.number}
                      aria-label={words.batchPage.chooseWhat(one.number)}
                      className="field-tick"
                    />
                  ),
              },
              {
                heading: words.batchPage.number,
                namesRow: true,
                cell: (one) => <a href={to.deskCertificate(one.number)}>{one.number}</a>,
              },
              { heading: words.certificate.holder, cell: (one) => one.name },
              { heading: words.certificate.body, cell: (one) => one.body },
              { heading: words.certificate.state, cell: (one) => stateName(language, one.state) },
              { heading: own.askedBy, cell: (one) => words.batchPage.account(String(one.askedBy)) },
              { heading: own.reason, cell: (one) => one.askedFor },
            ]}
          />
          <fieldset className="card mt-4 max-w-2xl space-y-3">
            <legend className="px-2 font-semibold">{words.revocations}</legend>
            <label htmlFor="field-reason" className="font-semibold">
              {own.declineReason}
            </label>
            <textarea
              id="field-reason"
              name="reason"
              rows={2}
              defaultValue={fault?.values.reason}
              className="field-input"
            />
            <div className="flex flex-wrap gap-3">
              <button type="submit" name="decision" value="revoke" className="button">
                {own.button}
              </button>
              <button type="submit" name="decision" value="decline" className="button button-secondary">
                {words.certificate.decline}
              </button>
            </div>
          </fieldset>
        </PostForm>
      )}
    </>
  );
}
