import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { choiceField, onSubmit } from '../common/fields.ts';
import { writeDayOf } from '../common/moment.ts';
import { words as clinicWords } from '../common/words.ts';
import type { StudyQuery } from '../records/study.ts';
import { decimalsOf, titleOf } from './definitions.ts';
import { focusOn } from './focus.ts';
import { answered, closed, countOf, queryStates, stateOf, type QueryState } from './queries.ts';
import { words } from './study.en.ts';
import { writeNumber } from './write.ts';

const say = words.query;
const atOnce = 12;

export interface QueryHost {
  readonly refresh: () => void;
  readonly said: () => StudyQuery['opened'];
  readonly save: (query: StudyQuery, before: StudyQuery | undefined) => Promise<boolean>;
  readonly show: (subject: string) => void;
}

/** What a query asks. */
export function textOf({ text = '', totals, item }: StudyQuery): string {
  if (!totals || item === undefined) return text;
  const write = (value: number) => writeNumber(value, decimalsOf(item));
  return say.totals(titleOf(item), write(totals.source), write(totals.ours));
}

/** The queries of a study with their answers. */
export class QueryList {
  readonly #host: QueryHost;
  #filter: QueryState | 'all' = 'all';
  #shown = atOnce;
  #answering: { readonly id: string; text: string } | undefined;

  constructor(host: QueryHost) {
    this.#host = host;
  }

  /** Shows one state, as the count in the head does. */
  showOnly(state: QueryState): void {
    this.#filter = state;
    this.#shown = atOnce;
    this.#host.refresh();
  }

  view(queries: readonly StudyQuery[]): TemplateResult {
    const wanted = queries.filter((query) => this.#filter === 'all' || stateOf(query) === this.#filter);
    const filters = [
      ['all', say.all(queries.length)] as const,
      ...queryStates.map((state) => [state, say.counts[state](countOf(queries, state))] as const),
    ];
    return html`<section class="card pad queries" id="queries" tabindex="-1">
      <div class="head">
        <h3>${say.title}</h3>
        ${
          queries.length > 0
            ? choiceField(say.filter, filters, this.#filter, (value) => {
                this.#filter = value as QueryState | 'all';
                this.#shown = atOnce;
                this.#host.refresh();
              })
            : nothing
        }
      </div>
      <p class="muted">${queries.length === 0 ? say.none : wanted.length === 0 ? say.noneLike : say.soft}</p>
      <ul class="lines">
        ${repeat(
          wanted.slice(0, this.#shown),
          ({ id }) => id,
          (query) => this.#line(query),
        )}
      </ul>
      ${
        wanted.length > this.#shown
          ? html`<div class="acts">
              <button type="button" class="btn" @click=${() => this.#more()}>
                ${say.more(Math.min(4 * atOnce, wanted.length - this.#shown))}
              </button>
            </div>`
          : nothing
      }
    </section>`;
  }

  #more(): void {
    this.#shown += 4 * atOnce;
    this.#host.refresh();
  }

  #line(query: StudyQuery): TemplateResult {
    const state = stateOf(query);
    const about = say.about(query.subject, query.visit);
    const isAnswering = this.#answering?.id === query.id;
    return html`<li class="query" data-query=${query.id}>
      <div>
        <p>
          <button type="button" class="link" @click=${() => this.#host.show(query.subject)}>${about}</button>
          ${textOf(query)}
        </p>
        ${query.answer ? html`<p class="answer">${query.answer.text}</p>` : nothing}
        <small
          >${[
            say.opened(writeDayOf(query.opened.at), query.opened.by),
            ...(query.answer ? [say.answered(writeDayOf(query.answer.at), query.answer.by)] : []),
            ...(query.closed ? [say.closed(writeDayOf(query.closed.at), query.closed.by)] : []),
          ].join(', ')}</small
        >
      </div>
      <div class="acts">
        <span class="tag ${state === 'closed' ? 'shut' : ''}">${say.state[state]}</span>
        ${
          state === 'closed' || isAnswering
            ? nothing
            : html`<button type="button" class="btn" @click=${() => this.#begin(query)}>${say.answer}</button>
                <button type="button" class="btn" @click=${() => this.#close(query)}>${say.close}</button>`
        }
      </div>
      ${isAnswering ? this.#form(query, about) : nothing}
    </li>`;
  }

  #form(query: StudyQuery, about: string): TemplateResult {
    const answering = this.#answering!;
    return html`<form class="sign" novalidate @submit=${onSubmit(() => this.#save(query))}>
      <label class="set"
        ><span>${say.answerLabel(about)}</span
        ><input
          autocomplete="off"
          data-answer
          .value=${live(answering.text)}
          @input=${(event: Event) => (answering.text = (event.target as HTMLInputElement).value)}
      /></label>
      <button type="submit" class="btn primary">${say.save}</button>
      <button type="button" class="btn" @click=${() => this.#end(query)}>${clinicWords.cancel}</button>
    </form>`;
  }

  #begin(query: StudyQuery): void {
    this.#answering = { id: query.id, text: query.answer?.text ?? '' };
    this.#host.refresh();
    focusOn('[data-answer]');
  }

  /** Ends what was done with a query. What was pressed is gone: one goes on at the line, or at the list where the line has left it. */
  #end({ id }: StudyQuery): void {
    if (this.#answering?.id === id) this.#answering = undefined;
    this.#host.refresh();
    const line = `.query[data-query="${id}"] .link`;
    focusOn(document.querySelector(line) ? line : '#queries');
  }

  async #save(query: StudyQuery): Promise<void> {
    const text = this.#answering?.text.trim() ?? '';
    if (text === '') return;
    if (await this.#host.save(answered(query, text, this.#host.said()), query)) this.#end(query);
  }

  async #close(query: StudyQuery): Promise<void> {
    if (await this.#host.save(closed(query, this.#host.said()), query)) this.#end(query);
  }
}
