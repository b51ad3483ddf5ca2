import type { Parts } from './app/start.ts';
import { placeOf } from './frame/route.ts';
import { guardAddress } from './hand-over/guard.ts';

guardAddress();

const parts: { -readonly [name in keyof Parts]: Parts[name] } = {};
const root = (id: string) => document.getElementById(id)!;

// The proof counts what was asked for; browsers note 250 files unless told otherwise.
performance.setResourceTimingBufferSize(5000);

/** Loads once; what failed is tried again. */
function once(load: () => Promise<void>): () => Promise<void> {
  let loading: Promise<void> | undefined;
  return () =>
    (loading ??= load().catch(() => {
      loading = undefined;
      root('app').textContent = 'This page could not be loaded. Nothing is lost; reload when there is a connection.';
    }));
}

const showClinic = once(async () => {
  const { Clinic } = await import('./frame/clinic.ts');
  parts.clinic = new Clinic(root('clinic'));
});

const showPage = once(async () => {
  const { Page } = await import('./scores/page.ts');
  parts.page = new Page(root('page'));
});

/** Each part is loaded when its address is first shown. It shows and hides itself from then on. */
const show = () => (placeOf(location.hash) ? showClinic() : showPage());

addEventListener('hashchange', () => void show());
await show();
const { start } = await import('./app/start.ts');
start(root('app'), parts);
