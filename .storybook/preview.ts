import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';

// Built by `pnpm build`. Without it the stories work, and the tables of properties stay empty.
for (const manifest of Object.values(
  import.meta.glob('../packages/elements/custom-elements.json', { eager: true, import: 'default' }),
)) {
  setCustomElementsManifest(manifest);
}

const width = (name: string, px: number) => ({ name, styles: { width: `${px}px`, height: '800px' } });

const toolbar = (title: string, icon: 'mirror' | 'transfer', items: string[]) => ({
  description: title,
  toolbar: { title, icon, items, dynamicTitle: true },
});

export default {
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true },
    viewport: {
      options: {
        narrow: width('Phone, 320', 320),
        medium: width('Tablet, 768', 768),
        wide: width('Desktop, 1280', 1280),
      },
    },
  },
  initialGlobals: { colorScheme: 'light', direction: 'ltr' },
  globalTypes: {
    colorScheme: toolbar('Colour scheme', 'mirror', ['light', 'dark']),
    direction: toolbar('Direction', 'transfer', ['ltr', 'rtl']),
  },
  decorators: [
    (story, { globals: { colorScheme, direction }, viewMode }) => html`
      <div
        dir=${direction}
        lang="en"
        style=${styleMap({
          colorScheme,
          background: 'Canvas',
          color: 'CanvasText',
          font: '100%/1.5 system-ui, sans-serif',
          padding: '1rem',
          boxSizing: 'border-box',
          minBlockSize: viewMode === 'story' ? '100vh' : null,
        })}
      >
        ${story()}
      </div>
    `,
  ],
} satisfies Preview;
