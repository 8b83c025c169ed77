import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Actor } from '../../app/accounts/permissions/actor';
import type { GivenAnswer } from '../../app/projects/confirm.server';

/** What a process of its own is to do in a project. */
export interface Acting {
  readonly deed: 'consent' | 'confirm';
  readonly person: Actor;
  readonly id: number;
  readonly revision: number;
  readonly answers: readonly GivenAnswer[];
  /** Stops for good inside its transaction, so that it can be killed there. */
  readonly stops: boolean;
  readonly now: string;
}

interface Process {
  readonly child: ChildProcess;
  /** The next line it says; null once it ended. */
  readonly next: () => Promise<string | null>;
}

/** Starts one on a database's file; resolves once it waits for its word. */
export async function actingProcess(file: string, acting: Acting): Promise<Process> {
  // TypeScript is run by what drizzle-kit brings along.
  const script = ['--import', 'tsx', 'tests/projects/acting-process.ts', file, JSON.stringify(acting)];
  const child = spawn(process.execPath, script, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async () => ((await lines.next()) as { value?: string }).value ?? null;
  if ((await next()) !== 'ready') throw new Error('the other process did not start');
  return { child, next };
}

/** Lets them all act at once; what each says came of it. */
export function actAtOnce(processes: readonly Process[]): Promise<unknown[]> {
  for (const { child } of processes) child.stdin!.write('go\n');
  return Promise.all(processes.map(async ({ next }) => JSON.parse((await next()) ?? 'null') as unknown));
}
