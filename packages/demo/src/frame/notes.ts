import { html, nothing, type TemplateResult } from 'lit';
import { marks } from '../common/marks.ts';
import { words } from '../common/words.ts';
import type { Failure } from '../store/failure.ts';
import { failureWords, saveWords } from '../store/words.ts';
import { asidesNote } from './asides.ts';
import type { Clinic } from './clinic.ts';

/** Something that was done and can be taken back. */
export interface Undo {
  readonly text: string;
  readonly run: () => Promise<unknown>;
}

interface Said {
  readonly failure: Failure | undefined;
  readonly undo: Undo | undefined;
  readonly takeBack: () => void;
}

/** What stands above every page: failures, until they are settled, and what can be taken back. */
export function notes(clinic: Clinic, { failure, undo, takeBack }: Said): TemplateResult {
  const { state } = clinic.saver;
  const { damaged } = clinic.records;
  // A conflict asks for a choice of its own.
  const isHeld = state.is === 'not-saved' && state.failure.code !== 'conflict';
  return html`<div class="live" role="alert">
      ${failure ? bad(failureWords(failure), () => clinic.read()) : nothing}
      ${isHeld ? bad(saveWords(state), () => clinic.saver.flush()) : nothing}
      ${damaged.length > 0 ? bad(failureWords({ code: 'unreadable', records: damaged })) : nothing}
      ${asidesNote(clinic)}
    </div>
    <div class="live" role="status">
      ${
        undo
          ? html`<p class="note">
              <span>${undo.text}</span>
              <button type="button" class="link take-back" @click=${takeBack}>${words.undo}</button>
            </p>`
          : nothing
      }
    </div>`;
}

const bad = (text: string, retry?: () => unknown) =>
  html`<p class="note bad">
    ${marks.bad}<span>${text}</span>
    ${retry ? html`<button type="button" class="link" @click=${retry}>${words.retry}</button>` : nothing}
  </p>`;
