import { html, nothing, type TemplateResult } from 'lit';

interface Lesson {
  readonly title: string;
  /** What to do, and what comes of it. */
  readonly steps: readonly (readonly string[])[];
}

/** How something is done, step by step, as long as there is nothing else to show. */
export const teach = ({ title, steps }: Lesson, more: unknown = nothing): TemplateResult =>
  html`<section class="card teach">
    <h3>${title}</h3>
    <ol>
      ${steps.map(([what, how]) => html`<li><b>${what}</b> ${how}</li>`)}
    </ol>
    ${more}
  </section>`;
