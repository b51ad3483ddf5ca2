import { html, nothing, type TemplateResult } from 'lit';
import { totalRange, totalText } from './result-card.ts';
import type { View } from './view.ts';

/** Title, what it stands for, and the buttons of the widget. */
export function head(view: View, subtitle: unknown, actions: unknown): TemplateResult {
  const { words } = view;
  return html`<div class="head">
    <div>
      <h2>${words.title}</h2>
      <p class="sub">${words.fullTitle}${words.view?.['subtitle'] ? ` · ${words.view['subtitle']}` : nothing}</p>
      ${subtitle}${legend(view)}
    </div>
    <div class="acts">${actions}</div>
  </div>`;
}

/** What the bar under an answer says. */
const legend = (view: View): TemplateResult | typeof nothing => {
  const { lastVisit, shared } = view;
  return lastVisit
    ? html`<p class="sub">
        <span class="was"></span> ${shared.lastVisit(lastVisit.day && view.formatDay(lastVisit.day))}
      </p>`
    : nothing;
};

/** Rights, and the purpose of the kit once a page. */
export const foot = ({ words, shared }: View, isFirst: boolean): TemplateResult =>
  html`<div class="foot">
    <p>${words.licence}</p>
    ${isFirst ? html`<p>${shared.purpose}</p>` : nothing}
  </div>`;

/** On narrow screens the total and the way to the next open item stay at the bottom. */
export function bar(view: View): TemplateResult {
  const { result, shared, words } = view;
  if (result.status === 'complete') {
    return html`<div class="bar">
      <b>${words.title} ${totalText(view, result.total)}</b><span class="muted">${shared.state.complete}</span>
    </div>`;
  }
  const open = result.missing[0];
  const range = result.status === 'incomplete' && result.bounds.total;
  return html`<div class="bar">
    <span
      ><b>${range ? totalRange(view, range) : shared.state.invalid}</b
      ><span class="muted">${shared.openCount(result.missing.length)}</span></span
    >
    ${open ? html`<button type="button" class="btn primary" @click=${() => view.goTo(open)}>${shared.nextOpen}</button>` : nothing}
  </div>`;
}

/** Takes all answers back, and right after that brings them back: one button, so that the focus stays. */
export function clearButton(view: View): TemplateResult {
  const { cleared, shared } = view;
  const ids = Object.keys(view.answers);
  const press = () => view.answer(cleared ?? Object.fromEntries(ids.map((id) => [id, undefined])));
  const isInert = (ids.length === 0 && !cleared) || view.isFrozen || view.readonly;
  return html`<button type="button" class="btn" ?disabled=${isInert} @click=${press}>
    ${cleared ? shared.undo : shared.clearAll}
  </button>`;
}

/** What is spoken of the total: the number, the range, or that there is none. */
export function totalSentence(view: View): string {
  const { result, shared, words, instrument } = view;
  if (result.status === 'complete') return shared.totalSpoken(words.totalLabel, totalText(view, result.total));
  if (result.status === 'invalid' || !result.bounds.total) return shared.noTotal;
  const [low, high] = result.bounds.total;
  return shared.rangeSpoken(view.format(low, instrument.total.decimals), totalText(view, high));
}
