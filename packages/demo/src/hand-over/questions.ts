import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { marks } from '../common/marks.ts';
import type { HandOverPage } from './hand-over-page.ts';
import { words } from './hand-over.en.ts';
import type { HandOver } from './kept.ts';
import type { Screen } from './screens.ts';

const say = words.patient;

/** One question at a time, in a patient's hands: no frame, no code, no number, no result. */
export function questions(page: HandOverPage, handOver: HandOver): TemplateResult {
  const { screens, wayBack } = page;
  const screen = screens[handOver.at];
  return html`<main class="clinic handed">
    <div class="sheet">
      ${
        !page.visit && !handOver.isSample
          ? ending(say.unreadable)
          : wayBack.isAsked
            ? wayBack.form()
            : html`${screen ? asking(page, handOver, screen) : ending(say.thanks)}${page.clinic.saver.state.is === 'not-saved' ? note() : nothing}${nav(page, handOver)}`
      }
    </div>
    <div class="staff">${wayBack.isAsked ? nothing : wayBack.button()}</div>
  </main>`;
}

function asking(page: HandOverPage, { at, isSample }: HandOver, screen: Screen): TemplateResult {
  const { screens } = page;
  const element = page.element(screen);
  const enter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.composedPath()[0] instanceof HTMLInputElement) page.next();
  };
  return html`<div class="progress">
      <div class="bars" aria-hidden="true">
        ${screens.map((_, i) => html`<i class=${i === at ? 'now' : i < at ? 'done' : ''}></i>`)}
      </div>
      <h1 class="here" tabindex="-1">
        <span class="vh">${say.question}</span> <bdi>${say.of(at + 1, screens.length)}</bdi>
      </h1>
    </div>
    <div class="turn">
      ${isSample ? html`<p class="stamp">${say.stamp}</p>` : nothing}
      <div class="stage" @keydown=${enter}>${keyed(screen.instrument, element)}</div>
    </div>`;
}

/** The same for every answer. */
const ending = (text: string): TemplateResult =>
  html`<section class="card thanks"><h1 class="here" tabindex="-1">${text}</h1></section>`;

const note = (): TemplateResult => html`<p class="note" role="alert">${marks.info}<span>${say.notSaved}</span></p>`;

/** Always in reach of a thumb, with what is asked again. */
function nav(page: HandOverPage, { at }: HandOver): TemplateResult {
  const { asked, screens } = page;
  const { length } = screens;
  const button = (text: string, act: () => unknown, kind = '') =>
    html`<button type="button" class="btn ${kind}" @click=${act}>${text}</button>`;
  return html`<div class="go">
    <p class="told" role="alert">
      ${asked ? html`${marks.open}<span>${asked.mayStayOpen ? say.askAgain : say.ask}</span>` : nothing}
    </p>
    ${at > 0 && length > 0 ? button(say.back, () => page.go(Math.min(at, length) - 1)) : nothing}
    ${at < length ? button(at === length - 1 ? say.finish : say.next, () => page.next(), 'primary') : nothing}
  </div>`;
}
