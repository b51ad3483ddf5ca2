import { expect, waitFor } from 'storybook/test';
import type { InstrumentElement } from '@clinimetric/elements';
import type { story } from './clinical-states.ts';

type Story = ReturnType<typeof story>;

/** A story whose figure has come, is drawn, and says what it must. */
export const painted = (base: Story, says: RegExp): Story => ({
  ...base,
  play: async (context) => {
    const element = context.canvasElement.querySelector<InstrumentElement>('clin-bsa, clin-pasi')!;
    const figure = () => element.shadowRoot!.querySelector('section[part="figure"]');
    await waitFor(() => expect(figure()).not.toBeNull(), { timeout: 10_000 });
    await element.updateComplete;
    await base.play?.(context);
    await expect(figure()!.textContent!.replace(/\s+/g, ' ')).toMatch(says);
  },
});
