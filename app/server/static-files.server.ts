import { readdirSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import express, { Router, type Handler } from 'express';

/** What the build made for browsers: files named after their content for good, those at the root asked for again. */
export function staticFiles(root: string): Handler {
  const built = join(root, 'build/client');
  const quiet = { index: false, redirect: false } as const;
  const files = Router();
  files.use('/assets', express.static(join(built, 'assets'), { ...quiet, immutable: true, maxAge: '1y' }));
  files.use(express.static(built, { ...quiet, maxAge: '1h', setHeaders: askBeforeUse }));
  const names = new Set(readdirSync(built, { recursive: true }).map((name) => `/${String(name).replaceAll(sep, '/')}`));
  // Pages are no files: asking the disk for each took a tenth of the time of a page.
  return (request, response, next) =>
    isPlain(request.path) && !names.has(request.path) ? next() : files(request, response, next);
}

/** Whether an address can name a file only by the file's own name. */
function isPlain(path: string): boolean {
  return !/%|\/[/.]/.test(path);
}

/**
 * Scripts at the root carry no digest in their name and must be those of the build that serves: ask before each use.
 */
function askBeforeUse(response: ServerResponse, path: string): void {
  if (path.endsWith('.js')) response.setHeader('Cache-Control', 'no-cache');
}
