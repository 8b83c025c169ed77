import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import express, { Router, type Handler } from 'express';

/** What the build made for browsers: files named after their content for good, those at the root asked for again. */
export function staticFiles(root: string): Handler {
  const built = join(root, 'build/client');
  const quiet = { index: false, redirect: false } as const;
  const files = Router();
  files.use('/assets', express.static(join(built, 'assets'), { ...quiet, immutable: true, maxAge: '1y' }));
  files.use(express.static(built, { ...quiet, maxAge: '1h', setHeaders: askBeforeUse }));
  return files;
}

/**
 * Scripts at the root carry no digest in their name and must be those of the build that serves: ask before each use.
 */
function askBeforeUse(response: ServerResponse, path: string): void {
  if (path.endsWith('.js')) response.setHeader('Cache-Control', 'no-cache');
}
