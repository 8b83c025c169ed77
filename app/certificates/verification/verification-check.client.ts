import { defaultLanguage, languageOf } from '../../i18n/language';
import { address } from '../../paths/address';
import { certificatesPaths } from '../../paths/certificates';

/** Only the part of app/paths.ts that is needed: this script is loaded with every page. */
const to = certificatesPaths((path) => address(defaultLanguage, path));
const language = languageOf(new URL(location.href));
const verdicts = () => import('./verdict.client');
/** On plain http, and in old browsers, files go to the server as they do without script. */
const able = typeof DecompressionStream === 'function' && window.isSecureContext;

// The pages the worker answers for and no others: nothing of a signed-in reader's account comes near it.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  for (const scope of [to.verification(), to.certificate('')])
    navigator.serviceWorker.register(to.verificationWorker(), { scope }).catch(() => undefined);
}

const { keptAt, asked = '' } = document.body.dataset;
if (keptAt && able) void verdicts().then(({ showKept }) => showKept({ language, keptAt, asked }));

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  const field = fieldIn(form);
  if (!field || !able) return;
  event.preventDefault();
  check(field.files?.[0]).catch(() => form.submit());
});

document.addEventListener('dragover', (event) => {
  if (!able || !event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  fieldIn(document)?.classList.add('drop-field-ready');
});
document.addEventListener('dragleave', () => fieldIn(document)?.classList.remove('drop-field-ready'));
document.addEventListener('drop', (event) => {
  const file = event.dataTransfer?.files[0];
  if (!able || !file) return;
  event.preventDefault();
  const field = fieldIn(document);
  if (field) field.files = event.dataTransfer.files;
  check(file).catch(() => field?.form?.submit());
});

async function check(file: File | undefined): Promise<void> {
  await (await verdicts()).showVerdict(file, language);
}

function fieldIn(place: ParentNode): HTMLInputElement | null {
  return place.querySelector<HTMLInputElement>('input[type="file"][name="file"]');
}
