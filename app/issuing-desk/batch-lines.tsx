import { documentName } from '../accounts/identity/document-names';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { DataTable } from '../ui/data-table';
import { PostForm, TicksShown } from '../ui/post-form';
import type { FormFault } from '../web/form-fault';
import type { BatchView } from './desk-view';
import { certificateDeskMessages } from './messages';
import { explainIssuing, stateName } from './refusals';

interface Props {
  language: Language;
  batch: BatchView;
  fault: FormFault | null;
}

/** A name in Latin letters above the document it is to be compared with. */
function LatinName({ language, line }: { language: Language; line: BatchView['lines'][number] }) {
  const own = certificateDeskMessages[language].batchPage;
  return (
    <>
      {line.latinName}
      <span className="block text-sm text-muted">
        {line.document && documentName(language, line.document)}
        {line.seenOn && ` · ${own.seenOn(line.seenOn)}`}
      </span>
    </>
  );
}

/** The proposals of a batch, each with what stands in its way, and the form that declines the ticked ones. */
export function BatchLines({ language, batch, fault }: Props) {
  const own = certificateDeskMessages[language].batchPage;
  const to = paths(language);
  const choosing = batch.state === 'proposed' && batch.mayDecline;
  const table = (
    <DataTable
      className="max-w-6xl"
      rows={batch.lines}
      keyOf={(line) => line.id}
      columns={[
        choosing && {
          heading: own.decline,
          cell: (line) =>
            line.state === 'proposed' && (
              <input
                type="checkbox"
                name="certificate"
                value={line.id}
                aria-label={own.chooseWhat(line.number)}
                className="field-tick"
              />
            ),
        },
        {
          heading: own.number,
          namesRow: true,
          cell: (line) => <a href={to.deskCertificate(line.number)}>{line.number}</a>,
        },
        { heading: own.holder, cell: (line) => line.name },
        batch.lines.some((line) => line.latinName !== null) && {
          heading: own.latinName,
          cell: (line) => line.latinName && <LatinName language={language} line={line} />,
        },
        { heading: own.body, cell: (line) => line.body },
        {
          heading: own.result,
          cell: (line) => (
            <>
              {line.state !== 'proposed' && stateName(language, line.state)}
              {line.state === 'proposed' &&
                (line.refusal ? (
                  <span className="text-missing-text">▲ {explainIssuing(language, line.refusal)}</span>
                ) : (
                  <>
                    ✓ {own.ready}
                    {line.basis && <span className="block text-sm text-muted">{own.basis(line.basis)}</span>}
                  </>
                ))}
            </>
          ),
        },
      ]}
    />
  );
  const pages = (
    <p className="mt-3 flex gap-4">
      {!batch.first && <a href={to.certificateBatch(batch.id)}>{own.first}</a>}
      {batch.next !== null && <a href={to.certificateBatch(batch.id, { after: batch.next })}>{own.more}</a>}
    </p>
  );
  if (!choosing)
    return (
      <>
        {table}
        {pages}
      </>
    );
  return (
    <PostForm action={to.certificateBatchDeclines(batch.id)}>
      <TicksShown name="certificate" />
      {table}
      {pages}
      <fieldset className="card mt-4 max-w-2xl space-y-3">
        <legend className="px-2 font-semibold">{own.decline}</legend>
        <p className="text-sm text-muted">{own.declineText}</p>
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
        <button type="submit" className="button button-secondary">
          {own.decline}
        </button>
      </fieldset>
    </PostForm>
  );
}
