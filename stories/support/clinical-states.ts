import type { StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import type { Answers } from '@clinimetric/scoring';
import type { InstrumentElement } from '@clinimetric/elements';

/** Controls of the stories: answers and the attributes every element has. */
export interface StoryArgs {
  answers: Answers;
  required: boolean;
  disabled: boolean;
  readonly: boolean;
  bandScheme: string | undefined;
  layout: string | undefined;
  attributes: Readonly<Record<string, string>>;
  /** Properties that no attribute sets. */
  properties: Readonly<Record<string, unknown>>;
}

type Story = StoryObj<StoryArgs>;

/** An element with answers as its live value. */
export const renderElement =
  (tag: string) =>
  ({ answers, required, disabled, readonly, bandScheme, layout, attributes = {}, properties = {} }: StoryArgs) => {
    const element = document.createElement(tag) as InstrumentElement;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    Object.assign(element, { required, disabled, readonly, ...properties });
    element.bandScheme = bandScheme ?? null;
    element.layout = layout ?? null;
    element.answers = answers;
    return element;
  };

/** What every instrument's stories share: how they are drawn and which controls they have. */
export const shared = {
  args: { answers: {}, required: false, disabled: false, readonly: false },
  argTypes: {
    answers: { control: 'object' as const, description: 'Live answers by item id.' },
    attributes: { control: false as const },
    properties: { control: false as const },
    bandScheme: { control: 'text' as const },
    layout: { control: 'text' as const },
  },
};

/** The element of a story. */
const storyElement = (canvas: HTMLElement): InstrumentElement =>
  [...canvas.querySelectorAll<InstrumentElement>('*')].find(({ localName }) => localName.startsWith('clin-'))!;

/** A story that must come out with the given status and, when complete, total. */
export function story(
  answers: Answers,
  expected: { status: string; total?: number },
  more: Partial<StoryArgs> = {},
): Story {
  return {
    args: { answers, ...more },
    play: async ({ canvasElement }) => {
      const element = storyElement(canvasElement);
      await element.updateComplete;
      await expect(element.result).toMatchObject(expected);
      // No total is shown unless there is one, and to a patient none at all.
      const isPatient = element.layout === 'patient' || more.properties?.['wording'] !== undefined;
      await expect(element.shadowRoot!.querySelector('.total') !== null).toBe(
        expected.status === 'complete' && !isPatient,
      );
    },
  };
}

const withGlobals = (base: Story, globals: Record<string, unknown>): Story => ({ ...base, globals });

export const narrow = (base: Story): Story => withGlobals(base, { viewport: { value: 'narrow' } });
export const medium = (base: Story): Story => withGlobals(base, { viewport: { value: 'medium' } });
export const dark = (base: Story): Story => withGlobals(base, { colorScheme: 'dark' });
export const rightToLeft = (base: Story): Story => withGlobals(base, { direction: 'rtl' });

/** In a test run the browser is told to force its colours; by hand, use the rendering panel of its developer tools. */
export const forcedColours = (base: Story): Story => ({
  ...base,
  play: async (context) => {
    if (!import.meta.env.VITEST) return;
    const { cdp } = await import('vitest/browser');
    const session = cdp() as unknown as { send: (method: string, params: object) => Promise<void> };
    const emulate = (value: string) =>
      session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
    await emulate('active');
    try {
      await expect(matchMedia('(forced-colors: active)').matches).toBe(true);
      await base.play?.(context);
    } finally {
      await emulate('none');
    }
  },
});
