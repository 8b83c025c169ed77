import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { defaultLanguage, type Language } from '../../i18n/language';
import type { Refusal } from '../../outcome';
import { paths } from '../../paths';
import type { Verification } from './answers';
import { CertificatePage } from '../certificate-page';
import { handedOverCredential, largestCertificateFile } from './handed-over';
import { noMaterial, type Material } from './material';
import { answeredAnew, viewInMaterial } from './material-view';
import { OfflineNotice } from './offline-notice';
import { primitives } from './primitives.client';
import { ThreeAnswers } from './three-answers';
import type { Standing } from './verification';
import { VerificationPage } from './verification-page';

/** The whole page's part, once it is drawn here. */
let root: Root | null = null;

/**
 * Checks the file where it is and shows what the server would have answered. Rejects when it cannot: the form is then
 * sent.
 */
export async function showVerdict(file: File | undefined, language: Language): Promise<void> {
  const bytes = new Uint8Array((await file?.slice(0, largestCertificateFile + 1).arrayBuffer()) ?? new ArrayBuffer(0));
  const handed = await handedOverCredential(bytes, primitives);
  if (!handed.ok) return show(<VerificationPage language={language} file={sentBack(handed)} />);
  const material = await latestMaterial();
  if (!material)
    return show(
      <VerificationPage
        language={language}
        file={sentBack({ ok: false, code: 'certificate-material-missing', field: 'file' })}
      />,
    );
  const { credential, shows } = handed.value;
  const here = { material, clock: new Date(), primitives };
  show(<CertificatePage language={language} view={await viewInMaterial(credential, language, here, shows)} />);
}

/** Says that the page comes from memory, and answers anew whether its certificate is valid. */
export async function showKept({
  language,
  keptAt,
  asked,
}: {
  language: Language;
  keptAt: string;
  asked: string;
}): Promise<void> {
  const now = new Date();
  const answers = document.querySelector<HTMLElement>('[data-standing]');
  const place = document.createElement('div');
  document.querySelector('main')!.prepend(place);
  createRoot(place).render(
    <OfflineNotice
      language={language}
      keptAt={keptAt}
      now={now.toISOString()}
      asked={asked}
      certificate={answers !== null}
    />,
  );
  // The number that was typed, so that it need not be typed again once there is a network. The name is never kept.
  const field = document.querySelector<HTMLInputElement>('input[name="number"]');
  if (field && field.value === '') field.value = asked;
  if (!answers) return;
  // Without any, the answer of then is not left standing as if it were of now: its status is unknown.
  const material = (await latestMaterial().catch(() => null)) ?? noMaterial(keptAt);
  const before = JSON.parse(answers.dataset.standing!) as {
    standing: Standing;
    verification: Verification;
  };
  createRoot(answers).render(
    <ThreeAnswers
      language={language}
      nameless="number"
      {...await answeredAnew(before, { material, clock: now, primitives })}
    />,
  );
}

/** From the server, or what the worker keeps; null when neither has any. */
async function latestMaterial(): Promise<Material | null> {
  const response = await fetch(paths(defaultLanguage).verificationMaterial()).catch(() => null);
  if (!response) return null;
  if (!response.ok) throw new Error(`the material was answered with ${response.status}`);
  return (await response.json()) as Material;
}

function show(page: ReactNode): void {
  const main = document.querySelector('main')!;
  (root ??= createRoot(main)).render(page);
  main.focus({ preventScroll: true });
  scrollTo(0, 0);
}

function sentBack(refusal: Refusal) {
  return { values: {}, refusals: [refusal] };
}
