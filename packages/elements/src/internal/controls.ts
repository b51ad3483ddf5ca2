import type { Item, SpecialAnswer } from '@clinimetric/scoring';
import { html, nothing, type TemplateResult } from 'lit';
import { marks } from './marks.ts';
import type { View } from './view.ts';
import { written } from './written.ts';

/** One answer an item offers: its stored value, its short face, and what is spoken. */
export interface Cell {
  readonly value: string | number | boolean;
  readonly face: string;
  readonly spoken: string;
  readonly special?: boolean;
}

const specialCell = (view: View, value: SpecialAnswer): Cell => {
  const face = view.shared.special[value];
  return { value, face, spoken: face, special: value !== 'not-relevant' };
};

/** The answers of a choice or descriptor as cells; a graded answer shows its number and speaks its word. */
export function cellsOf(view: View, item: Item, special = item.special ?? []): Cell[] {
  const words = view.words.items[item.id]?.options;
  const cells: Cell[] = [];
  if (item.kind === 'boolean') {
    for (const value of [true, false]) {
      const face = view.shared.boolean[`${value}`];
      cells.push({ value, face, spoken: face });
    }
  } else if (item.kind === 'choice') {
    for (const { value } of item.options) {
      const word = words?.[value] ?? String(value);
      if (typeof value === 'string') cells.push({ value, face: word, spoken: word });
      else
        cells.push({
          value,
          face: view.format(value),
          spoken: word.startsWith(String(value)) ? word : `${value} ${word}`,
        });
    }
  }
  for (const value of special) cells.push(specialCell(view, value));
  return cells;
}

/** The stored answer that a control's text stands for. */
export function answerFrom(item: Item, value: string): string | number | boolean {
  if (item.special?.includes(value as SpecialAnswer)) return value;
  if (item.kind === 'boolean') return value === 'true';
  const option = item.kind === 'choice' ? item.options.find((o) => String(o.value) === value) : undefined;
  return option ? option.value : item.kind === 'integer' ? Number(value) : value;
}

interface ScaleOptions {
  readonly cells?: readonly Cell[];
  /** The item does not apply at present; it keeps its place. */
  readonly off?: boolean;
  readonly words?: boolean;
  /** Extra class of the group, for a view's own layout. */
  readonly kind?: string;
  /** Id of the element that names the group; otherwise the item's label is spoken. */
  readonly labelledBy?: string;
  /** Id of the element that explains it. */
  readonly helpedBy?: string;
}

export const isTicked = (given: unknown, value: unknown) =>
  Array.isArray(given) ? given.includes(value) : given === value;

/** The cells of one item as radios, or as boxes where several ticks were found on paper. */
export function cellInputs(
  view: View,
  item: Item,
  cells: readonly Cell[],
  { off = false, several = false } = {},
): TemplateResult[] {
  const before = view.lastVisit?.answers[item.id];
  return cells.map((cell) => {
    const was = isTicked(before, cell.value);
    const spoken = was ? `${cell.spoken}, ${view.shared.asLastVisit}` : cell.spoken;
    return html`<label class="cell ${cell.special ? 'special' : ''} ${was ? 'was' : ''}"
      ><input
        type=${several ? 'checkbox' : 'radio'}
        name=${item.id}
        value=${String(cell.value)}
        aria-label=${spoken === cell.face ? nothing : spoken}
        .checked=${written(isTicked(view.answers[item.id], cell.value))}
        ?disabled=${view.isFrozen || off}
      /><span>${cell.face}</span></label
    >`;
  });
}

/** Radios of one item in one bordered strip. Nothing is checked until somebody answers. */
export function scale(view: View, item: Item, options: ScaleOptions = {}): TemplateResult {
  const { cells = cellsOf(view, item), off = false, kind = '', labelledBy, helpedBy } = options;
  const given = view.answers[item.id];
  const words = options.words ?? cells.some((cell) => typeof cell.value !== 'number');
  const isOpen = given === undefined && !off;
  const bad = view.issueOf(item.id) !== undefined;
  return html`<div
    class="seg ${words ? 'words' : ''} ${isOpen ? 'empty' : ''} ${off ? 'off' : ''} ${bad ? 'bad' : ''} ${kind}"
    role="radiogroup"
    aria-label=${labelledBy ? nothing : view.label(item.id)}
    aria-labelledby=${labelledBy ?? nothing}
    aria-readonly=${view.readonly ? 'true' : nothing}
    aria-invalid=${bad ? 'true' : nothing}
    aria-describedby=${describedBy(view, item, helpedBy)}
    data-item=${item.id}
  >
    ${cellInputs(view, item, cells, { off })}
  </div>`;
}

/**
 * A number field with its unit inside. It keeps what was typed, also when that is no number; `settled` where another item
 * answers for it. `name`: what it is called, where other words than the item's label stand beside it.
 */
export function field(
  view: View,
  item: Item,
  {
    unit = '',
    wide = false,
    off = false,
    settled = false,
    name = view.label(item.id),
    helpedBy,
  }: { unit?: string; wide?: boolean; off?: boolean; settled?: boolean; name?: string; helpedBy?: string } = {},
): TemplateResult {
  const given = view.answers[item.id];
  const bad = view.issueOf(item.id) !== undefined;
  return html`<label
    class="field ${wide ? 'wide' : ''} ${given === undefined && !settled ? 'empty' : ''} ${bad ? 'bad' : ''}"
    data-item=${item.id}
    ><input
      type=${item.kind === 'text' && item.format === 'date' ? 'date' : 'text'}
      inputmode=${item.kind === 'integer' ? 'numeric' : item.kind === 'decimal' ? 'decimal' : 'text'}
      autocomplete="off"
      name=${item.id}
      aria-label=${name}
      aria-invalid=${bad ? 'true' : nothing}
      aria-describedby=${describedBy(view, item, helpedBy)}
      .value=${written(view.typed(item.id))}
      ?readonly=${view.readonly}
      ?disabled=${view.isFrozen || off}
    />${unit ? html`<span class="unit">${unit}</span>` : nothing}</label
  >`;
}

/** The control an item's kind asks for. */
export const control = (view: View, item: Item, unit?: string): TemplateResult =>
  item.kind === 'choice' || item.kind === 'boolean'
    ? scale(view, item)
    : field(view, item, { unit: unit ?? ('unit' in item ? displayUnit(item.unit) : ''), wide: item.kind === 'text' });

/** UCUM codes as people write them. */
export function displayUnit(unit: string | undefined): string {
  if (!unit || unit.startsWith('{')) return '';
  return unit
    .replace('10*9', '× 10⁹')
    .replace('Cel', '°C')
    .replace('(24.h)', '24 h')
    .replace('[HPF]', ' hpf')
    .replace('[Hg]', 'Hg')
    .replace(/\/\{.*\}/, '');
}

/** State of one item in words: hollow ring while open, nothing once answered. */
export function openState(view: View, item: string, word: string): TemplateResult {
  const isOpen = view.answers[item] === undefined && view.states.get(item)?.asked !== false;
  return html`<span class="state" id=${`s-${item}`}>${isOpen ? html`${marks.open}${word}` : nothing}</span>`;
}

/** Ids of what is said about a control: its state, its help where that stands apart, and what is wrong with its answer. */
export function describedBy(view: View, item: Item, helpedBy?: string): string {
  const issue = view.issueOf(item.id);
  return [`s-${item.id}`, helpedBy, issue && `e-${issue.item}`].filter(Boolean).join(' ');
}

/** What is wrong with an item's answer, under its control. */
export function issueText(view: View, item: string): TemplateResult | typeof nothing {
  const issue = view.issueOf(item);
  if (!issue) return nothing;
  return html`<p class="bad-text" id=${`e-${issue.item}`}>
    ${marks.bad}<span>${view.shared.issue(issue, (n) => view.format(n))}</span>
  </p>`;
}
