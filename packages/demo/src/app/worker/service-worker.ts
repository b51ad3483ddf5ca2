import { PrecacheController } from 'workbox-precaching';
import { lockOf, messages } from './messages.ts';

declare const self: ServiceWorkerGlobalScope;

const { scope } = self.registration;
const version = new PrecacheController();
// The build puts the list of all files of this version here.
version.addToCacheList(self.__WB_MANIFEST);

self.addEventListener('install', (event) => void version.install(event));

// The tab of the first visit works offline without being loaded again.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  if (event.data === messages.takeOver) event.waitUntil(self.skipWaiting());
  if (event.data === messages.tidy) event.waitUntil(tidy(event));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const address = origin + pathname;
  if (request.method !== 'GET' || !address.startsWith(scope)) return;
  if (isPage(address)) event.respondWith(answer(request, page));
  else if (request.mode !== 'navigate') event.respondWith(answer(request, address));
});

const page = `${scope}index.html`;
const isPage = (address: string) => address === scope || address === page;

/** A file of this version, or of a former one for a tab that still runs it, or else the host's. */
async function answer(request: Request, address: string): Promise<Response> {
  const kept = (await version.matchPrecache(address)) ?? (await (await ownFiles()).match(address));
  return kept ?? fetch(request);
}

const ownFiles = () => caches.open(version.strategy.cacheName);

/**
 * A tab of a former version may load any of its files at any time, also after the host has replaced them. So they are kept
 * until every tab runs this version. A newer version that waits has put its files into the same place already.
 */
async function tidy(event: ExtendableEvent): Promise<void> {
  const { installing, waiting } = self.registration;
  if (installing || waiting) return;
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const tabs = windows.filter(({ url }) => isPage(url.replace(/[?#].*/, '')));
  const { held = [] } = await navigator.locks.query();
  const running = held.map(({ name = '' }) => name).filter((name) => name.startsWith(lockOf(scope)));
  const isCurrent = (lock: string) => version.getCacheKeyForURL(lock.slice(lockOf('').length)) !== undefined;
  // A tab that is only just loading holds no lock yet.
  if (tabs.length === running.length && running.every(isCurrent)) await version.activate(event);
}
