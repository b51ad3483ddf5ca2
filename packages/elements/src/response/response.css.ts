import { css } from 'lit';

export const responseStyles = css`
  .cards {
    align-items: start;
    display: grid;
    gap: 16px 20px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 360px), 1fr));
  }
  .card {
    display: grid;
    gap: 8px;
    padding: 16px;
  }
  h3 {
    font-size: var(--_2xl);
    line-height: 1.25;
  }
  li {
    border-block-start: 1px solid var(--_line);
    column-gap: 16px;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    padding-block: 8px;
  }
  li > small {
    grid-column: 1 / -1;
  }
  .why {
    color: var(--_ink);
  }
  b {
    font-weight: 500;
  }
  details {
    margin-block-end: -8px;
  }
  @media print {
    .card {
      gap: 4px;
      padding: 8px 12px;
    }
    li {
      padding-block: 3px;
    }
  }
`;
