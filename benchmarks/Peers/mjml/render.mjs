// Renders the same e-mail with mjml whenever a line comes: node render.mjs VALUES.json. Each answer is one line, the HTML as a JSON string.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import mjml2html from 'mjml';

const { title, items } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const item = ({ when, title, summary, meta }) => `
  <mj-section padding="8px 0">
    <mj-column>
      <mj-text color="#56616c" font-size="13px">${escaped(when)}</mj-text>
      <mj-text font-size="17px" font-weight="600">${escaped(title)}</mj-text>
      <mj-text>${escaped(summary)}</mj-text>
      <mj-text color="#56616c" font-size="13px">${escaped(meta)}</mj-text>
      <mj-divider border-width="1px" border-color="#d8dde2" />
    </mj-column>
  </mj-section>`;
const page = () => `<mjml>
  <mj-head><mj-title>${escaped(title)}</mj-title></mj-head>
  <mj-body width="600px">
    <mj-section><mj-column><mj-text font-size="28px">${escaped(title)}</mj-text></mj-column></mj-section>${items.map(item).join('')}
  </mj-body>
</mjml>`;

for await (const _ of createInterface({ input: process.stdin })) {
  const { html, errors } = await mjml2html(page());
  if (errors.length > 0) throw new Error(errors[0].formattedMessage);
  console.log(JSON.stringify(html));
}
