import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { findBrowser, launchArgs } from '../../scripts/browser.mjs';
import { root } from './files.ts';

/** Where the bundles lie after a build. */
export const bundles = path.join(root, 'packages/elements/dist/bundle');

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** The Chromium that all browser tests use, driven from Node. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: launchArgs });
}

/** What is served beside a folder: pages given as text, and headers that go with every answer. */
interface Served {
  readonly pages?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Site {
  url: string;
  close: () => Promise<void>;
}

/** Serves a folder on this machine. */
export async function serve(folder: string, { pages = {}, headers = {} }: Served = {}): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const page = pages[name.slice(1)];
    const file = path.join(folder, name);
    const found = page === undefined ? readFile(file) : Promise.resolve(page);
    if (path.relative(folder, file).startsWith('..')) return void response.writeHead(403).end();
    found.then(
      (body) =>
        response.writeHead(200, { 'content-type': types[path.extname(name)] ?? 'text/plain', ...headers }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A browser and a site for the tests around the call: opened before the first and closed after the last of them. */
export function visiting(folder: string, served: Served | (() => Promise<Served>) = {}) {
  const opened = {} as { browser: Browser; site: Site };
  beforeAll(async () => {
    opened.browser = await openBrowser();
    opened.site = await serve(folder, typeof served === 'function' ? await served() : served);
  }, 60_000);
  afterAll(async () => {
    await opened.browser?.close();
    await opened.site?.close();
  });
  return opened as Readonly<typeof opened>;
}
