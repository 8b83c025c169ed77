import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { unfilledParts, type Carried } from '../levels/carried-check';
import { certificationMessages } from '../messages';
import { talentMessages } from './talent-messages';
import type { TalentProfile } from './talent-profile';

/** What came along from "which level am I?" and is not in the record yet, each a way to its filled form. */
export function CarriedAnswers({
  language,
  profile,
  carried: { sealed, check },
}: {
  language: Language;
  profile: TalentProfile;
  carried: Carried;
}) {
  const words = talentMessages[language];
  const waiting = unfilledParts(check, profile.record);
  const said = {
    work: () => words.carriedWork(String(check.worked)),
    education: () => (check.education === '' ? '' : certificationMessages[language].education[check.education]),
    training: () => words.carriedTraining(String(check.hours)),
  };
  return (
    <div className="notice mb-6 max-w-3xl">
      <p className="font-semibold">{words.carriedTitle}</p>
      <p>{waiting.length === 0 ? words.carriedDone : profile.exists ? words.carriedText : words.nameFirst}</p>
      <ul className="list-disc ps-5">
        {waiting.map((part) => (
          <li key={part}>
            {profile.exists ? (
              <a href={paths(language).talentPart(part, sealed)}>
                {words.add[part]} · {said[part]()}
              </a>
            ) : (
              `${words.parts[part]} · ${said[part]()}`
            )}
          </li>
        ))}
      </ul>
      <p>{words.carriedHeld}</p>
    </div>
  );
}
