// Cuts the fonts down to the letters that pages are set in. Where and how to run it stands in README.md.
const fs = require('fs');
const path = require('path');
const subset = require('subset-font');

const from = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');

const ascii = from(0x20, 0x7e);
const letters = {
  // English, French, Spanish and their neighbours; what Rapport itself prints: marks of quotation, dashes, minus, narrow spaces, arrows.
  latin: ascii + 'àâäãåáçéèêëíîïìñóôöòõøúùûüýÿæœßÀÂÄÃÅÁÇÉÈÊËÍÎÏÑÓÔÖÕØÚÙÛÜŸÆŒ¿¡«»§°·×' + '\u00a0‑–—‘’“”…€−→←•\u2009\u202f',
  // Sentences of figures and ids of records.
  mono: ascii + '\u00a0·',
  cyrillic: from(0x410, 0x44f) + 'Ёё',
  // Arabic with its marks, and the letters that names of places borrow from Persian and Urdu.
  arabic: ' ،؛؟' + from(0x621, 0x63a) + from(0x640, 0x652) + from(0x660, 0x66c) + 'ٱپچژکگی\u200c\u200d«»–—',
};
const cuts = [
  ['serif', 'latin', [400, 500]], ['sans', 'latin', [400, 600]], ['mono', 'latin', [400]],
  ['serif', 'cyrillic', [400, 500]], ['sans', 'cyrillic', [400, 600]], ['sans-arabic', 'arabic', [400, 600]],
];

(async () => {
  for (const [family, script, weights] of cuts) {
    for (const weight of weights) {
      const name = `ibm-plex-${family}-${script}-${weight}-normal.woff2`;
      const whole = fs.readFileSync(path.join('node_modules/@fontsource', `ibm-plex-${family}`, 'files', name));
      const text = family === 'mono' ? letters.mono : letters[script];
      // Arabic needs the forms that letters take in a word; elsewhere they would bring small capitals and the like.
      const options = { targetFormat: 'woff2', noHinting: true, noLayoutClosure: script !== 'arabic' };
      // Kerning is a third of a cut: text and headlines have it, labels and heads of tables do without.
      if (script === 'latin') options.keepFeatures = weight === 600 ? ['ccmp'] : ['ccmp', 'kern'];
      const cut = await subset(whole, text, options);
      fs.writeFileSync(path.join(__dirname, name), cut);
      console.log(`${name}: ${whole.length} -> ${cut.length}`);
    }
  }
})();
