import '@clinimetric/elements/bilag-2004';
import '@clinimetric/elements/iga';
import '@clinimetric/elements/pasi';
import '@clinimetric/elements/plaques';
import '@clinimetric/elements/response';
import '@clinimetric/elements/sle-pga';
import '@clinimetric/elements/sledai-2k';
import '@clinimetric/elements/sri';
import '@clinimetric/elements/target-plaque';
import '@clinimetric/elements/trend';
import { bilagContextFrom } from '@clinimetric/scoring';
import { expect, userEvent, within } from 'storybook/test';
import lupusPage from '../docs/examples/lupus-trial-patient.html?raw';
import { start as startLupus } from '../docs/examples/lupus-trial-patient.js';
import plaquePage from '../docs/examples/plaque-trial-patient.html?raw';
import { start as startPlaque } from '../docs/examples/plaque-trial-patient.js';
import style from '../docs/examples/trial-patient.css?inline';
import { dark, narrow } from './support/clinical-states.ts';

/** The examples among the documents are plain pages; a story shows what stands in their `main`. */
function shown(page: string, start: (main: HTMLElement) => void): HTMLElement {
  const main = document.importNode(new DOMParser().parseFromString(page, 'text/html').querySelector('main')!, true);
  const sheet = document.createElement('style');
  sheet.textContent = style;
  main.prepend(sheet);
  start(main);
  return main;
}

const textOf = async (canvas: HTMLElement, tag: string) => {
  const view = canvas.querySelector(tag) as HTMLElement & { updateComplete: Promise<unknown> };
  await view.updateComplete;
  return view.shadowRoot!.textContent!.replace(/\s+/g, ' ');
};

export default {
  title: 'Patients/Trials',
  // A page with some thirty forms of answers has no controls of its own.
  parameters: { controls: { disable: true } },
  tags: ['!autodocs'],
};

/** Made up: baseline to week 24 through PGA, SLEDAI-2K and BILAG-2004 to SRI-4. */
export const ALupusTrialPatient = {
  render: () => shown(lupusPage, (main) => startLupus(main, { bilagContextFrom })),
  play: async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    const page = within(canvasElement);
    await expect(await textOf(canvasElement, 'clin-sri')).toContain('SRI-4 (BLISS rules): not evaluable');
    await userEvent.click(page.getByRole('link', { name: 'Week 24' }));
    await userEvent.click(page.getByRole('button', { name: /Fill in this visit/ }));
    await userEvent.click(page.getByRole('link', { name: 'Week 24 against baseline' }));
    const verdict = await textOf(canvasElement, 'clin-sri');
    await expect(verdict).toContain('SRI-4 (BLISS rules): reached');
    await expect(verdict).toContain('12 → 8');
  },
};

/** Made up: two treated plaques and a control, with IGA and PASI, from baseline to month 6. */
export const APlaqueTrialPatient = {
  render: () => shown(plaquePage, (main) => startPlaque(main)),
  play: async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    const page = within(canvasElement);
    await userEvent.click(page.getByRole('link', { name: 'Month 6' }));
    await userEvent.click(page.getByRole('button', { name: /Fill in this visit/ }));
    await userEvent.click(page.getByRole('link', { name: 'Month 6 against baseline' }));
    await expect(await textOf(canvasElement, 'clin-response')).toMatch(/PASI-75\s*reached/);
  },
};

export const ALupusTrialPatientOnAPhone = narrow(ALupusTrialPatient);
export const APlaqueTrialPatientInTheDark = dark(APlaqueTrialPatient);
