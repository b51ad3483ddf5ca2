import { css } from 'lit';
import { questionStyles } from './question.css.ts';

/** The ends of the scale, and what is for a patient: with layout="patient" large and alone. */
export const itchStyles = css`
  ${questionStyles}
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
  .decline {
    justify-self: center;
    margin-block-start: 8px;
    min-height: var(--_control);
    padding-inline: 16px;
    text-align: center;
  }
  .patient {
    --_control: var(--clin-control, 56px);
    margin-inline: auto;
    max-width: 712px;
  }
  .patient .topic {
    color: var(--_ink-muted);
    font-size: var(--_lg);
    margin-block-end: 24px;
  }
  .patient .ask {
    border-radius: 16px;
    font-size: var(--_xl);
    line-height: 1.4;
    padding: 40px 48px 28px;
  }
  .patient h2 {
    font-size: 1.625rem;
    font-weight: 500;
    letter-spacing: -0.005em;
    line-height: 1.35;
    text-wrap: pretty;
  }
  .patient .told {
    margin-block-start: 36px;
  }
  .patient .told .i {
    height: 20px;
    width: 20px;
  }
  .patient .btn {
    border-radius: 12px;
  }
  .patient .decline {
    margin-block-start: 16px;
  }
  @container (width < 640px) {
    .patient .topic {
      margin-block-end: 16px;
    }
    .patient .ask {
      border-radius: 14px;
      padding: 24px 20px 12px;
    }
    .patient h2 {
      font-size: var(--_2xl);
    }
    .patient .anchors {
      font-size: var(--_lg);
    }
  }
`;
