import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { PostForm } from '../../ui/post-form';

interface PromptWords {
  readonly button: string;
  readonly working: string;
  readonly cancelled: string;
  readonly unsupported: string;
  readonly needsScript: string;
}

interface PasskeyPromptProps {
  action: string;
  words: PromptWords;
  /** What the browser is asked: to answer with a passkey, or to make one. */
  kind: 'sign-in' | 'register';
  /** The server's WebAuthn options, as JSON text. */
  options: string;
  /** Further fields of the form, such as a name. */
  children?: ReactNode;
}

/**
 * A form whose button asks the authenticator and sends its answer as an ordinary form post: the server sees one
 * hidden field, and nothing else on the page depends on script.
 */
export function PasskeyPrompt({ action, words, kind, options, children }: PasskeyPromptProps) {
  const form = useRef<HTMLFormElement>(null);
  const answer = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<'no-script' | 'ready' | 'working' | 'cancelled' | 'unsupported'>('no-script');
  useEffect(() => setState(browserSupportsWebAuthn() ? 'ready' : 'unsupported'), []);

  async function prompt(): Promise<void> {
    setState('working');
    try {
      const response =
        kind === 'sign-in'
          ? await startAuthentication({ optionsJSON: JSON.parse(options) as PublicKeyCredentialRequestOptionsJSON })
          : await startRegistration({ optionsJSON: JSON.parse(options) as PublicKeyCredentialCreationOptionsJSON });
      answer.current!.value = JSON.stringify(response);
      form.current!.submit();
    } catch {
      // Cancelled, timed out or no authenticator: browsers do not say which, on purpose.
      setState('cancelled');
    }
  }

  return (
    <PostForm ref={form} action={action} className="max-w-xl space-y-5" onSubmit={(event) => event.preventDefault()}>
      {children}
      <input ref={answer} type="hidden" name="response" />
      <button
        type="button"
        className="button"
        disabled={state === 'no-script' || state === 'unsupported' || state === 'working'}
        onClick={() => void prompt()}
      >
        {words.button}
      </button>
      <p role="status">
        {state === 'no-script' && words.needsScript}
        {state === 'unsupported' && words.unsupported}
        {state === 'working' && words.working}
        {state === 'cancelled' && words.cancelled}
      </p>
    </PostForm>
  );
}
