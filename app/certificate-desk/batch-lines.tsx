import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { PostForm, TicksShown } from '../ui/post-form';
import type { FormFault } from '../web/form-fault';
import type { BatchView } from './desk-view';
import { certificateDeskMessages } from './messages';
import { explainIssuing, stateName } from './refusal-messages';

interface Props {
  language: Language;
  batch: BatchView;
  fault: FormFault | null;
}

/** The proposals of a batch, each with what stands in its way, and the form that declines the ticked ones. */
export function BatchLines({ language, batch, fault }: Props) {
  const own = certificateDeskMessages[language].batchPage;
  const to = paths(language);
  const choosing = batch.state === 'proposed' && batch.mayDecline;
  const table = (
    <table className="data-table data-table-cards max-w-6xl">
      <thead>
        <tr>
          {choosing && <th scope="col">{own.decline}</th>}
          <th scope="col">{own.number}</th>
          <th scope="col">{own.holder}</th>
          <th scope="col">{own.body}</th>
          <th scope="col">{own.result}</th>
        </tr>
      </thead>
      <tbody>
        {batch.lines.map((line) => (
          <tr key={line.id}>
            {choosing && (
              <td data-label={own.decline}>
                {line.state === 'proposed' && (
                  <input
                    type="checkbox"
                    name="certificate"
                    value={line.id}
                    aria-label={own.chooseWhat(line.number)}
                    className="field-tick"
                  />
                )}
              </td>
            )}
            <th scope="row">
              <a href={to.deskCertificate(line.number)}>{line.number}</a>
            </th>
            <td data-label={own.holder}>{line.name}</td>
            <td data-label={own.body}>{line.body}</td>
            <td data-label={own.result}>
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
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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
