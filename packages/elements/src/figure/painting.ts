/** All that painting needs, as one piece that is loaded when somebody opens a figure to paint on. */
export { paintBsa } from './bsa-plan.ts';
export { paintPasi } from './pasi-plan.ts';
