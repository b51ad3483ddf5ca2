import { css } from 'lit';

/** One question in a card; with layout="patient" large and alone. */
export const itchStyles = css`
  .ask {
    --_gap: 16px;
    display: grid;
    justify-items: stretch;
    padding: 20px 24px;
  }
  .ask h3 {
    max-width: 60ch;
  }
  .anchors {
    display: flex;
    gap: 32px;
    justify-content: space-between;
    line-height: 1.35;
  }
  .anchors :first-child {
    white-space: nowrap;
  }
  .anchors :last-child {
    max-width: 15em;
    text-align: end;
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
  .decline {
    justify-self: center;
    margin-block-start: 8px;
    min-height: var(--_control);
    padding-inline: 16px;
    text-align: center;
  }
  :host([layout='patient']) {
    .root {
      --_control: var(--clin-control, 56px);
      padding: 24px;
    }
    .topic,
    .ask {
      margin-inline: auto;
      max-width: 712px;
    }
    .topic {
      color: var(--_ink-muted);
      font-size: var(--_lg);
      margin-block-end: 24px;
    }
    .ask {
      border-radius: 16px;
      font-size: var(--_xl);
      line-height: 1.4;
      padding: 40px 48px 28px;
    }
    h2 {
      font-size: 1.625rem;
      font-weight: 500;
      letter-spacing: -0.005em;
      line-height: 1.35;
      text-wrap: pretty;
    }
    .told {
      margin-block-start: 36px;
    }
    .told .i {
      height: 20px;
      width: 20px;
    }
    .btn {
      border-radius: 12px;
    }
    .decline {
      margin-block-start: 16px;
    }
  }
  @container (width < 640px) {
    .ask {
      padding: 20px 16px 12px;
    }
    :host([layout='patient']) {
      .root {
        padding: 12px 16px 20px;
      }
      .topic {
        margin-block-end: 16px;
      }
      .ask {
        border-radius: 14px;
        padding: 24px 20px 12px;
      }
      h2 {
        font-size: var(--_2xl);
      }
      .anchors {
        font-size: var(--_lg);
      }
    }
  }
`;
