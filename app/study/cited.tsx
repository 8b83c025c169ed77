import type { Language } from '../i18n/language';
import { Cited } from '../ui/cited';

/** The citation behind a fact of the study, small and kept together. */
export function SmallCited({ language, source }: { language: Language; source: string }) {
  return (
    <span className="inline-block max-w-full text-sm">
      <Cited language={language} source={source} />
    </span>
  );
}
