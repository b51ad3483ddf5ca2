import { css } from 'lit';
import { signStyles } from '../internal/signs.css.ts';

export const targetPlaqueStyles = css`
  ${signStyles}
  .head {
    max-width: 1044px;
  }
  .plaque {
    font-weight: 500;
    margin-block-start: 4px;
  }
  .grid {
    grid-template-columns: minmax(0, 720px) 304px;
  }
  .panels {
    align-items: start;
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 6fr) minmax(0, 5fr);
  }
  .entered {
    display: grid;
    gap: 16px;
    min-width: 0;
  }
  .signs {
    padding-block-start: 8px;
  }
  .signs .arith {
    margin-block-start: 8px;
  }
  .signs .row {
    padding-block: 5px;
  }
  .row:has(> .bad-text:only-child) {
    padding-block: 0 5px;
  }
  .reason,
  .size .row:has(.words) {
    grid-template-columns: minmax(0, 1fr);
  }
  .reason .seg {
    grid-auto-flow: row;
  }
  .reason .cell {
    border-inline-start: 0;
    justify-content: start;
  }
  .reason .cell + .cell {
    border-block-start: 1px solid var(--_line);
  }
  .size h3 {
    padding: 12px 16px 4px;
  }
  .size .rows > * + * {
    border: 0;
  }
  .size .row {
    padding-block: 4px;
  }
  .size .note {
    margin: 4px 16px 8px;
  }
  .size .arith {
    margin-block-start: 4px;
  }
  .size .arith small {
    flex-basis: 100%;
  }
  /* All three lie in one place, so that nothing moves as the hand goes from sign to sign. */
  .beside {
    display: grid;
    padding: 2px 16px 14px;
  }
  .beside > * {
    grid-area: 1 / 1;
  }
  .away {
    visibility: hidden;
  }
  .evidence summary {
    border-radius: var(--_r3);
    cursor: pointer;
    padding: 12px 16px;
  }
  .evidence .field {
    width: 104px;
  }
  @container (width < 1000px) {
    .grid {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container (width < 640px) {
    .panels {
      grid-template-columns: minmax(0, 1fr);
    }
    .beside {
      display: none;
    }
    .more {
      display: block;
    }
    .more summary,
    .signs .arith .link {
      align-content: center;
      min-height: 44px;
    }
  }
  @media print {
    .panels {
      grid-template-columns: minmax(0, 1fr);
    }
    .beside,
    .more,
    .evidence:not([open]) {
      display: none;
    }
    .arith {
      min-height: 0;
    }
  }
`;
