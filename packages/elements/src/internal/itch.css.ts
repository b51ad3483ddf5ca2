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
  /* The way out stays in sight below a scale that scrolls. */
  .patient .ask {
    display: flex;
    flex-direction: column;
  }
  .patient .decline {
    background: var(--_surface);
    bottom: 0;
    box-shadow: 0 -4px 4px -2px var(--_surface);
    margin-block-start: 16px;
    position: sticky;
  }
  @container (width < 640px) {
    .patient .topic {
      margin-block-end: 4px;
    }
    .patient .ask {
      --_gap: 8px;
      border-radius: 14px;
      font-size: var(--_lg);
      line-height: 1.3;
      padding: 10px 16px 0;
    }
    .patient h2 {
      font-size: 1.1875rem;
      line-height: 1.3;
    }
    .patient .told {
      font-size: var(--_md);
      margin-block-start: 6px;
    }
    .patient .btn {
      font-size: var(--_md);
      padding-inline: 8px;
    }
    .patient .decline {
      margin-block-start: 8px;
    }
  }
  /* Targets are large where there is room for them; on a small telephone all of them shall be seen at once. */
  @media (max-width: 640px) and (max-height: 700px) {
    .patient {
      --_control: var(--clin-control, 48px);
    }
    .patient .decline {
      min-height: 44px;
    }
  }
  @media (max-height: 400px) {
    .patient .decline {
      position: static;
    }
  }
`;
