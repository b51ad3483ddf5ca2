import { Page } from './page.ts';

new Page(document.getElementById('page')!);
