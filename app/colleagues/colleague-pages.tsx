import { invitationDays } from './colleague-state';
import type { NamedCompany } from '../companies/named-company.server';
import type { Language } from '../i18n/language';
import { brackets, colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { ButtonForm, FormActions, Submit } from '../ui/form';
import { LongTextField, TextField, TickField } from '../ui/form-fields';
import { PostForm } from '../ui/post-form';
import type { FormFault } from '../web/form-fault';
import { AllianceForm } from '../alliance/alliance-form';
import type { Colleague, FirmColleagues, WaitingColleague } from './colleague-view.server';
import { dueDay } from '../alliance/due-day';
import { colleagueMessages } from '../alliance/colleague-messages';
import { OwnCompanyTitle } from '../alliance/profile/own-company-title';

interface Props {
  language: Language;
  company: NamedCompany;
  fault: FormFault | null;
}

/** One who asks to join, with the answer its people give: accepting needs no reason, declining does. */
function Asked({ language, one }: { language: Language; one: WaitingColleague }) {
  const words = colleagueMessages[language];
  return (
    <li className="card space-y-2">
      <p className="wrap-anywhere">
        <span className="font-semibold">{one.email}</span>{' '}
        <span className="text-sm text-muted">{words.due(dueDay(language, one.dueOn, one.dueProvisional))}</span>
      </p>
      <p className="whitespace-pre-line wrap-anywhere">{one.note}</p>
      <PostForm action={paths(language).colleagueRequest(one.id)} className="space-y-2">
        <label className="block">
          <span className="block text-sm">
            {words.reason}
            <span className="text-muted">{brackets(language, words.reasonHint)}</span>
          </span>
          <input name="reason" className="field-input" />
        </label>
        <div className="flex flex-wrap gap-3">
          {(['accept', 'decline'] as const).map((move) => (
            <button
              key={move}
              type="submit"
              name="move"
              value={move}
              className={move === 'accept' ? 'button' : 'button button-secondary'}
            >
              {words[move]}
              <span className="sr-only">
                {colon(language)}
                {one.email}
              </span>
            </button>
          ))}
        </div>
      </PostForm>
    </li>
  );
}

/** Somebody who speaks for the firm, with what the reader may do about it. */
function Person({ language, slug, one, owns }: { language: Language; slug: string; one: Colleague; owns: boolean }) {
  const words = colleagueMessages[language];
  const to = paths(language);
  const other = one.standing === 'owner' ? 'editor' : 'owner';
  const who = (
    <span className="sr-only">
      {colon(language)}
      {one.email}
    </span>
  );
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line py-2">
      <span className="min-w-0 wrap-anywhere">
        {one.email}
        {one.self && brackets(language, words.self)} · {words.standing[one.standing]}{' '}
        <span className="text-sm text-muted">{words.since(one.since)}</span>
      </span>
      <span className="flex flex-wrap items-center gap-x-4">
        {owns && (
          <ButtonForm action={to.companyColleague(slug, one.accountId)} values={{ move: other, reason: '' }}>
            {words.entrust[other]}
            {who}
          </ButtonForm>
        )}
        {(owns || one.self) && (
          <a href={to.companyColleague(slug, one.accountId)} className="inline-flex min-h-11 items-center">
            {one.self ? words.leave : words.remove}
            {who}
          </a>
        )}
      </span>
    </li>
  );
}

function AskedSection({ language, asked }: { language: Language; asked: FirmColleagues['asked'] }) {
  const words = colleagueMessages[language];
  return (
    <section aria-labelledby="asked" className="max-w-3xl space-y-3">
      <h2 id="asked">{words.asked}</h2>
      {asked.length === 0 ? (
        <p>{words.noneAsked}</p>
      ) : (
        <ul className="space-y-3">
          {asked.map((one) => (
            <Asked key={one.id} language={language} one={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Whom the firm invited, with a form to invite one more. */
function InvitedSection({ language, company, invited, fault }: Props & Pick<FirmColleagues, 'invited'>) {
  const words = colleagueMessages[language];
  const to = paths(language);
  return (
    <section aria-labelledby="invite" className="space-y-3">
      <h2 id="invite">{words.invite}</h2>
      {invited.length > 0 && (
        <ul className="max-w-3xl space-y-2">
          {invited.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
              <span className="min-w-0 wrap-anywhere">
                {one.email}{' '}
                <span className="text-sm text-muted">{one.stands ? words.until(one.until) : words.lapsed}</span>
              </span>
              <ButtonForm action={to.colleagueRequest(one.id)} values={{ move: 'withdraw' }}>
                {words.takeBack}
                <span className="sr-only">
                  {colon(language)}
                  {one.email}
                </span>
              </ButtonForm>
            </li>
          ))}
        </ul>
      )}
      <AllianceForm language={language} action={to.companyColleagues(company.slug)} fault={fault}>
        <TextField
          name="email"
          type="email"
          inputMode="email"
          label={words.email}
          hint={words.inviteHint(String(invitationDays))}
        />
        <Submit>{words.send}</Submit>
      </AllianceForm>
    </section>
  );
}

/** Who speaks for a firm, who asks to, and whom it invited. */
export function ColleaguesPage({ language, company, colleagues, fault }: Props & { colleagues: FirmColleagues }) {
  const words = colleagueMessages[language];
  const { owns, people, asked, invited } = colleagues;
  return (
    <div className="space-y-8">
      <OwnCompanyTitle language={language} company={company} title={words.title} purpose={words.purpose} />
      <section aria-labelledby="people" className="max-w-3xl space-y-3">
        <h2 id="people">{words.people}</h2>
        <p className="text-sm text-muted">{words.standingHint}</p>
        <ul className="space-y-2">
          {people.map((one) => (
            <Person key={one.accountId} language={language} slug={company.slug} one={one} owns={owns} />
          ))}
        </ul>
      </section>
      {owns && <AskedSection language={language} asked={asked} />}
      {owns && <InvitedSection language={language} company={company} invited={invited} fault={fault} />}
    </div>
  );
}

/** Asks once more before somebody is removed or leaves; tells the last one what their leaving means. */
export function RemovalPage({
  language,
  company,
  colleague,
  last,
  fault,
}: Props & { colleague: Colleague; last: boolean }) {
  const words = colleagueMessages[language];
  const to = paths(language);
  return (
    <>
      <OwnCompanyTitle
        language={language}
        company={company}
        title={colleague.self ? words.leaveTitle : words.removeTitle(colleague.email)}
        purpose={colleague.self ? words.leavePurpose : words.removePurpose}
      />
      {last && <p className="notice notice-warning mb-4 max-w-xl">{words.lastWarning}</p>}
      <AllianceForm language={language} action={to.companyColleague(company.slug, colleague.accountId)} fault={fault}>
        <LongTextField name="reason" label={words.reason} required={!colleague.self} />
        {last && <TickField name="knowing" label={words.knowing} />}
        <input type="hidden" name="move" value="remove" />
        <FormActions>
          <button type="submit" className="button">
            {colleague.self ? words.leave : words.remove}
          </button>
          <a href={to.companyColleagues(company.slug)}>{words.title}</a>
        </FormActions>
      </AllianceForm>
    </>
  );
}
