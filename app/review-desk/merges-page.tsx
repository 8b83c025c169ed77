import type { Language } from '../i18n/language';
import { Faults } from '../alliance/alliance-form';
import { momentText } from '../calendar/moment-text';
import { colon, listed } from '../i18n/punctuation';
import { paths } from '../paths';
import { GetForm } from '../ui/get-form';
import { PageTitle } from '../ui/page-title';
import { PostForm } from '../ui/post-form';
import { echoed } from '../web/echoed';
import type { FormFault } from '../web/form-fault';
import type { MergeView } from './merge-preview.server';
import { deskMessages } from './messages';
import { MergeProposals } from './merge-proposals-section';
import { MergePreviewSection } from './merge-preview-section';

interface Props {
  language: Language;
  view: MergeView;
  fault: FormFault | null;
  /** Rows an undo could not bring back, when there was one; their tables. */
  undone?: readonly string[] | null;
}

/** Two records, what becoming one would move, and the latest merges with their way back. */
export function MergesPage({ language, view, fault, undone = null }: Props) {
  const words = deskMessages[language];
  const to = paths(language);
  const { merges } = words;
  const tables: Readonly<Record<string, string>> = merges.tables;
  return (
    <>
      <PageTitle language={language} title={merges.title} purpose={merges.purpose} above={[[to.desk(), words.title]]} />
      <Faults language={language} fault={fault} />
      {undone && (
        <p role="status" className="notice mb-5 max-w-2xl">
          {undone.length === 0
            ? merges.undoneOk
            : merges.skipped(listed(language, [...new Set(undone)], (table) => tables[table]!))}
        </p>
      )}
      <MergeProposals language={language} proposals={view.proposals} />
      <GetForm action={to.deskMerges()} className="flex max-w-3xl flex-wrap items-end gap-3">
        <div className="min-w-0 grow basis-56">
          <label htmlFor="merge-kept" className="font-semibold">
            {merges.kept}
          </label>
          <input
            id="merge-kept"
            name="kept"
            defaultValue={view.kept}
            aria-describedby="merge-hint"
            className="field-input"
          />
        </div>
        <div className="min-w-0 grow basis-56">
          <label htmlFor="merge-merged" className="font-semibold">
            {merges.merged}
          </label>
          <input
            id="merge-merged"
            name="merged"
            defaultValue={view.merged}
            aria-describedby="merge-hint"
            className="field-input"
          />
        </div>
        <button type="submit" className="button button-secondary">
          {merges.preview}
        </button>
        <p id="merge-hint" className="basis-full text-sm text-muted">
          {merges.hint}
        </p>
      </GetForm>
      {view.unknown && <p className="notice notice-warning mt-4 max-w-2xl">{merges.unknown(echoed(view.unknown))}</p>}
      {view.preview && <MergePreviewSection language={language} preview={view.preview} />}
      <Recent language={language} view={view} />
    </>
  );
}

function Recent({ language, view }: { language: Language; view: MergeView }) {
  const { merges } = deskMessages[language];
  const to = paths(language);
  return (
    <section aria-labelledby="recent" className="mt-8 max-w-3xl">
      <h2 id="recent">{merges.recent}</h2>
      {view.recent.length === 0 && <p className="text-muted">{merges.noneYet}</p>}
      <ul className="mt-2 space-y-3">
        {view.recent.map((merge) => (
          <li key={merge.id} className="card">
            <p>
              {merge.keptSlug ? (
                <a href={to.company(merge.keptSlug)}>{merges.into(merge.mergedName, merge.keptName!)}</a>
              ) : (
                merge.mergedName
              )}{' '}
              <span className="text-sm text-muted">{momentText(merge.mergedAt)}</span>
            </p>
            <p className="text-sm">{merge.reason}</p>
            {merge.undoneAt ? (
              <p className="text-sm text-muted">{merges.undone(momentText(merge.undoneAt))}</p>
            ) : (
              <PostForm action={to.deskMerge(merge.id)} className="flex flex-wrap items-end gap-2">
                <label className="grow">
                  <span className="block text-sm">{merges.undoReason}</span>
                  <input name="reason" required className="field-input" />
                </label>
                <button type="submit" className="button button-secondary">
                  {merges.undo}
                  <span className="sr-only">
                    {colon(language)}
                    {merge.mergedName}
                  </span>
                </button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
