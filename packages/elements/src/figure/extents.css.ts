import { css } from 'lit';

/** The ramp for extents: `x0` to `x6` give a shape the colour `--_x` of an area grade. */
export const extents = css`
  .x0 {
    --_x: var(--clin-extent-0, light-dark(#f4f0f6, #262029));
  }
  .x1 {
    --_x: var(--clin-extent-1, light-dark(#e0cfe7, #3f2e48));
  }
  .x2 {
    --_x: var(--clin-extent-2, light-dark(#caabd6, #5c4269));
  }
  .x3 {
    --_x: var(--clin-extent-3, light-dark(#b084c0, #7d588e));
  }
  .x4 {
    --_x: var(--clin-extent-4, light-dark(#915ca5, #a178b4));
  }
  .x5 {
    --_x: var(--clin-extent-5, light-dark(#6c3882, #c7a3d6));
  }
  .x6 {
    --_x: var(--clin-extent-6, light-dark(#44195a, #ebd5f4));
  }
`;
