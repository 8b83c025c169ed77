import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { bodyChangeMessages } from './body-change-messages';
import type { BodyChangeView, WaitingChange } from './body-change-view.server';
import { bodyDeskMessages } from './body-messages';
import { SecondPersonForm } from './desk-parts';
import { certificateDeskMessages } from './messages';

/** One change of a body: what it would record, who proposed it, and its decision. */
export function BodyChangePage({
  language,
  change,
  fault,
}: {
  language: Language;
  change: BodyChangeView;
  fault: FormFault | null;
}) {
  const words = bodyChangeMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={change.title}
        purpose={words.waitingText}
        above={[
          [to.certificateDesk(), certificateDeskMessages[language].title],
          [to.issuingBodies(), bodyDeskMessages[language].title],
        ]}
      />
      <p className="font-semibold">{words.states[change.state]}</p>
      <p className="mb-4 text-muted">
        {words.proposed(String(change.proposed.by), change.proposed.on)}
        {change.decided && ` · ${words.decided(String(change.decided.by), change.decided.on)}`}
      </p>
      <dl className="facts mb-5 max-w-3xl">
        {change.facts.map(([label, value]) => (
          <Fact key={label} label={label} value={value} />
        ))}
        {change.decisionReason && <Fact label={words.declined} value={change.decisionReason} />}
      </dl>
      {change.kind === 'key' && <p className="mb-4 max-w-2xl">{words.keyText}</p>}
      {change.mine && change.state === 'proposed' && <p className="notice mb-4 max-w-2xl">{words.mine}</p>}
      {change.may.decline && <Decision language={language} change={change} fault={fault} />}
      {change.known && (
        <p>
          <a href={to.issuingBody(change.bodyId)}>{change.bodyName}</a>
        </p>
      )}
    </>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className="wrap-anywhere">{value}</dd>
    </>
  );
}

function Decision({
  language,
  change,
  fault,
}: {
  language: Language;
  change: BodyChangeView;
  fault: FormFault | null;
}) {
  const words = bodyChangeMessages[language];
  return (
    <SecondPersonForm
      language={language}
      action={paths(language).bodyChange(change.id)}
      fault={fault}
      name="decision"
      reason={change.mine ? words.whyOwn : words.why}
      carry={change.may.carry ? words.carry : null}
      decline={change.mine ? words.takeBack : words.decline}
    />
  );
}

/** Changes that wait for a second person, each leading to its page; nothing where none does. */
export function WaitingChanges({ language, changes }: { language: Language; changes: readonly WaitingChange[] }) {
  const words = bodyChangeMessages[language];
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="waiting" className="notice mb-6 max-w-2xl">
      <h2 id="waiting">{words.waiting}</h2>
      <ul className="list-disc ps-5">
        {changes.map(({ id, title }) => (
          <li key={id}>
            <a href={paths(language).bodyChange(id)}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
