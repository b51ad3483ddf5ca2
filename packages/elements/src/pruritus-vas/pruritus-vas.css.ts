import { css } from 'lit';

export const pruritusVasStyles = css`
  .patient .vas {
    margin-block-start: 56px;
  }
  .anchors {
    margin-block-start: 16px;
  }
  .paper {
    border-block-start: 1px solid var(--_line);
    margin-block-start: 8px;
  }
  .paper summary {
    align-content: center;
    cursor: pointer;
    min-height: var(--_control);
  }
  .paper .row {
    cursor: text;
    padding: 4px 0;
  }
  .measured {
    display: flex;
    font-size: var(--_sm);
    gap: 6px;
    line-height: 1.4;
    min-height: 1.4em;
  }
  @container (width < 640px) {
    .patient .vas {
      margin-block-start: 12px;
    }
  }
  @media print {
    .decline,
    .paper {
      display: none;
    }
  }
`;
