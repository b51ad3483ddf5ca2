import type { AdministrationTarget, InstrumentWords } from '@clinimetric/scoring';
import { targetPlaqueCells } from '@clinimetric/scoring/target-plaque';
import { html, nothing, type TemplateResult } from 'lit';
import { marks } from '../internal/marks.ts';
import type { View } from '../internal/view.ts';
import { written } from '../internal/written.ts';
import { areaMethods, areaOf, methodOf, type AreaMethod, type Size } from './target.ts';

/** What the size card needs of its element. */
export interface PlaqueView extends View {
  readonly target: AdministrationTarget | undefined;
  readonly cellsPerCm2: number | null;
  /** Text of a size as it was typed or as it stands. */
  typedSize(size: Size): string;
  /** What was typed and is no size. */
  badSize(size: Size): string | undefined;
  typeSize(size: Size, text: string): void;
  commitSize(): void;
  chooseArea(method: AreaMethod): void;
}

/** Decimals of a length or area as people read it; what is kept is not rounded. */
const most = 2;

/** The sizes of a plaque, its area with the arithmetic, and cells at the dose of a protocol. */
export function sizeCard(view: PlaqueView, target: AdministrationTarget): TemplateResult {
  const words = view.words.view!;
  const isMeasured = methodOf(target) === 'measured';
  const isWide = (target.widthMm ?? 0) > (target.lengthMm ?? Infinity);
  return html`<div class="card size" part="size">
    <h3>${words['size']}</h3>
    <div class="rows">
      ${sizeField(view, 'lengthMm', words['lengthMm']!, 'mm')}${sizeField(view, 'widthMm', words['widthMm']!, 'mm')}
      ${isWide ? html`<p class="note caution">${marks.query}<span>${words['wider']}</span></p>` : nothing}
      <div class="row">
        <div class="lab"><b id="area-by">${words['area']}</b></div>
        ${methods(view, target)}
      </div>
      ${isMeasured ? sizeField(view, 'areaCm2', words['areaMethod.measured']!, 'cm²') : nothing}
    </div>
    <div class="arith">${areaArithmetic(view, target)}</div>
    ${cells(view, target)}
  </div>`;
}

function sizeField(view: PlaqueView, size: Size, label: string, unit: string): TemplateResult {
  const bad = view.badSize(size);
  return html`<div class="row">
    <label class="lab" for=${size}><b>${label}</b></label>
    <span class="field ${bad === undefined ? '' : 'bad'}"
      ><input
        type="text"
        inputmode="decimal"
        autocomplete="off"
        id=${size}
        aria-invalid=${bad === undefined ? nothing : 'true'}
        aria-describedby=${bad === undefined ? nothing : `bad-${size}`}
        .value=${written(view.typedSize(size))}
        ?readonly=${view.readonly}
        ?disabled=${view.isFrozen}
        @input=${(event: InputEvent) => view.typeSize(size, (event.target as HTMLInputElement).value)}
        @change=${() => view.commitSize()}
      /><span class="unit">${unit}</span></span
    >
    ${bad === undefined ? nothing : html`<p class="bad-text" id=${`bad-${size}`}>${marks.bad}<span>${sizeProblem(view.words, bad)}</span></p>`}
  </div>`;
}

/** What is wrong with a size that was typed. */
export const sizeProblem = ({ sentences }: InstrumentWords, received: string): string =>
  sentences!['size']!({ received });

/** Ways to an area. None is chosen before there is one. */
function methods(view: PlaqueView, target: AdministrationTarget): TemplateResult {
  const chosen = areaOf(target)?.areaMethod ?? target.areaMethod;
  return html`<div class="seg words" role="radiogroup" aria-labelledby="area-by">
    ${areaMethods.map(
      (method) =>
        html`<label class="cell"
          ><input
            type="radio"
            name="area-method"
            .checked=${written(chosen === method)}
            ?disabled=${view.isFrozen}
            @change=${() => view.chooseArea(method)}
          /><span>${view.words.view![`areaMethod.${method}`]}</span></label
        >`,
    )}
  </div>`;
}

/** `π/4 × 6 cm × 4 cm = 18.85 cm²`. */
function areaArithmetic(view: PlaqueView, target: AdministrationTarget): unknown {
  const area = areaOf(target);
  const words = view.words.view!;
  if (!area) return html`<span>${words['noArea']}</span>`;
  const { lengthMm, widthMm } = target;
  const cm = (mm: number) => `${view.format(mm / 10, 0, most)} cm`;
  const isWorkedOut = area.areaMethod !== 'measured' && lengthMm && widthMm;
  const product = isWorkedOut
    ? `${area.areaMethod === 'ellipse' ? 'π/4 × ' : ''}${cm(lengthMm)} × ${cm(widthMm)} = `
    : '';
  return html`<span dir="ltr">${product}<b>${view.format(area.areaCm2, 0, most)} cm²</b></span>
    ${area.areaMethod === 'box' ? html`<small>${words['boxNote']}</small>` : nothing}`;
}

/** `18.85 cm² × 1 000 000 per cm² = 18.85 million cells`: what the protocol's dose comes to, and no more. */
function cells(view: PlaqueView, target: AdministrationTarget): TemplateResult | typeof nothing {
  const { cellsPerCm2 } = view;
  const area = areaOf(target);
  const found = targetPlaqueCells({ cellsPerCm2, areaCm2: area?.areaCm2 });
  if (found.status !== 'evaluable') return nothing;
  const { million, dose } = view.words.sentences!;
  const count = million!({ count: view.format(found.cells / 1e6, 0, most) });
  return html`<div class="arith cells">
    <small>${view.words.view!['cells']}</small>
    <span dir="ltr"
      >${view.format(area!.areaCm2, 0, most)} cm² × ${dose!({ cells: inThousands(view.format(cellsPerCm2!)) })} =
      <b>${count}</b></span
    >
  </div>`;
}

/** Digits in threes with a narrow space, which no language reads as a decimal sign. */
const inThousands = (digits: string) => digits.replace(/\B(?=(\p{Nd}{3})+(?!\p{Nd}))/gu, '\u202f');
