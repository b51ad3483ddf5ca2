import type { CompleteResult, IncompleteResult, Item, Note, PartValue, Reason } from '@clinimetric/scoring';
import { bilag2004 } from '@clinimetric/scoring/bilag-2004';
import { html, nothing, type TemplateResult } from 'lit';
import { cellsOf } from '../internal/controls.ts';
import { marks } from '../internal/marks.ts';
import { issues, tag, totalRange } from '../internal/result-card.ts';
import type { View } from '../internal/view.ts';
import { itemsOf, measured } from './items.ts';

export type Sound = CompleteResult<PartValue> | IncompleteResult<PartValue>;

/** What the templates of this element need beside the view. */
export interface BilagView extends View {
  /** The result without the answers that cannot be accepted. */
  readonly graded: Sound;
}

const systems = bilag2004.parts.map(({ id }) => id);
/** Letters from the best one. */
const letters = bilag2004.parts[0]!.grades!;

type Letter = string;

/** The best and the worst grade a system can still come to. */
export function gradeOf({ graded }: BilagView, system: string): readonly [best: Letter, worst: Letter] {
  const settled = graded.parts[system];
  if (settled != null || graded.status === 'complete') return [settled as Letter, settled as Letter];
  return graded.bounds.parts[system] as [Letter, Letter];
}

/** Whether a system is certain to be active, whatever is still open. */
export const isActive = (view: BilagView, system: string): boolean => letters.indexOf(gradeOf(view, system)[0]) >= 2;

export const isUntouched = ({ answers }: View, system: string): boolean =>
  itemsOf(system).every(({ id }) => answers[id] === undefined);

/** Items of a system that are still needed. */
export const openIn = ({ result }: View, system: string): string[] =>
  result.status === 'complete' ? [] : result.missing.filter((id) => bilag2004.item(id)?.part === system);

/** The letter, the span while it is open, a hollow mark before anybody has begun. It repeats what stands beside it. */
export function tile(view: BilagView, system: string): TemplateResult {
  const [best, worst] = gradeOf(view, system);
  if (best === worst)
    return html`<b class="tile" data-grade=${best}>${best}<span class="vh"> ${view.words.grades![best]}</span></b>`;
  if (isUntouched(view, system)) return html`<span class="tile ring">${marks.open}</span>`;
  return html`<bdi class="tile span">${worst}–${best}</bdi>`;
}

const wordOf = (view: View, item: Item): string =>
  cellsOf(view, item).find(({ value }) => value === view.answers[item.id])!.spoken;

/** Features are named with their codes; of what was measured the rule says which value it was. */
function because(view: View, { code, items, arguments: args = {} }: Reason): string {
  const about = items.map((id) => bilag2004.item(id)!);
  if (about.every(({ id, kind, role }) => role === 'scored' && kind === 'choice' && !measured.has(id)))
    return about.map((item) => `${view.label(item.id)}: ${wordOf(view, item)}`).join('; ');
  const { answers: then, day } = view.lastVisit ?? {};
  const since = day !== undefined && args['previous'] === then?.[items[0]!] ? { since: view.formatDay(day) } : {};
  return view.words.reasons![code]!({ ...args, ...since });
}

/** Why a system is graded as it is, and what is open in it. */
export function reasonOf(view: BilagView, system: string): string {
  const { shared, words, graded } = view;
  const told = graded.reasons.filter(({ part }) => part === system).map((reason) => because(view, reason));
  const open = openIn(view, system).length;
  if (isUntouched(view, system)) return [shared.state.notAnswered, ...told].join('; ');
  if (open > 0) told.push(shared.openCount(open));
  const [best, worst] = gradeOf(view, system);
  const notDone =
    best !== worst && graded.status === 'incomplete'
      ? graded.notAssessed.filter((id) => bilag2004.item(id)?.part === system)
      : [];
  if (notDone.length > 0) told.push(words.sentences!['notDone']!({ items: notDone.map(view.label, view).join(', ') }));
  return told.join('; ');
}

/** How many systems have each letter, the worst first. */
export function tally(view: BilagView): string {
  const settled = systems.map((system) => view.graded.parts[system]);
  return [...letters]
    .reverse()
    .map((grade) => ({ grade, count: settled.filter((letter) => letter === grade).length }))
    .filter(({ count }) => count > 0)
    .map((entry) => view.words.sentences!['tally']!(entry))
    .join(' · ');
}

const jump = (view: View, system: string) =>
  html`<button type="button" class="link" @click=${() => view.goTo(itemsOf(system)[0]!.id)}>
    ${view.words.parts[system]}
  </button>`;

/** Systems with something to tell, the worst first; those without are named together. */
function gradeList(view: BilagView): TemplateResult {
  const rank = (system: string) => letters.indexOf(gradeOf(view, system)[0]);
  const isTold = (system: string) => isActive(view, system) || gradeOf(view, system)[0] !== gradeOf(view, system)[1];
  const told = systems.filter((system) => isTold(system) && !isUntouched(view, system));
  const quiet = (letter?: Letter) =>
    systems.filter((system) => {
      const isGraded = !isUntouched(view, system);
      return (
        !told.includes(system) && (letter === undefined ? !isGraded : isGraded && gradeOf(view, system)[0] === letter)
      );
    });
  return html`<ul class="grades" part="parts">
    ${told
      .sort((a, b) => rank(b) - rank(a))
      .map(
        (system) =>
          html`<li>
            ${tile(view, system)}<span>${jump(view, system)}<small>${reasonOf(view, system)}</small></span>
          </li>`,
      )}
    ${[letters[1], letters[0], undefined].map((letter) => {
      const group = quiet(letter);
      if (group.length === 0) return nothing;
      const word = letter === undefined ? view.shared.state.notAnswered : view.words.grades![letter];
      return html`<li>
        ${tile(view, group[0]!)}<span
          ><small>${word}: ${group.map((system) => view.words.parts[system]).join(', ')}</small></span
        >
      </li>`;
    })}
  </ul>`;
}

/** The coding as a number: named, marked as not official, and never the lead. */
function number(view: View): TemplateResult | typeof nothing {
  const { result, instrument, words, shared } = view;
  if (result.status === 'invalid') return nothing;
  const value =
    result.status === 'complete'
      ? html`<b class="total" part="total">${view.format(result.total)}</b>`
      : result.bounds.total
        ? html`<span class="range" part="total">${totalRange(view, result.bounds.total)}</span>`
        : nothing;
  return html`<div class="line number">
    <span>${words.totalLabel}<small>${words.view!['notOfficial']}</small></span
    ><span class="v">${value}<small>${shared.of(view.format(instrument.total.max))}</small></span>
  </div>`;
}

/** A query leads to its item; what is only told names them. */
export function noteText(view: View, { code, arguments: args = {} }: Note): string {
  return code === 'was-active-before' ? view.words.view!['clearedQuestion']! : view.words.notes![code]!(args);
}

function notes(view: View): TemplateResult | typeof nothing {
  if (view.result.status === 'invalid') return issues(view);
  const queries = view.notes.filter(({ severity }) => severity === 'query');
  return html`<div class="notes">
    ${[...queries, ...view.notes.filter((note) => !queries.includes(note))].map((note) => {
      const isQuery = queries.includes(note);
      const [first] = note.items;
      return html`<p class="note ${isQuery ? 'caution' : ''}">
        ${isQuery ? marks.query : marks.info}<span
          >${
            isQuery
              ? html`<button type="button" class="link" @click=${() => view.goTo(first!)}>
                  ${view.label(first!)}
                </button>`
              : html`<b>${note.items.map((id) => view.label(id)).join(', ')}</b><br />`
          }${noteText(view, note)}</span
        >
      </p>`;
    })}
  </div>`;
}

/** The settings in force, each by its name. */
const settings = ({ result, words }: View): string =>
  bilag2004.options
    .map(({ id }) => `${words.options![id]!.label}: ${words.options![id]!.options![String(result.options[id])]}`)
    .join(' · ');

/** The nine letters with their reasons lead; the number follows. */
export const gradesCard = (view: BilagView): TemplateResult =>
  html`<section class="card result" part="result" aria-label=${view.words.view!['grades']!}>
    <p class="kick"><span>${view.words.view!['grades']}</span>${tag(view)}</p>
    ${gradeList(view)}${number(view)}${notes(view)}
    <p class="sub settings">${settings(view)}</p>
  </section>`;
