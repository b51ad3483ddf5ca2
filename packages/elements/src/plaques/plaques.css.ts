import { css } from 'lit';

export const plaquesStyles = css`
  .sheet {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    width: 100%;
  }
  caption {
    font-size: var(--_lg);
    font-weight: 600;
    padding: 12px 16px 4px;
    text-align: start;
  }
  caption small {
    display: inline;
    font-weight: 400;
    margin-inline-start: 8px;
  }
  th,
  td {
    font: inherit;
    padding: 10px 8px;
    text-align: start;
    vertical-align: baseline;
  }
  :is(th, td):first-child {
    padding-inline-start: 16px;
  }
  :is(th, td):last-child {
    padding-inline-end: 16px;
  }
  thead th {
    color: var(--_ink-muted);
    font-size: var(--_xs);
    font-weight: 600;
  }
  tbody tr {
    border-block-start: 1px solid var(--_line);
  }
  tbody th {
    font-weight: 600;
  }
  .k {
    display: none;
  }
  .faint {
    color: var(--_ink-muted);
    font-size: var(--_xs);
  }
  .reach,
  .measure {
    white-space: nowrap;
  }
  .mean {
    display: grid;
    gap: 4px;
    margin-block: 16px;
    padding: 14px 16px;
  }
  .number {
    font-size: var(--_xl);
    font-weight: 600;
  }
  .nothing {
    padding: 16px;
  }
  @container (width < 640px) {
    .sheet {
      background: none;
      border: 0;
    }
    caption {
      padding-inline: 0;
    }
    caption small {
      display: block;
      margin: 0;
    }
    table,
    tbody,
    caption,
    tr {
      display: block;
    }
    thead {
      clip-path: inset(50%);
      height: 1px;
      overflow: hidden;
      position: absolute;
      width: 1px;
    }
    tbody tr {
      background: var(--_surface);
      border: 1px solid var(--_line);
      border-radius: var(--_r3);
      margin-block-start: 12px;
      padding: 8px 16px;
    }
    tbody :is(th, td):nth-child(n) {
      display: flex;
      gap: 4px 16px;
      justify-content: space-between;
      padding: 4px 0;
    }
    tbody th:nth-child(n) {
      font-size: var(--_lg);
      justify-content: start;
    }
    td > :last-child {
      text-align: end;
    }
    .k {
      color: var(--_ink-muted);
      display: inline;
      flex: none;
    }
    th .k {
      color: inherit;
    }
  }
  @media print {
    .sheet {
      overflow: visible;
    }
    th,
    td {
      padding-block: 3px;
    }
  }
`;
