import { css } from 'lit';

/** A line to mark on: two ends and, once somebody has set it, a mark across. */
export const lineStyles = css`
  .vas {
    margin-block-start: 24px;
  }
  /* The strip is wider than the line, so that a fingertip reaches both ends. */
  .strip {
    border-radius: var(--_r2);
    cursor: pointer;
    height: 72px;
    margin-inline: -12px;
    padding-inline: 12px;
    touch-action: pan-y;
    user-select: none;
  }
  .length {
    height: 100%;
    position: relative;
  }
  .length::before,
  .length::after,
  .mark {
    position: absolute;
  }
  .length::before,
  .length::after {
    border: 0 solid;
    content: '';
    inset-inline: 0;
  }
  .length::before {
    border-block-start-width: 2px;
    top: 35px;
  }
  .length::after {
    border-inline-width: 2px;
    height: 24px;
    top: 24px;
  }
  .mark {
    background: currentColor;
    border-radius: 2px;
    box-shadow: 0 0 0 3px var(--_surface);
    height: 56px;
    margin-inline-start: -2px;
    top: 8px;
    width: 4px;
    z-index: 1;
  }
  .mark::after {
    background: var(--_surface);
    border: 2px solid;
    border-radius: 50%;
    content: '';
    height: 20px;
    inset: 100% auto auto -8px;
    margin-block-start: 2px;
    position: absolute;
    width: 20px;
  }
  .strip input {
    appearance: none;
    height: 100%;
    inset: 0;
    margin: 0;
    opacity: 0;
    pointer-events: none;
    position: absolute;
    width: 100%;
  }
  .strip:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .ro .strip,
  .dis .strip {
    cursor: default;
  }
  .ro .mark::after {
    display: none;
  }
  .dis .length {
    color: var(--_ink-faint);
  }
  @media (forced-colors: active) {
    .mark {
      background: CanvasText;
    }
    .dis .mark {
      background: GrayText;
    }
  }
  @media print {
    .mark {
      background: #000;
      print-color-adjust: exact;
    }
  }
`;
