import { ButtonForm } from './form';

interface Props {
  question: string;
  /** What it changes, and that nothing takes it back. */
  text: string;
  action: string;
  values: Readonly<Record<string, string>>;
  yes: string;
  no: { readonly href: string; readonly label: string };
}

/** Asks once more before what nothing takes back, without script. */
export function Sure({ question, text, action, values, yes, no }: Props) {
  return (
    <section aria-labelledby="sure" className="space-y-3">
      <h2 id="sure">{question}</h2>
      <p>{text}</p>
      <div className="flex flex-wrap items-center gap-4">
        <ButtonForm action={action} values={values} look="button">
          {yes}
        </ButtonForm>
        <a href={no.href}>{no.label}</a>
      </div>
    </section>
  );
}
