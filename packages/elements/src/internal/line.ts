import type { Answers } from '@clinimetric/scoring';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { InstrumentElement } from './instrument-element.ts';
import { written } from './written.ts';

/** What a line measures and how keys move its mark. Everything is in whole steps, counted from the near end. */
interface Scale {
  /** Item that the mark answers. */
  readonly item: string;
  /** Steps of the whole line, and of one unit of the item. */
  readonly steps: number;
  readonly perUnit: number;
  /** Steps of an arrow key, of one with Shift, and of Page Up and Page Down; by itself a slider moves by one and by a tenth. */
  readonly keys?: { readonly arrow: number; readonly fine: number; readonly page: number };
}

/** What the element that shows a line says of it. */
interface Owner {
  /** Where the mark is, in whole steps, if there is one that can be drawn. */
  readonly at: () => number | undefined;
  /** Ends a run of answers that were given without committing them. */
  readonly commit: () => void;
}

interface Drawing {
  /** Where the mark is, as it is heard. */
  readonly text: string;
  /** Ids of the elements that name and describe the line. */
  readonly labelledBy: string;
  readonly describedBy: string;
  /** Drawn on the line beside its two ends. */
  readonly ticks?: unknown;
  /** What stands under the line. */
  readonly below: unknown;
}

/** The line runs as its words are read. */
const rightToLeft = /^(ar|dv|fa|he|ps|sd|ug|ur|yi)\b/;

/**
 * A line without a mark until somebody sets one, by pointer, touch or key. Over it lies a native slider, so that assistive
 * technology moves the mark as it moves any slider. The first arrow key puts the mark at the near end, the only place that
 * can be known without seeing the line; `End` puts it at the other one.
 */
export class LineController implements ReactiveController {
  readonly #host: InstrumentElement;
  readonly #scale: Scale;
  readonly #owner: Owner;

  /** Pointer that drags the mark, and the answers before it. */
  #drag: { readonly pointer: number; readonly before: Answers } | undefined;
  /** Where the pointer is, in whole steps, until the next frame puts the mark there. */
  #aim = 0;
  #frame = 0;

  constructor(host: InstrumentElement, scale: Scale, owner: Owner) {
    this.#host = host;
    this.#scale = scale;
    this.#owner = owner;
    host.addController(this);
  }

  get isDragged(): boolean {
    return this.#drag !== undefined;
  }

  get #isReversed(): boolean {
    return rightToLeft.test(this.#host.words.lang);
  }

  get #isInert(): boolean {
    return this.#host.readonly || this.#host.isFrozen;
  }

  draw({ text, labelledBy, describedBy, ticks = nothing, below }: Drawing): TemplateResult {
    const { item, steps, perUnit } = this.#scale;
    const at = this.#owner.at();
    return html`<div class="vas" dir=${this.#isReversed ? 'rtl' : 'ltr'}>
      <div
        class="strip"
        data-item=${item}
        @pointerdown=${this.#press}
        @pointermove=${this.#follow}
        @pointerup=${this.#release}
        @pointercancel=${this.#cancel}
        @mousedown=${(event: MouseEvent) => event.preventDefault()}
      >
        <div class="length">
          ${ticks}${at === undefined ? nothing : html`<span class="mark" .style=${`inset-inline-start:${(100 * at) / steps}%`}></span>`}
          <input
            type="range"
            name=${item}
            min="0"
            max=${steps / perUnit}
            step=${1 / perUnit}
            aria-labelledby=${labelledBy}
            aria-describedby=${describedBy}
            aria-valuetext=${text}
            aria-readonly=${this.#host.readonly ? 'true' : nothing}
            .value=${written(String((at ?? 0) / perUnit))}
            ?disabled=${this.#host.isFrozen}
          />
        </div>
      </div>
      ${below}
    </div>`;
  }

  /** A slider knows no read-only state, and the first key would move it from where nobody put it. */
  onKey(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    const { item } = this.#scale;
    if (key === 'Delete' || key === 'Backspace') {
      if (this.#host.shortcuts === 'off') return;
      event.preventDefault();
      if (this.#host.answers[item] !== undefined || this.#owner.at() !== undefined) this.#answer(undefined);
    } else {
      if (!/^(Arrow|Page|Home$|End$)/.test(key)) return;
      const at = this.#owner.at();
      const { keys, steps } = this.#scale;
      if (at !== undefined && !keys && !this.#host.readonly) return;
      event.preventDefault();
      if (at === undefined) this.#answer(key === 'End' ? steps : 0);
      else if (keys) this.#move(at, key, shiftKey ? keys.fine : keys.arrow, keys.page);
    }
  }

  /** Assistive technology moves a slider without a key. */
  onType({ valueAsNumber }: HTMLInputElement, type: string): void {
    if (this.#host.readonly) this.#host.requestUpdate();
    else if (type === 'change') this.#owner.commit();
    else this.#answer(Math.round(valueAsNumber * this.#scale.perUnit), false);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#drag = undefined;
  }

  #answer(step: number | undefined, commit = true): void {
    const { item, perUnit } = this.#scale;
    this.#host.answer({ [item]: step === undefined ? undefined : step / perUnit }, commit);
  }

  #move(at: number, key: string, arrow: number, page: number): void {
    const { steps } = this.#scale;
    const ahead = this.#isReversed ? -arrow : arrow;
    const distances: Record<string, number> = {
      ArrowRight: ahead,
      ArrowLeft: -ahead,
      ArrowUp: arrow,
      ArrowDown: -arrow,
      PageUp: page,
      PageDown: -page,
      Home: -steps,
      End: steps,
    };
    const next = Math.min(steps, Math.max(0, at + (distances[key] ?? 0)));
    if (next !== at) this.#answer(next);
  }

  readonly #press = (event: PointerEvent): void => {
    if (this.#drag || event.button !== 0 || this.#isInert) return;
    const strip = event.currentTarget as Element;
    this.#drag = { pointer: event.pointerId, before: this.#host.answers };
    try {
      strip.setPointerCapture(event.pointerId);
    } catch {
      // A pointer that a script made cannot be captured.
    }
    strip.querySelector('input')!.focus({ preventScroll: true, focusVisible: false });
    this.#follow(event);
  };

  /** The mark follows the pointer once a frame. */
  readonly #follow = ({ pointerId, clientX, currentTarget }: PointerEvent): void => {
    if (pointerId !== this.#drag?.pointer) return;
    const { left, width } = (currentTarget as Element).querySelector('.length')!.getBoundingClientRect();
    const share = (clientX - left) / width;
    const { steps } = this.#scale;
    this.#aim = Math.min(steps, Math.max(0, Math.round(steps * (this.#isReversed ? 1 - share : share))));
    this.#frame ||= requestAnimationFrame(() => this.#place());
  };

  #stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #place(): void {
    this.#stop();
    if (this.#aim !== this.#owner.at()) this.#answer(this.#aim, false);
  }

  readonly #release = (event: PointerEvent): void => {
    this.#follow(event);
    if (event.pointerId !== this.#drag?.pointer) return;
    this.#place();
    const { before } = this.#drag;
    this.#drag = undefined;
    if (this.#isOther(before)) this.#owner.commit();
  };

  /** The browser took the touch to scroll with: nothing was marked. */
  readonly #cancel = ({ pointerId }: PointerEvent): void => {
    if (pointerId !== this.#drag?.pointer) return;
    const { before } = this.#drag;
    this.#drag = undefined;
    this.#stop();
    const ids = this.#host.instrument.items.map(({ id }) => id);
    if (this.#isOther(before)) this.#host.answer(Object.fromEntries(ids.map((id) => [id, before[id]])), false);
  };

  #isOther(before: Answers): boolean {
    const { answers, instrument } = this.#host;
    return instrument.items.some(({ id }) => answers[id] !== before[id]);
  }
}
