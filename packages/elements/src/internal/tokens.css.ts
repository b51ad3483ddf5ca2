import { css } from 'lit';

/**
 * Public tokens `--clin-*` with their fallbacks, each read once into a private `--_*`. The page's own `color-scheme`
 * chooses between light and dark; `clin-pasi { color-scheme: dark }` chooses for one element.
 */
export const tokens = css`
  :host {
    --_canvas: var(--clin-canvas, light-dark(#f3f6f6, #0c1212));
    --_surface: var(--clin-surface, light-dark(#ffffff, #151c1c));
    --_sunken: var(--clin-sunken, light-dark(#eaefef, #1e2727));
    --_ink: var(--clin-ink, light-dark(#13201f, #e7eeed));
    --_ink-muted: var(--clin-ink-muted, light-dark(#465452, #b0bdbb));
    --_ink-faint: var(--clin-ink-faint, light-dark(#5f6d6b, #93a19f));
    --_line: var(--clin-line, light-dark(#d6dedd, #2c3837));
    --_line-strong: var(--clin-line-strong, light-dark(#7b8987, #738280));
    --_accent: var(--clin-accent, light-dark(#0a5a68, #63c5d4));
    --_accent-hover: var(--clin-accent-hover, light-dark(#084853, #8ad8e4));
    --_accent-ink: var(--clin-accent-ink, light-dark(#ffffff, #05242a));
    --_accent-soft: var(--clin-accent-soft, light-dark(#e1eff1, #123339));
    --_focus: var(--clin-focus, light-dark(#13201f, #ffffff));
    --_caution: var(--clin-caution, light-dark(#7a4a00, #f1c36c));
    --_caution-soft: var(--clin-caution-soft, light-dark(#fdf3df, #31260f));
    --_invalid: var(--clin-invalid, light-dark(#a3201d, #ffa198));
    --_invalid-soft: var(--clin-invalid-soft, light-dark(#fcecea, #3a1a18));
    --_hatch: var(--clin-hatch, light-dark(#b3bfbd, #4a5856));
    --_font: var(
      --clin-font,
      -apple-system,
      BlinkMacSystemFont,
      'Segoe UI Variable Text',
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'Liberation Sans',
      Arial,
      sans-serif
    );
    --_xs: var(--clin-text-xs, 0.75rem);
    --_sm: var(--clin-text-sm, 0.8125rem);
    --_md: var(--clin-text-md, 0.875rem);
    --_lg: var(--clin-text-lg, 1rem);
    --_xl: var(--clin-text-xl, 1.125rem);
    --_2xl: var(--clin-text-2xl, 1.375rem);
    --_5xl: var(--clin-text-5xl, 3.5rem);
    --_r1: var(--clin-radius-1, 4px);
    --_r2: var(--clin-radius-2, 6px);
    --_r3: var(--clin-radius-3, 10px);
  }
`;
