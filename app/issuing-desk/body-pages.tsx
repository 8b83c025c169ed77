import { certificateMessages } from '../certificates/messages';
import { bodyKinds } from '../certificates/certificate-state';
import { authorities } from '../certification/schemes/claims';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { DataTable } from '../ui/data-table';
import { Submit } from '../ui/form';
import { ChoiceField, TextField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { WaitingChanges } from './body-change-page';
import type { WaitingChange } from './body-change-view.server';
import type { BodyLine, BodyStanding } from './body-desk-view.server';
import { bodyDeskMessages } from './body-messages';
import { IssuingForm } from './desk-parts';
import { certificateDeskMessages } from './messages';
import { TicksShown } from '../ui/post-form';

export function standingWords(language: Language, standing: BodyStanding): string {
  const words = bodyDeskMessages[language].standings;
  return standing.kind === 'ended' ? words.ended(standing.on) : words[standing.kind];
}

/** Every body with whether it could issue today, and the form that adds one. */
export function BodyListPage({
  language,
  bodies,
  waiting,
  mayEdit,
  fault,
}: {
  language: Language;
  bodies: readonly BodyLine[];
  waiting: readonly WaitingChange[];
  mayEdit: boolean;
  fault: FormFault | null;
}) {
  const words = bodyDeskMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        above={[[to.certificateDesk(), certificateDeskMessages[language].title]]}
      />
      <WaitingChanges language={language} changes={waiting} />
      <DataTable
        className="max-w-5xl"
        rows={bodies}
        keyOf={(body) => body.id}
        columns={[
          { heading: words.name, namesRow: true, cell: (body) => <a href={to.issuingBody(body.id)}>{body.name}</a> },
          { heading: words.kind, cell: (body) => certificateMessages[language].kinds[body.kind] },
          {
            heading: words.standing,
            className: (body) => (body.standing.kind === 'ready' ? 'text-success' : ''),
            cell: (body) => (
              <>
                {body.standing.kind === 'ready' && <span aria-hidden="true">✓ </span>}
                {standingWords(language, body.standing)}
              </>
            ),
          },
          { heading: words.issued, number: true, cell: (body) => body.issued },
        ]}
      />
      {mayEdit ? <AddBody language={language} fault={fault} /> : <p className="mt-6">{words.readOnly}</p>}
    </>
  );
}

function AddBody({ language, fault }: { language: Language; fault: FormFault | null }) {
  const words = bodyDeskMessages[language];
  return (
    <section aria-labelledby="add" className="mt-10">
      <h2 id="add" className="mb-3">
        {words.add}
      </h2>
      <IssuingForm language={language} action={paths(language).issuingBodies()} fault={fault}>
        <TextField name="id" label={words.id} hint={words.idHint} autoComplete="off" />
        <TextField name="nameZh" label={words.nameZh} autoComplete="off" />
        <TextField name="nameEn" label={words.nameEn} autoComplete="off" />
        <ChoiceField
          name="kind"
          label={words.kind}
          choices={bodyKinds.map((kind) => [kind, certificateMessages[language].kinds[kind]] as const)}
        />
        <TextField name="company" label={words.company} hint={words.companyHint} required={false} autoComplete="off" />
        <TextField
          name="registerUrl"
          label={words.register}
          hint={words.registerHint}
          required={false}
          autoComplete="off"
        />
        <fieldset>
          <legend className="font-semibold">{words.mayClaim}</legend>
          <TicksShown name="mayClaim" />
          <p className="text-sm text-muted">{words.mayClaimHint}</p>
          {authorities.map((authority) => (
            <label key={authority} className="flex min-h-11 items-center gap-3">
              <input
                type="checkbox"
                name="mayClaim"
                value={authority}
                defaultChecked={fault?.values.mayClaim === authority}
                className="field-tick"
              />
              {words.claims[authority]}
            </label>
          ))}
        </fieldset>
        <Submit>{words.addButton}</Submit>
      </IssuingForm>
    </section>
  );
}
