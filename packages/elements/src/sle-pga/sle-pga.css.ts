import { css } from 'lit';

export const slePgaStyles = css`
  .points {
    display: grid;
    font-size: var(--_sm);
    grid-template-columns: repeat(6, minmax(0, 1fr));
    line-height: 1.3;
    margin-block-start: 16px;
  }
  /* Each word stands under its mark: a sixth to either side of it, the outer ones within the line. */
  .points > * {
    grid-column: span 2;
    padding-inline: 4px;
    text-align: center;
  }
  .points > :first-child {
    grid-column: span 1;
    padding: 0;
    text-align: start;
  }
  .points > :last-child {
    grid-column: span 1;
    justify-self: end;
    max-width: 7em;
    padding: 0;
    text-align: end;
    width: max-content;
  }
  .points b {
    display: block;
    font-size: var(--_lg);
  }
  .tick {
    border-inline-start: 2px solid;
    height: 24px;
    margin-inline-start: -1px;
    position: absolute;
    top: 24px;
  }
  .number {
    align-items: center;
    display: grid;
    gap: 8px 16px;
    grid-template-columns: minmax(0, 1fr) auto;
    margin-block: var(--_gap) 8px;
    min-height: var(--_control);
  }
  .number .told {
    margin: 0;
  }
  .typed {
    align-items: center;
    display: flex;
    gap: 8px;
  }
  .paper {
    border-block-start: 1px solid var(--_line);
    margin-block-start: 12px;
  }
  .paper summary {
    align-content: center;
    cursor: pointer;
    min-height: var(--_control);
  }
  .paper .row {
    padding: 4px 0;
  }
  @container (width < 640px) {
    .number {
      grid-template-columns: minmax(0, 1fr);
    }
    .typed {
      justify-content: space-between;
    }
    .points > :last-child {
      width: min-content;
    }
  }
  @media (pointer: coarse) {
    .keys {
      display: none;
    }
  }
  @media print {
    .paper:not([open]),
    .keys {
      display: none;
    }
  }
`;
