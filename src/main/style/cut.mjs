// Cuts Tabler's style sheet to what templates, scripts and Java of this project use: see README.md beside this file.
// node cut.mjs <tabler.min.css> <project> > tabler.css
import { PurgeCSS } from 'purgecss';
import { readFileSync } from 'node:fs';

const [sheet, project] = process.argv.slice(2);
const main = project + '/src/main/';
const words = text => text.match(/[A-Za-z0-9_:/-]+/g) ?? [];
const [{ css }] = await new PurgeCSS().purge({
  content: ['resources/templates/**/*.html', 'resources/static/*.js', 'resources/static/*.svg', 'java/**/*.java'].map(part => main + part),
  css: [{ raw: readFileSync(sheet, 'utf8') }],
  extractors: [{ extractor: words, extensions: ['html', 'js', 'svg', 'java'] }],
  safelist: { standard: ['html', 'body', /^data-bs-theme/] },
  dynamicAttributes: ['data-bs-theme', 'aria-current', 'open', 'disabled', 'checked'],
  fontFace: true,
  keyframes: true,
});
process.stdout.write(css.trim() + '\n');
