import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type TypedResponse } from '@remix-run/node';
import { z } from 'zod';
import { defaultLanguage, type Language } from '../i18n/language';
import { ok, type Outcome, type Refusal } from '../outcome';
import { paths } from '../paths';
import { askedOf, type Asked } from './asked';
import { requireKnownLanguage } from './bad-query';
import { readFields } from './fields.server';
import type { FormLimits } from './form-limits';
import { refusedPage } from './required-page.server';
import { sendBack, type SentForm } from './form.server';
import { doneOnce, sentFormName } from './sent-before.server';
import { doneLately } from './sent-lately.server';

/**
 * The loader of a page: `by` lets somebody in or throws what they see instead, `of` asks for what the page shows. The
 * reader's language goes with it.
 *
 * export const loader = view(requireDesk, (actor, { db, id }) => ({ report: requireOk(findReport(db, actor, id)) }));
 */
export function view<By, Shown extends object>(
  by: (asked: Asked) => By,
  of: (who: By, asked: Asked) => Shown | Promise<Shown>,
): (args: LoaderFunctionArgs) => Promise<{ language: Language } & Shown> {
  return async (args) => {
    const asked = askedOf(args);
    return { language: asked.language, ...(await of(by(asked), asked)) };
  };
}

/** The loader of an address that only takes a form: whoever opens it is led to the page with the button. */
export function leadTo<By>(
  by: (asked: Asked) => By,
  to: (to: ReturnType<typeof paths>, asked: Asked & { readonly who: By }) => string,
): (args: LoaderFunctionArgs) => Response {
  return (args) => {
    const asked = askedOf(args);
    return redirect(to(paths(asked.language), Object.assign(asked, { who: by(asked) })));
  };
}

/**
 * The loader of an address that answers with a file and no page.
 *
 * export const loader = answer(requireActor, (actor, { db, id, files }) =>
 *   fileDownload(files, requireOk(findTalentFile(db, actor, id))),
 * );
 */
export function answer<By>(
  by: (asked: Asked) => By,
  of: (who: By, asked: Asked) => Response | Promise<Response>,
): (args: LoaderFunctionArgs) => Promise<Response> {
  return async (args) => {
    // Of pages the root asks this.
    requireKnownLanguage(args.request, defaultLanguage);
    const asked = askedOf(args);
    return of(by(asked), asked);
  };
}

/** A request as a command is told of it: the address, and the form by its schema and as it was sent. */
interface Told<Form> extends Asked {
  readonly form: Form;
  readonly sent: FormData;
}

/** A request whose command succeeded: with its value, and whom `by` let in. */
interface Done<By, Form, Value> extends Told<Form> {
  readonly who: By;
  readonly value: Value;
}

/** Several things are wrong with a form at once. */
interface Refusals {
  readonly ok: false;
  readonly refusals: readonly Refusal[];
}

/** What a command answers; nothing where it makes no difference whether there was anything left to do. */
type Answered<Value> = Outcome<Value> | Refusals | void;

type IssuedSession = Parameters<ActionFunctionArgs['context']['session']['give']>[0];

interface Steps<By, Schema extends z.ZodObject, Value> {
  /** Lets somebody in, or throws what they see instead. */
  readonly by: (asked: Asked) => By;
  /** What the form holds; left out where it is only a button. */
  readonly form?: Schema;
  /** How it is read; `readFields` when left out. */
  readonly read?: (request: Request, schema: Schema, limits?: FormLimits) => Promise<SentForm<z.output<Schema>>>;
  readonly limits?: FormLimits;
  /** The route shows no page of its own: what is wrong with its form is said on a page that says nothing else. */
  readonly pageless?: true;
  /** The one command. What it refuses goes back into the form, with what was typed. */
  readonly run: (who: By, told: Told<z.output<Schema>>) => Answered<Value> | Promise<Answered<Value>>;
  /** The session that a success gives to the browser, if any. */
  readonly session?: (value: Value) => IssuedSession | undefined;
}

/** Where a success leads, or what the page shows of it. */
type End<Whole, Shown> =
  | { readonly to: (to: ReturnType<typeof paths>, done: Whole) => string; readonly show?: undefined }
  | { readonly to?: undefined; readonly show: (done: Whole) => Shown };

type Reply<Shown> = TypedResponse<never> | ReturnType<typeof sendBack> | Shown;

/**
 * The usual action of a route: somebody is let in, the form is read, one command runs, and a success leads on. Refusals
 * of the form and of the command go back into the form. The same form sent once more leads where it led the first time,
 * and the command does not run again.
 *
 * export const action = command({
 *   by: requireDesk,
 *   form: commentForm,
 *   run: (actor, { db, id, form, occasion }) => commentOnApplication(db, actor, id, form, occasion),
 *   to: (to, { id }) => to.deskFile(id),
 * });
 */
export function command<By, Value, Shown = never, Schema extends z.ZodObject = z.ZodObject<z.ZodRawShape>>(
  steps: Steps<By, Schema, Value> & End<Done<By, z.output<Schema>, Value>, Shown>,
): (args: ActionFunctionArgs) => Promise<Reply<Shown>> {
  const schema = steps.form ?? (z.object({}) as unknown as Schema);
  const read = steps.read ?? readFields;
  return async (args) => {
    const asked = askedOf(args);
    const who = steps.by(asked);
    const form = await read(args.request, schema, steps.limits);
    if (!form.ok) {
      if (steps.pageless) throw refusedPage(form.refusals[0]!);
      return sendBack(form.sent, form.refusals);
    }
    const told = { ...asked, form: form.value, sent: form.sent };
    const run = () => steps.run(who, told);
    const leadsTo = (value: Value) => steps.to!(paths(args.context.language), { ...told, who, value });
    if (steps.to && !steps.session) {
      const led = await ledOnce(asked, form.sent, run, leadsTo);
      return led.ok ? redirect(led.value) : sendBack(form.sent, refusalsOf(led));
    }
    const name = steps.session ? null : nameOf(asked, form.sent);
    const outcome =
      (await (name === null ? run() : doneLately(asked.db, name, asked.now, run))) ?? ok(undefined as Value);
    if (!outcome.ok) return sendBack(form.sent, refusalsOf(outcome));
    const session = steps.session?.(outcome.value);
    if (session) args.context.session.give(session);
    return steps.to ? redirect(leadsTo(outcome.value)) : steps.show!({ ...told, who, value: outcome.value });
  };
}

const refusalsOf = (refused: Refusal | Refusals): readonly Refusal[] =>
  'refusals' in refused ? refused.refusals : [refused];

function nameOf({ context, request }: Asked, sent: FormData): string | null {
  const { actor } = context;
  const sender = actor ? { accountId: actor.accountId } : { from: context.occasion.address };
  return sentFormName(sender, request.url, sent);
}

/** Where a command's success leads; a form that was sent before leads where it led then. */
function ledOnce<Value>(
  asked: Asked,
  sent: FormData,
  run: () => Answered<Value> | Promise<Answered<Value>>,
  leadsTo: (value: Value) => string,
): Outcome<string> | Refusals | Promise<Outcome<string> | Refusals> {
  const led = (outcome: Answered<Value>) => {
    const answered = outcome ?? ok(undefined as Value);
    return answered.ok ? ok(leadsTo(answered.value)) : answered;
  };
  const work = () => {
    const outcome = run();
    return outcome instanceof Promise ? outcome.then(led) : led(outcome);
  };
  const { context, db, now } = asked;
  const name = nameOf(asked, sent);
  if (name === null) return work();
  return doneLately(db, name, now, () => (context.actor ? doneOnce(db, name, now, work) : work()));
}
