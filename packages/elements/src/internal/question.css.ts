import { css } from 'lit';

/** One question in a card: its scale, the state of the answer, and ways to answer beside the scale. */
export const questionStyles = css`
  .grid {
    grid-template-columns: minmax(0, 648px) 304px;
  }
  .head {
    max-width: 972px;
  }
  .ask {
    --_gap: 16px;
    display: grid;
    padding: 20px 24px;
  }
  .told {
    align-items: center;
    color: var(--_ink-muted);
    display: flex;
    gap: 8px;
    margin-block-start: calc(var(--_gap) + 4px);
  }
  .ask > .bad-text {
    margin-block-start: calc(var(--_gap) + 4px);
  }
  .ways {
    display: grid;
    gap: 12px;
    grid-template-columns: 1fr 1fr;
    margin-block-start: var(--_gap);
  }
  @container (width < 1000px) {
    .grid {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container (width < 640px) {
    .ask {
      padding: 20px 16px 12px;
    }
  }
  @media print {
    .ways {
      display: none;
    }
  }
`;
