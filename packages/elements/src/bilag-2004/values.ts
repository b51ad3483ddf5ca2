import type { Item } from '@clinimetric/scoring';
import { html, nothing, type TemplateResult } from 'lit';
import { cellsOf, control, displayUnit, field, issueText, openState, scale, type Cell } from '../internal/controls.ts';
import { marks } from '../internal/marks.ts';
import type { View } from '../internal/view.ts';
import { noteText } from './grades.ts';
import { causeOf, measured, previousOf, unitBefore, unitOf, valuesOf } from './items.ts';

/** A measured item that is read off a stick, or its value before. */
const isLevel = ({ id, kind }: Item): boolean => kind === 'choice' && measured.has(id.replace('previous.', ''));

/** A level measured shows as the stick does, a code by its digit. */
const levels = (view: View, item: Item): Cell[] =>
  cellsOf(view, item, []).map((cell) =>
    isLevel(item) ? { ...cell, face: view.words.items[item.id]!.options![String(cell.value)]! } : cell,
  );

/** "Not done" by its letters, spoken in full. */
export const withNotDone = (view: View, item: Item): Cell[] => [
  {
    value: 'not-assessed',
    face: view.words.view!['notDoneShort']!,
    spoken: view.words.view!['notDone']!,
    special: true,
  },
  ...levels(view, item),
];

const yesNo = ({ shared }: View): Cell[] =>
  ([true, false] as const).map((value) => {
    const face = value ? shared.yes : shared.no;
    return { value, face, spoken: face };
  });

/** Notes that belong to an item, where it stands. */
export const notesAt = (view: View, item: string): TemplateResult[] =>
  view.notes
    .filter(({ items: [first], severity }) => first === item && severity === 'query')
    .map((note) => html`<p class="note caution">${marks.query}<span>${noteText(view, note)}</span></p>`);

/** A value as it was at the visit before, with its unit. */
function before(view: View, item: Item): string | undefined {
  const { answers, lastVisit, words, shared } = view;
  const own = answers[`previous.${item.id}`];
  const given = own ?? lastVisit?.answers[item.id];
  if (typeof given !== 'number' || isLevel(item)) return undefined;
  const unit = own === undefined ? unitBefore(view, item.id) : answers[`previous.${item.id}.unit`];
  const name =
    unit === undefined
      ? displayUnit('unit' in item ? item.unit : undefined)
      : words.items[`${item.id}.unit`]!.options![String(unit)];
  return `${shared.lastVisit()}: ${view.format(given)} ${unitOf(item.id) && unit === undefined ? '' : name}`;
}

/** A measured item: value, unit, cause. Unit and cause are asked once there is a value, on the place of "not done". */
function valueRow(view: View, item: Item): TemplateResult {
  const { words, shared, answers } = view;
  const { label, help } = words.items[item.id]!;
  const given = answers[item.id];
  const isNotDone = given === 'not-assessed';
  const isGiven = typeof given === 'number';
  const unit = unitOf(item.id);
  const cause = causeOf(item.id);
  const equation = view.instrument.item(`${item.id}.equation`);
  const isStick = isLevel(item);
  const then = before(view, item);
  const toggle = () => view.answer({ [item.id]: isNotDone ? undefined : 'not-assessed' });
  const notDone = words.view!['notDone']!;
  return html`<div class="value ${given === undefined ? 'blank' : ''}">
    <div class="lab">
      <b id=${`l-${item.id}`}>${label}</b>
      <small id=${`h-${item.id}`}>${[help, then].filter(Boolean).join(' · ')}</small
      >${openState(view, item.id, shared.state.notEntered)}
    </div>
    ${
      isStick
        ? scale(view, item, {
            cells: withNotDone(view, item),
            kind: 'levels',
            labelledBy: `l-${item.id}`,
            helpedBy: `h-${item.id}`,
          })
        : field(view, item, {
            unit: unit ? '' : displayUnit('unit' in item ? item.unit : ''),
            settled: isNotDone,
            helpedBy: `h-${item.id}`,
          })
    }
    ${
      isGiven || isStick
        ? nothing
        : html`<button
            type="button"
            class="btn nd"
            aria-label=${`${label}: ${notDone}`}
            aria-pressed=${isNotDone ? 'true' : 'false'}
            ?disabled=${view.isFrozen || view.readonly}
            @click=${toggle}
          >
            ${notDone}
          </button>`
    }
    ${
      isGiven && unit
        ? html`<div class="unitBox">
            ${scale(view, unit, { kind: `${unitBefore(view, item.id) === undefined ? '' : 'known'}` })}${openState(view, unit.id, words.view!['unitOpen']!)}
          </div>`
        : nothing
    }
    ${
      isGiven
        ? html`<div class="cause">
            <small>${words.view!['attribution']}</small
            >${scale(view, cause, { cells: yesNo(view), kind: 'due' })}${openState(view, cause.id, shared.state.notAnswered)}
          </div>`
        : nothing
    }
    ${
      equation && view.states.get(equation.id)!.asked
        ? html`<div class="equation ${answers[equation.id] === undefined ? 'blank' : ''}">
            <span id=${`s-${equation.id}`}>${words.items[equation.id]!.label}</span>${control(view, equation)}
          </div>`
        : nothing
    }
    <div class="after" role="status">
      ${[item.id, unit?.id, cause.id].map((id) => id && issueText(view, id))}${notesAt(view, item.id)}
    </div>
  </div>`;
}

/** The measured items of a system; `strip` are the actions for all of them. */
export const valueList = (view: View, system: string, strip: unknown): TemplateResult =>
  html`<div class="values">
    <h4>${view.words.view!['values']}</h4>
    ${valuesOf(system).map((item) => valueRow(view, item))}${strip}
  </div>`;

/** Values of the visit before as the rules compare with them. They are entered, or taken over as a whole. */
export function previousValues(view: View, system: string, isOpen: boolean): TemplateResult | typeof nothing {
  const items = valuesOf(system).flatMap(({ id }) => previousOf(id) ?? []);
  if (items.length === 0) return nothing;
  const { words, answers } = view;
  return html`<details class="before" data-fold="previous" ?open=${isOpen}>
    <summary><span class="link">${words.view!['previous']}</span></summary>
    ${items.map((item) => {
      const unit = unitOf(item.id);
      const isAsked = unit && view.states.get(unit.id)!.asked;
      const { label, help } = words.items[item.id.replace('previous.', '')]!;
      return html`<div class="value ${answers[item.id] === undefined ? 'blank' : ''}">
        <div class="lab"><b>${label}</b><small id=${`s-${item.id}`}>${unit ? nothing : help}</small></div>
        ${isLevel(item) ? scale(view, item, { cells: levels(view, item), kind: 'levels' }) : control(view, item, unit ? '' : undefined)}
        ${isAsked ? html`<div class="unitBox">${scale(view, unit)}${openState(view, unit.id, words.view!['unitOpen']!)}</div>` : nothing}
        <div class="after" role="status">
          ${[item.id, unit?.id].map((id) => id && issueText(view, id))}${notesAt(view, item.id)}
        </div>
      </div>`;
    })}
  </details>`;
}
