// node make.mjs COUNTRIES DATE OUT: draws the world of Natural Earth once, as world.tsv. Run by hand, in a folder that has
//   npm install world-atlas@2.0.2 d3-geo@3.1.2 topojson-client@3.1.0 topojson-server@3.0.1 topojson-simplify@3.0.3
// COUNTRIES is src/Rapport/Reference/countries.tsv. What the columns mean is told in docs/internals/charts.md.
import fs from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire(process.cwd() + '/');
const { geoEqualEarth, geoPath, geoStream } = require('d3-geo');
const { feature, merge } = require('topojson-client');
const { topology } = require('topojson-server');
const { presimplify, simplify } = require('topojson-simplify');

const [countries, date, out] = process.argv.slice(2);
const width = 1280;                      // twice the width it is drawn at, so that whole numbers are half pixels
const finest = 2, coarse = 14;          // areas in square units below which a corner is left out: of a state, of the silhouette
const smallest = 30, islet = 4, speck = 25; // areas below which a state is a position only; a state, or the silhouette, loses a ring
const check = (ok, what) => { if (!ok) throw new Error(what); };
const atlas = scale => JSON.parse(fs.readFileSync(require.resolve(`world-atlas/countries-${scale}.json`), 'utf8'));
const lines = fs.readFileSync(countries, 'utf8').split('\n').filter(line => line && !line.startsWith('#'));
const codes = new Map(lines.slice(1).map(line => line.split('\t')).map(([alpha3, , m49]) => [m49, alpha3]));

// Areas without a code of ISO 3166-1 that lie inside a state which has one. All others without a code are land and nothing else.
const within = { 'Somaliland': 'SOM', 'N. Cyprus': 'CYP' };
// Parts of France, the Netherlands, Norway and New Zealand that Natural Earth does not draw apart: a position as longitude and latitude.
const elsewhere = { BES: [-68.3, 12.2], BVT: [3.4, -54.4], CCK: [96.8, -12.1], CXR: [105.6, -10.5], GLP: [-61.5, 16.2], GUF: [-53.1, 3.9], MTQ: [-61, 14.6], MYT: [45.2, -12.8], REU: [55.5, -21.1], SJM: [16, 78.6], TKL: [-171.8, -9.2] };
const codeOf = f => codes.get(String(f.id).padStart(3, '0')) ?? within[f.properties.name];

// Equal areas, turned so that the cut through the Bering Strait leaves Chukotka whole; without Antarctica.
const collection = scale => { const world = atlas(scale); return feature(world, world.objects.countries).features.filter(f => f.properties.name !== 'Antarctica'); };
const projection = geoEqualEarth().rotate([-11, 0]);
const shown = { type: 'FeatureCollection', features: collection('50m') };
projection.fitWidth(width - 8, shown).translate([0, 0]);
const [[left, top], [right, bottom]] = geoPath(projection).bounds(shown);
projection.translate([4 - left, 4 - top]);
const height = Math.ceil(bottom - top + 8);
check(Math.abs(right - left - (width - 8)) < 1, 'width');

const flat = f => { // projected, cut at the edge of the map
  const rings = [];
  const sink = { polygonStart() { }, polygonEnd() { }, lineStart() { rings.push([]); }, lineEnd() { rings.at(-1).push(rings.at(-1)[0]); }, point(x, y) { rings.at(-1).push([x, y]); } };
  geoStream(f, projection.stream(sink));
  return rings.filter(r => r.length > 3);
};
const areaOf = ring => Math.abs(ring.slice(1).reduce((sum, [x, y], i) => sum + (ring[i][0] * y - x * ring[i][1]), 0)) / 2;

// Natural Earth cuts Western Sahara along the sand wall. The United Nations lists all of it, to 27°40′ north, as one territory.
const cut = (ring, isKept, y) => ring.slice(0, -1).flatMap((p, i) => {
  const q = ring[i + 1], cross = [p[0] + (q[0] - p[0]) * (y - p[1]) / (q[1] - p[1]), y];
  return [...isKept(p) ? [p] : [], ...isKept(p) !== isKept(q) ? [cross] : []];
});
const closed = ring => [...ring, ring[0]];
const [morocco, sahara] = ['MAR', 'ESH'].map(code => shown.features.find(f => codeOf(f) === code));
const parts = f => f.geometry.type === 'Polygon' ? [f.geometry.coordinates] : f.geometry.coordinates;
const side = isKept => parts(morocco).map(([ring]) => cut(ring, isKept, 27 + 2 / 3)).filter(ring => ring.length > 2).map(ring => [closed(ring)]);
const [north, south] = [side(p => p[1] >= 27 + 2 / 3), side(p => p[1] < 27 + 2 / 3)];
sahara.geometry = { type: 'MultiPolygon', coordinates: [...parts(sahara), ...south] };
morocco.geometry = { type: 'MultiPolygon', coordinates: north };
const planar = shown.features.map(f => ({ type: 'Feature', properties: { code: codeOf(f) }, geometry: { type: 'MultiPolygon', coordinates: flat(f).map(r => [r]) } }));
// Crimea, which Natural Earth draws with who governs it, stands with Ukraine, as in General Assembly resolution 68/262.
const isIn = ([x, y], ring) => ring.slice(1).reduce((inside, [bx, by], i) => {
  const [ax, ay] = ring[i];
  return (ay > y) !== (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax ? !inside : inside;
}, false);
const move = (place, from, to) => {
  const [giver, taker] = [from, to].map(code => planar.find(p => p.properties.code === code).geometry.coordinates);
  const at = giver.findIndex(([ring]) => isIn(projection(place), ring));
  check(at >= 0, `no ring of ${from} at ${place}`);
  taker.push(...giver.splice(at, 1));
};
move([34.2, 45.2], 'RUS', 'UKR');
const world = presimplify(topology({ all: { type: 'FeatureCollection', features: planar } }, 1e5));

// One ring as relative moves between whole units; empty where nothing is left of it.
const ringPath = (ring, least) => {
  const points = ring.map(p => p.map(Math.round)).filter((p, i, all) => i === 0 || p[0] !== all[i - 1][0] || p[1] !== all[i - 1][1]);
  if (points.length > 1 && String(points[0]) === String(points.at(-1))) points.pop();
  if (points.length < 3 || areaOf([...points, points[0]]) < least) return '';
  let path = `M${points[0][0]} ${points[0][1]}l`, at = points[0];
  for (const p of points.slice(1)) { path += (path.endsWith('l') ? '' : ' ') + `${p[0] - at[0]} ${p[1] - at[1]}`; at = p; }
  return path.replace(/ -/g, '-') + 'z';
};
const rings = geometry => geometry.coordinates.flat();
const merged = (topo, parts) => ({ coordinates: merge(topo, parts).coordinates });
const pathOf = (geometry, least) => rings(geometry).map(r => ringPath(r, least)).join('');

const centre = ring => { // of a ring's area
  let a = 0, x = 0, y = 0;
  for (let i = 1; i < ring.length; i++) {
    const cross = ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
    a += cross; x += (ring[i - 1][0] + ring[i][0]) * cross; y += (ring[i - 1][1] + ring[i][1]) * cross;
  }
  return a ? [x / 3 / a, y / 3 / a] : ring[0];
};
const largest = all => all.reduce((best, ring) => areaOf(ring) > areaOf(best) ? ring : best);

const states = shown.features.map(codeOf);
const fine = simplify(world, finest);
const rows = new Map();
for (const code of new Set(states.filter(Boolean))) {
  const whole = planar.filter((_, i) => states[i] === code).flatMap(p => rings(p.geometry));
  const shapes = fine.objects.all.geometries.filter((_, i) => states[i] === code);
  const isSmall = whole.reduce((sum, r) => sum + areaOf(r), 0) < smallest;
  rows.set(code, [code, ...centre(largest(whole)).map(Math.round), isSmall ? '' : pathOf(merged(fine, shapes), islet)]);
}
for (const f of collection('10m')) { // what the 50m file leaves out is a position
  const code = codeOf(f), all = flat(f);
  if (code && !rows.has(code) && all.length) rows.set(code, [code, ...centre(largest(all)).map(Math.round), '']);
}
for (const [code, place] of Object.entries(elsewhere)) if (!rows.has(code)) rows.set(code, [code, ...projection(place).map(Math.round), '']);
const silhouette = simplify(world, coarse);
const land = merged(silhouette, silhouette.objects.all.geometries);
const inside = row => { row[1] = Math.min(Math.max(row[1], 4), width - 4); row[2] = Math.min(Math.max(row[2], 4), height - 4); return row; };
const sorted = [['*', width, height, pathOf(land, speck)], ...[...rows.values()].map(inside).sort((a, b) => a[0] < b[0] ? -1 : 1)];
fs.writeFileSync(`${out}/world.tsv`, [
  '# What: the world in Equal Earth, for maps of states: a path and a position each, in whole units; the first row is all land, with width and height.',
  '# Source: Natural Earth 1:50m (positions of what it leaves out: 1:10m), npm world-atlas 2.0.2; projected, cut and simplified with d3-geo 3.1.2, topojson 3.',
  '# Licence: Natural Earth is in the public domain; world-atlas, d3-geo and topojson are ISC.',
  `# Made: ${date}, by make.mjs beside this file. Borders are Natural Earth's, which draws who governs where, but for Crimea and Western Sahara; they state no position.`,
  ['code', 'x', 'y', 'path'].join('\t'), ...sorted.map(row => row.join('\t'))].join('\n') + '\n');
const missing = [...codes.values()].filter(code => !rows.has(code));
console.log({ states: rows.size, missing, height, bytes: fs.statSync(`${out}/world.tsv`).size, silhouette: sorted[0][3].length });
