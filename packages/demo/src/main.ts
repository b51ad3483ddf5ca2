import { Clinic } from './clinic/clinic.ts';
import { Page } from './page.ts';

new Page(document.getElementById('page')!);
new Clinic(document.getElementById('clinic')!);
