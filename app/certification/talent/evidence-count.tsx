import type { Language } from '../../i18n/language';
import { talentMessages } from './talent-messages';
import type { TalentProfile } from './talent-profile';
import { entriesOf, type RecordPart } from './talent-record';

/** How much evidence an entry has; nothing where it has none. */
export function EvidenceCount({
  language,
  profile,
  part,
  position,
}: {
  language: Language;
  profile: TalentProfile;
  part: RecordPart;
  position: number;
}) {
  const count = entriesOf(profile.record, part)[position]?.evidence?.length ?? 0;
  return count === 0 ? null : (
    <span className="text-sm text-muted"> · {talentMessages[language].evidenceCount(String(count))}</span>
  );
}
