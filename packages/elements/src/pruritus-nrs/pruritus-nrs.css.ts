import { css } from 'lit';

export const pruritusNrsStyles = css`
  .nrs {
    margin-block-start: 16px;
  }
  .patient .nrs {
    margin-block-start: 40px;
  }
  .nrs .seg {
    --_cell: 24px;
    display: grid;
  }
  .patient .cell {
    font-size: var(--_xl);
  }
  .anchors {
    margin-block-start: 8px;
  }
  @container (width < 640px) {
    .nrs .seg {
      grid-auto-flow: row;
      grid-template-columns: repeat(30, 1fr);
    }
    .nrs .cell {
      grid-column: span 5;
    }
    .nrs .cell:nth-child(n + 7) {
      border-block-start: 1px solid var(--_line);
      grid-column: span 6;
    }
    .nrs .cell:nth-child(7) {
      border-inline-start-color: transparent;
    }
    /* Each anchor beside its own row: 0 leads the first, 10 ends the second. */
    .patient .nrs {
      margin-block-start: 8px;
    }
    .nrs,
    .anchors {
      display: grid;
    }
    .anchors {
      display: contents;
    }
    .anchors :first-child {
      margin-block-end: 4px;
      order: -1;
    }
    .anchors :last-child {
      justify-self: end;
      margin-block-start: 4px;
    }
  }
  @media print {
    .decline {
      display: none;
    }
  }
`;
